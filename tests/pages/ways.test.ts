/** A way of working from nothing to the logbook: made in the editor, handed to a second team as a file, planned and played there. In real browsers. */
import type { Browser, Locator, Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from '../app.ts';
import { barriers, complaintsOf, openBrowser, openPage, sticksOut, type Look } from '../browser.ts';
import { firstFacilitator, makeTeam, openLobby, playToTheEnd, takeSeat, type Visitor } from '../drive.ts';

let app: App;
let browser: Browser;
let ellen: Visitor;
let team: string;
let page: Page;
/** What was put ready, as the file that was saved. */
let file: { name: string; mimeType: string; buffer: Buffer };

beforeAll(async () => {
	app = await startApp();
	browser = await openBrowser();
	ellen = await firstFacilitator(app.url, /#([\w-]+)/.exec(app.output())![1]!);
	team = await makeTeam(ellen);
	page = await signedIn();
});

afterAll(async () => {
	await browser?.close();
	await app?.stop();
});

async function signedIn(look: Look = {}): Promise<Page> {
	const opened = await openPage(browser, look);
	opened.setDefaultTimeout(10_000);
	const cookies = ellen.cookie.split('; ').map((pair) => /^([^=]+)=(.*)$/.exec(pair)!);
	await opened.context().addCookies(cookies.map(([, name = '', value = '']) => ({ name, value, url: app.url })));
	return opened;
}

const ways = (of = team) => `${app.url}/teams/${of}/werkwijzen`;
const press = (on: Page | Locator, name: string | RegExp) => on.getByRole('button', { name, exact: typeof name === 'string' }).click();
const unfold = (on: Page, name: string | RegExp) => on.locator('summary', { hasText: name }).first().click();
/** Everything on the page is with the server. */
const settled = (on: Page) => on.getByText('Opgeslagen', { exact: true }).first().waitFor();

async function sound(on: Page): Promise<void> {
	expect(await barriers(on)).toEqual([]);
	expect(await sticksOut(on)).toEqual([]);
	// A line that a test takes away is no complaint of the page.
	expect(complaintsOf(on).filter((line) => !line.includes('Failed to load resource'))).toEqual([]);
}

async function addRound(kind: string): Promise<void> {
	if (!(await page.getByRole('button', { name: kind, exact: true }).isVisible())) await unfold(page, 'Voeg een ronde toe');
	await press(page, kind);
	await page.getByRole('link', { name: kind, exact: true }).waitFor();
}

test('a title is enough to begin, and the page says what is still needed, with the way to it', async () => {
	await page.goto(ways());
	await sound(page);
	await unfold(page, 'Begin bij niets');
	await page.getByLabel('Hoe heet je werkwijze?').fill('Rondom de keukentafel');
	await press(page, 'Begin');
	await page.getByRole('heading', { name: 'Rondom de keukentafel' }).waitFor();
	await page.getByText('3 dingen moeten nog voordat het klaar is').waitFor();
	expect(await page.getByRole('button', { name: 'Zet versie 1 klaar' }).count()).toBe(0);
	await page.getByLabel('Voor wie en waarvoor', { exact: true }).fill('Voor een team dat thuis komt bij mensen.');
	await settled(page);
	await page.getByLabel('De vraag van dit gesprek', { exact: true }).fill('Wat gebeurt er aan tafel?');
	await page.getByText('Dit moet nog voordat het klaar is').waitFor();
	await sound(page);
});

test('rounds are added, put in order with the keyboard, had once more and taken away', async () => {
	await addRound('Oogst');
	await addRound('Inchecken');
	const up = page.getByRole('button', { name: 'Zet Inchecken eerder' });
	await up.focus();
	await page.keyboard.press('Enter');
	await expect.poll(() => page.locator('ol li a').allInnerTexts()).toEqual(['Inchecken', 'Oogst']);
	// the round is first now: the focus goes to what can still be pressed beside it
	await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Zet Inchecken later');
	await page.locator('ol > li', { hasText: 'Oogst' }).locator('summary').click();
	await page
		.locator('li', { hasText: 'Oogst' })
		.getByRole('button', { name: /^Nog een keer/ })
		.click();
	await expect.poll(() => page.locator('ol li a').count()).toBe(3);
	await page.locator('ol > li').nth(2).locator('summary').click();
	await page
		.locator('ol > li')
		.nth(2)
		.getByRole('button', { name: /^Haal weg/ })
		.click();
	const sure = page.getByRole('dialog', { name: 'Haal je “Oogst” weg?' });
	await sure.getByText('De vragen van deze ronde gaan dan ook weg.').waitFor();
	await sure.getByRole('button', { name: 'Toch niet' }).click();
	expect(await page.locator('ol li a').count()).toBe(3);
	await page
		.locator('ol > li')
		.nth(2)
		.getByRole('button', { name: /^Haal weg/ })
		.click();
	await press(page.locator('dialog[open]'), 'Haal weg');
	await expect.poll(() => page.locator('ol li a').allInnerTexts()).toEqual(['Inchecken', 'Oogst']);
});

test('a way of working grows into several conversations, each with a name, a place and rounds of its own', async () => {
	await press(page, 'Voeg een gesprek toe');
	const second = page.locator('section', { has: page.getByRole('heading', { name: /^Gesprek 2/ }) });
	await second.getByLabel('Titel van het gesprek', { exact: true }).fill('Aan de deur');
	await page.getByRole('heading', { name: 'Gesprek 2: Aan de deur' }).waitFor();
	await sound(page);
	await press(page, 'Zet gesprek 2 eerder');
	await page.getByRole('heading', { name: 'Gesprek 1: Aan de deur' }).waitFor();
	await press(page, 'Zet gesprek 1 later');
	await page.getByRole('heading', { name: 'Gesprek 2: Aan de deur' }).waitFor();
	await second.getByRole('button', { name: /^Haal dit gesprek weg/ }).click();
	await press(page.getByRole('dialog', { name: 'Haal je “Aan de deur” weg?' }), 'Haal dit gesprek weg');
	await page.getByRole('heading', { name: /^Gesprek 2/ }).waitFor({ state: 'detached' });
});

test('a question is asked in a form of one’s choice, and stands beside it as others will see it', async () => {
	await page.getByRole('link', { name: 'Inchecken', exact: true }).click();
	await press(page, 'Zet de vraag erbij');
	await page.getByLabel('Wat vraag je?', { exact: true }).fill('Wat kreeg je te drinken bij {theClient}?');
	const preview = page.getByRole('region', { name: 'Zoals de anderen het zien' });
	await preview.getByRole('heading', { name: 'Wat kreeg je te drinken bij de cliënt?' }).waitFor();
	await preview.getByRole('textbox').fill('Thee, met te veel suiker.');
	await sound(page);
	await page.getByRole('link', { name: 'Terug naar de werkwijze' }).click();
	await page.getByRole('link', { name: 'Oogst', exact: true }).click();
	await page.locator('label', { hasText: 'Kaartjes onder kopjes' }).click();
	await press(page, 'Zet de vraag erbij');
	await page.getByLabel('Wat vraag je?', { exact: true }).fill('Wat nemen we mee?');
	await page.getByLabel('Kopjes, nummer 1', { exact: true }).fill('Bewaren');
	await page.getByLabel('Kopjes, nummer 2', { exact: true }).fill('Laten');
	await press(page, /^Nog een erbij/);
	await page.getByLabel('Kopjes, nummer 3', { exact: true }).fill('Vragen');
	await preview.locator('option', { hasText: 'Vragen' }).waitFor({ state: 'attached' });
	await sound(page);
});

test('another form keeps the words, and without a need for it nothing is lost on the way back', async () => {
	await unfold(page, 'Antwoord: Kaartjes onder kopjes');
	await page.locator('section[id^="vraag-"] label', { hasText: 'Kort antwoord' }).click();
	await page.getByText('Antwoord: Kort antwoord').waitFor();
	expect(await page.getByLabel('Wat vraag je?', { exact: true }).inputValue()).toBe('Wat nemen we mee?');
	expect(await page.getByLabel('Kopjes, nummer 1', { exact: true }).count()).toBe(0);
});

test('what was typed is there again after a reload, also when the line was gone', async () => {
	await page.context().setOffline(true);
	await page.getByLabel('Wat vraag je?', { exact: true }).fill('Wat nemen we mee van deze tafel?');
	await page.getByText('Bewaren lukt nu even niet').waitFor();
	await page.context().setOffline(false);
	await page.reload();
	await page.getByText('Dit stond nog in deze browser').waitFor();
	expect(await page.getByLabel('Wat vraag je?', { exact: true }).inputValue()).toBe('Wat nemen we mee van deze tafel?');
	await press(page, 'Bewaar');
	await settled(page);
	await page.reload();
	expect(await page.getByLabel('Wat vraag je?', { exact: true }).inputValue()).toBe('Wat nemen we mee van deze tafel?');
});

test('R3 two who work on the same round: who comes second is told, keeps their words, and decides', async () => {
	const other = await signedIn();
	await other.goto(page.url());
	await page.getByLabel('Wat zeg je?', { exact: true }).fill('Van Ellen.');
	await settled(page);
	await other.getByLabel('Wat zeg je?', { exact: true }).fill('Van een ander.');
	await other.getByText('Iemand anders heeft dit intussen ook veranderd').waitFor();
	expect(await other.getByLabel('Wat zeg je?', { exact: true }).inputValue()).toBe('Van een ander.');
	await page.reload();
	expect(await page.getByLabel('Wat zeg je?', { exact: true }).inputValue()).toBe('Van Ellen.');
	await press(other, 'Zet mijn woorden op die plek');
	await settled(other);
	await page.reload();
	expect(await page.getByLabel('Wat zeg je?', { exact: true }).inputValue()).toBe('Van een ander.');
	await other.context().close();
});

test('it is put ready, read whole, and saved as one file', async () => {
	await page.getByRole('link', { name: 'Terug naar de werkwijze' }).click();
	await press(page, 'Zet versie 1 klaar');
	await page.getByText('Versie 1 staat klaar.').waitFor();
	await sound(page);
	await page.getByRole('link', { name: 'Lees: versie 1' }).click();
	await page.getByText('Wat kreeg je te drinken bij de cliënt?').waitFor();
	await sound(page);
	const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Bewaar als bestand' }).click()]);
	const name = download.suggestedFilename();
	expect(name).toBe('rondom-de-keukentafel.deugdelijk.json');
	file = { name, mimeType: 'application/json', buffer: await readFile(await download.path()) };
});

test('a second team takes it over, plans it, and plays it to its logbook', async () => {
	const second = await makeTeam(ellen, 'Team Zuid', 'bewoner');
	await page.goto(ways(second));
	await unfold(page, 'Neem er een over');
	const field = page.getByLabel('Bestand dat eindigt op .deugdelijk.json');
	const damaged = JSON.parse(file.buffer.toString()) as {
		method: { title: unknown; meetings: { rounds: { fields: { form: string }[] }[] }[] };
	};
	damaged.method.title = { nl: 'Alleen Nederlands' };
	damaged.method.meetings[0]!.rounds[0]!.fields[0]!.form = 'quiz';
	await field.setInputFiles({ ...file, buffer: Buffer.from(JSON.stringify(damaged)) });
	await press(page, 'Kijk het na en neem het over');
	await page.getByText('Dit bestand hebben we niet overgenomen').waitFor();
	await page.getByText('Hier hoort “en” te staan.').waitFor();
	await page.getByText('quiz kan hier niet.').waitFor();
	expect(await barriers(page)).toEqual([]);
	await field.setInputFiles(file);
	await press(page, 'Kijk het na en neem het over');
	await page.getByText('Wat kreeg je te drinken bij de bewoner?').waitFor();

	await page.goto(`${app.url}/teams/${second}/gesprekken`);
	await page.getByRole('group', { name: 'Van jullie zelf' }).getByText('Rondom de keukentafel').click();
	await press(page, 'Plan dit gesprek');
	await page.getByRole('heading', { name: 'Rondom de keukentafel' }).first().waitFor();
	const session = page.url().split('/').at(-1)!;
	const { leader, code } = await openLobby(ellen, session);
	const seats = await Promise.all(['Naima', 'Mo', 'Joris'].map((name) => takeSeat(app.url, code, name)));
	await playToTheEnd(leader, seats);
	for (const player of [leader, ...seats]) player.close();
	await page.goto(`${app.url}/teams/${second}/logboek/${session}`);
	await page.getByText('We bleven komen').or(page.getByText('Zij bepaalde het tempo')).first().waitFor();
});

test('what is changed afterwards is a draft until it is put ready, and then the next version', async () => {
	await page.goto(`${ways()}/rondom-de-keukentafel/bewerken`);
	await page.getByLabel('Titel', { exact: true }).fill('Rond de keukentafel');
	await page.getByRole('button', { name: 'Zet versie 2 klaar' }).waitFor();
	await page.goto(ways());
	await page.getByText('er is aan gewerkt na versie 1').waitFor();
});

test('in English, on a phone, in the dark: every page reads well', async () => {
	const phone = await signedIn({ language: 'en', width: 320, height: 640, theme: 'dark' });
	const own = await ellen.submit(`/teams/${team}/werkwijzen/dilemmamethode?/copy`, {});
	for (const path of [ways(), `${ways()}/dilemmamethode`, `${ways()}/deugden`, app.url + own]) {
		await phone.goto(path);
		await phone.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
		await sound(phone);
	}
	await phone.locator('ol li a').nth(6).click();
	await phone.getByRole('heading', { name: 'As the others see it' }).waitFor();
	await phone.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
	await sound(phone);
	await phone.context().close();
});
