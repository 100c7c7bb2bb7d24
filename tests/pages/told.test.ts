/** What is seen on a page is also told, and who goes by keyboard stays where they were: for who takes part without looking at a screen. */
import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { barriers, sticksOut } from '../browser.ts';
import type { Player } from '../drive.ts';
import { House, says } from './cockpit.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterEach(() => house.tidy());
afterAll(() => house?.close());

const step = (leader: Player, key: string) => leader.step(leader.rounds.find((round) => round.key === key)!.id, 'writing');

/** Joris, on his own page, in a round that was just opened. */
async function taking(key: string) {
	const running = await house.running(['Joris']);
	const { leader, seats, session } = running;
	await step(leader, key);
	const page = await house.open(`/gesprek/${session}`, seats[0]!.visitor, { width: 390, phone: true });
	return { ...running, cockpit: running.page, page };
}

/** Presses it as somebody does who goes by keyboard, at once: a page may bring along who no longer writes. */
const press = (page: Page, name: string | RegExp) =>
	page
		.getByRole('button', { name, exact: typeof name === 'string' })
		.first()
		.evaluate((button) => ((button as HTMLElement).focus(), (button as HTMLElement).click()));

/** Where the focus is: the label of what has it, or what it is. */
const focus = (page: Page) =>
	page.evaluate(() => {
		const at = document.activeElement!;
		const by = at.getAttribute('aria-labelledby');
		return at.getAttribute('aria-label') ?? (by ? document.getElementById(by)?.textContent : null) ?? at.tagName;
	});
const focusOn = (page: Page, where: string) =>
	page.waitForFunction((where) => {
		const at = document.activeElement!;
		const by = at.getAttribute('aria-labelledby');
		return (at.getAttribute('aria-label') ?? (by ? document.getElementById(by)?.textContent : null) ?? at.tagName)?.includes(where);
	}, where);
const told = (page: Page, words: string | RegExp) =>
	page.locator('.spoken-only[role=status]').filter({ hasText: words }).waitFor({ state: 'attached' });

test('what is pressed away leaves the focus where it was', async () => {
	const { page, leader } = await taking('inchecken');
	const words = page.getByRole('textbox', { name: /^Wat heb jij nodig/ });
	await words.fill('Een half uur zonder telefoon.');
	await page.locator('.saved.saved').first().waitFor();
	await press(page, 'Delen');
	await says(page, 'Anderen kunnen dit lezen.');
	await focusOn(page, 'Wat heb jij nodig');
	await press(page, 'Terugnemen');
	await page.getByRole('button', { name: 'Delen' }).waitFor();
	await focusOn(page, 'Wat heb jij nodig');
	await press(page, 'Haal weg');
	await page.locator('dialog[open]').getByRole('button', { name: 'Haal weg', exact: true }).press('Enter');
	await page.getByRole('button', { name: 'Haal weg' }).waitFor({ state: 'detached' });
	await focusOn(page, 'Wat heb jij nodig');
	await press(page, 'Ik sla over');
	await page.getByRole('button', { name: 'Ik sla over' }).waitFor({ state: 'detached' });
	await focusOn(page, 'FOOTER');
	expect(await barriers(page)).toEqual([]);
	// Somebody who takes the focus away themselves keeps it away.
	await words.focus();
	await words.blur();
	await step(leader, 'stilschrijven');
	await page.getByRole('heading', { name: 'Stil schrijven', level: 1 }).waitFor();
	expect(await focus(page)).toBe('BODY');
});

test('who writes hears that the others went on, who goes along where they are, and everybody that it is over', async () => {
	const { page, leader } = await taking('stilschrijven');
	await page.getByRole('textbox', { name: /^Beschrijf een moment/ }).fill('De deur bleef dicht.');
	await page.locator('.saved.saved').first().waitFor();
	await page.getByRole('textbox', { name: /^Beschrijf een moment/ }).focus();
	await step(leader, 'delen');
	await told(page, 'De gespreksleider is verder.');
	await press(page, 'Ga mee');
	await focusOn(page, 'MAIN');
	await leader.client.send('session:at', { at: 'review', pen: leader.pen() });
	await told(page, 'Dit gaat het logboek in');
	await leader.client.send('session:stage', { from: 'running', to: 'done', pen: leader.pen() });
	await press(page, 'Maak mijn link');
	await page.getByLabel(/link/i).first().waitFor();
	expect(await focus(page)).not.toBe('BODY');
	await leader.client.send('session:stage', { from: 'done', to: 'closed', pen: leader.pen() });
	await told(page, 'Dit gesprek is gesloten');
});

test('who is shown out hears so', async () => {
	const { page, leader, seats } = await taking('inchecken');
	await leader.client.send('seat:remove', { seat: seats[0]!.seat });
	await told(page, 'Je doet niet meer mee aan dit gesprek');
});

test('another card begins where one can write it, and each field says who will read it', async () => {
	const { page } = await taking('oogst');
	await page
		.getByRole('radio', { name: /^Met mijn naam/ })
		.first()
		.check();
	const field = page.locator('textarea').first();
	const told = await field.getAttribute('aria-describedby');
	expect(await page.locator(`[id="${told!.split(' ')[0]}"]`).innerText()).toContain('naam');
	// More than is asked for is no fault.
	await field.fill('Blijven komen is ook iets doen. '.repeat(10));
	await says(page, /meer dan gevraagd: korter leest beter/);
	expect(await field.getAttribute('aria-invalid')).toBeNull();
	await field.fill('Blijven komen is ook iets doen.');
	await press(page, 'Nog een kaart');
	await page.waitForFunction(
		() => document.activeElement?.tagName === 'TEXTAREA' && (document.activeElement as HTMLTextAreaElement).value === ''
	);
});

test('saved again is said too, and what cannot be fetched does not stay silent', async () => {
	const { page } = await taking('stilschrijven');
	await page.route('**/_app/**', (ask) => ask.abort());
	await page.context().setOffline(true);
	await page.getByRole('textbox', { name: /^Beschrijf een moment/ }).fill('De deur bleef dicht.');
	await press(page, /^Seintje/);
	await says(page, 'Geen verbinding.');
	await page.locator('.spoken-only[role=alert]').filter({ hasText: 'Nog niet opgeslagen' }).waitFor({ state: 'attached' });
	await page.context().setOffline(false);
	await told(page, 'Opgeslagen');
});

test('a browser that keeps nothing says what that means before a word is written without a name, and after', async () => {
	const { leader, seats, session } = await house.running(['Joris']);
	await step(leader, 'oogst');
	const page = await house.open(`/gesprek/${session}`, seats[0]!.visitor, {}, async (page) => {
		await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'localStorage'));
	});
	await page
		.getByRole('radio', { name: /^Zonder mijn naam/ })
		.first()
		.check();
	await says(page, /^Deze browser onthoudt niets\. Blijf op deze pagina/);
	await page.getByRole('textbox').first().fill('Ons werk is goed als we blijven.');
	await page.locator('.saved.saved').first().waitFor();
	await page.reload();
	await page
		.getByRole('radio', { name: /^Zonder mijn naam/ })
		.first()
		.check();
	await says(page, /^Deze browser onthoudt niets, en wat je hier schreef/);
});

test('a dialog with words in it stays while the others go on', async () => {
	const { page, leader } = await taking('stilschrijven');
	await press(page, /^Parkeer/);
	await page.locator('dialog[open] textarea').fill('Bel de huisarts');
	await page.locator('dialog[open]').getByRole('button').last().focus();
	await step(leader, 'delen');
	await told(page, 'De gespreksleider is verder.');
	expect(await page.locator('dialog[open] textarea').inputValue()).toBe('Bel de huisarts');
});

test('with wide letters on the narrowest phone all that can be pressed is in sight (WCAG 1.4.12)', async () => {
	const { seats, session } = await taking('inchecken');
	const page = await house.open(`/gesprek/${session}`, seats[0]!.visitor, { width: 320, height: 640, phone: true });
	await page.evaluate(() => {
		const wide = new CSSStyleSheet();
		wide.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }');
		document.adoptedStyleSheets = [wide];
	});
	expect(await sticksOut(page)).toEqual([]);
	for (const name of ['Klaar', /^Seintje/, 'Ik sla over']) {
		const box = await page.getByRole('button', { name }).boundingBox();
		expect([name, box!.x >= 0 && box!.x + box!.width <= 320 && box!.y + box!.height <= 640]).toEqual([name, true]);
	}
});

test('without JavaScript the page of who takes part says that it needs it', async () => {
	const { seats, session } = await taking('inchecken');
	const plain = await house.page({ more: { javaScriptEnabled: false } });
	const cookies = seats[0]!.visitor.cookie.split('; ').map((pair) => pair.split(/=(.*)/s));
	await plain.context().addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url: house.app.url })));
	await plain.goto(`${house.app.url}/gesprek/${session}`);
	await says(plain, /^Meedoen kan hier alleen met JavaScript/);
});

test('who leads stays near what they pressed', async () => {
	const { cockpit: page, code } = await taking('inchecken');
	await press(page, 'Pauze');
	await page.getByRole('button', { name: 'Verder' }).waitFor();
	const at = await focus(page);
	expect(at).not.toBe('BODY');
	expect(at).not.toBe('MAIN');
	await house.sit(code, 'Mo');
	await press(page, /^Laat/);
	await page.getByRole('button', { name: /^Laat/ }).waitFor({ state: 'detached' });
	await focusOn(page, 'Wie er zijn');
});
