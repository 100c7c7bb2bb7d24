import type { Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { barriers, complaintsOf, sticksOut } from '../browser.ts';
import { openScreen } from '../drive.ts';
import { goOn, House } from './cockpit.ts';

// What stands beside the rounds, on the pages: Mo writes on a phone, Ellen leads by keyboard, the room reads the screen.

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterEach(() => house.tidy());
afterAll(() => house?.close());

async function openAs(cookie: string, path: string): Promise<Page> {
	const page = await house.page({ width: 320, height: 640 });
	const pairs = cookie.split('; ').map((pair) => pair.split(/=(.*)/s));
	await page.context().addCookies(pairs.map(([name = '', value = '']) => ({ name, value, url: house.app.url })));
	await page.goto(house.app.url + path, { waitUntil: 'networkidle' });
	return page;
}

async function sound(...pages: Page[]): Promise<void> {
	for (const page of pages) expect([...(await barriers(page)), ...(await sticksOut(page)), ...complaintsOf(page)]).toEqual([]);
}

const pressed = async (page: Page, name: string | RegExp) => {
	await page.getByRole('button', { name }).first().focus();
	await page.keyboard.press('Enter');
};

test('a solution is parked and read when its moment is there, a client is heard, a note stands beside an outcome, and words are ordered', async () => {
	const { session, leader, seats, page: ellen } = await house.running(['Mo', 'Joris']);
	const [mo, joris] = seats;
	const phone = await openAs(mo!.visitor.cookie, `/gesprek/${session}`);
	const screen = await openAs(house.later(await openScreen(leader)).visitor.cookie, `/scherm/${session}`);
	await goOn(ellen, 'Open de ronde');

	// Half a solution survives a reload; parked, nobody reads it.
	await pressed(phone, 'Parkeer een oplossing');
	await phone.getByLabel('Jouw oplossing').fill('Bel de huis');
	await phone.reload({ waitUntil: 'networkidle' });
	await pressed(phone, 'Parkeer een oplossing');
	expect(await phone.getByLabel('Jouw oplossing').inputValue()).toBe('Bel de huis');
	await phone.getByLabel('Jouw oplossing').fill('Bel de huisarts');
	await sound(phone);
	await phone.getByRole('button', { name: 'Parkeer', exact: true }).click();
	await phone.getByText('Alleen jij ziet dit.').waitFor();
	await phone.keyboard.press('Escape');
	expect(await ellen.getByText('Bel de huisarts').count()).toBe(0);
	await ellen.getByText('Parkeerplek: dicht').click();
	await ellen.getByText('Wacht nog even.').waitFor();
	await pressed(ellen, 'Open de parkeerplek');
	for (const page of [phone, screen, ellen]) await page.getByText('Bel de huisarts').first().waitFor();

	// What a client said, brought by Mo, apart from what was answered.
	await pressed(phone, 'Breng in wat een cliënt zei');
	await phone.getByLabel('Wat werd er gezegd of gevraagd?').fill('Vraag het eerst aan mij.');
	await phone.getByLabel('Hoe komt dit hier').fill('Gezegd aan de deur.');
	await phone.getByRole('button', { name: 'Breng in', exact: true }).click();
	await phone.getByText('Je gespreksleider leest dit').waitFor();
	await phone.keyboard.press('Escape');
	expect(await screen.getByText('Vraag het eerst aan mij.').count()).toBe(0);
	await ellen.getByText('De stem van cliënten').click();
	await pressed(ellen, /^Leg dit voor/);
	for (const page of [phone, screen, ellen]) await page.locator('figure', { hasText: 'Een cliënt zegt:' }).waitFor();

	// What was shared, under headings of the group; the phone looks when it is ready.
	const field = joris!.field('nodig')!.id;
	const ids = [await joris!.put(field, 'Dat we op tijd stoppen.'), await joris!.put(field, 'Een raam dat open mag.')];
	for (const id of ids) await joris!.share(id);
	await ellen.getByText('Orden onder kopjes').click();
	await ellen.getByLabel('Nieuw kopje').fill('Tijd');
	await ellen.keyboard.press('Enter');
	await ellen.locator('li', { hasText: 'op tijd stoppen' }).getByRole('combobox').selectOption('Tijd');
	await screen
		.locator('section', { has: screen.getByRole('heading', { name: 'Tijd' }) })
		.getByText('op tijd stoppen')
		.first()
		.waitFor();
	expect(await phone.getByRole('heading', { name: 'Tijd' }).count()).toBe(0);
	await pressed(phone, 'Bekijk de kopjes');
	await phone.getByRole('heading', { name: 'Tijd' }).waitFor();
	await sound(phone, screen, ellen);

	// Before people go: who sees it otherwise says so, under the outcome, and alone takes it away.
	await leader.client.send('session:at', { at: 'review', pen: leader.pen() });
	await pressed(phone, /^Zet er een kanttekening bij.*op tijd stoppen/);
	await phone.getByLabel('Jouw kanttekening').fill('Ik heb juist tijd nodig.');
	await phone.getByRole('button', { name: 'Zet erbij' }).click();
	for (const page of [phone, ellen]) await page.locator('[role=note]', { hasText: 'juist tijd nodig' }).waitFor();
	await sound(phone, ellen);
	const { link } = await mo!.client.send('seat:return', {});
	await leader.client.send('session:stage', { from: 'running', to: 'done', pen: leader.pen() });
	await leader.client.send('session:stage', { from: 'done', to: 'closed', pen: leader.pen() });
	const back = await house.page();
	await back.goto(house.app.url + new URL(link).pathname + new URL(link).hash);
	await back.locator('article [role=note]', { hasText: 'juist tijd nodig' }).waitFor();
	await sound(back);
	await pressed(back, /^Haal weg.*juist tijd nodig/);
	await back.getByText('Weggehaald.').waitFor();
	expect(await back.getByText('juist tijd nodig').count()).toBe(0);
}, 120_000);
