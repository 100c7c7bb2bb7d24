import type { Browser, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type App } from '../app.ts';
import { barriers, complaintsOf, openBrowser, openPage, sticksOut, type Look } from '../browser.ts';
import * as drive from '../drive.ts';

// One participant, Naima, on the product's own pages; the others and the facilitator are played through the product's doors.

let app: App;
let browser: Browser;
let visitor: drive.Visitor;
let team: string;
const open: { close(): void }[] = [];

beforeAll(async () => {
	app = await startApp();
	browser = await openBrowser();
	visitor = await drive.firstFacilitator(app.url, /#([\w-]+)/.exec(app.output())![1]!);
	team = await drive.makeTeam(visitor);
});
afterEach(() => {
	for (const one of open.splice(0)) one.close();
});
afterAll(async () => {
	await browser?.close();
	await app?.stop();
});

type Table = { leader: drive.Player; seats: drive.Player[]; code: string; link: string; session: string };

/** A lobby with Joris and Mo in it. */
async function lobby(): Promise<Table> {
	const session = await drive.planMeeting(visitor, team);
	const { leader, code, link } = await drive.openLobby(visitor, session);
	const seats = [await drive.takeSeat(app.url, code, 'Joris'), await drive.takeSeat(app.url, code, 'Mo')];
	open.push(leader, ...seats);
	return { leader, seats, code, link, session };
}

async function naima({ link }: Table, look: Look = {}): Promise<Page> {
	const page = await openPage(browser, look);
	open.push({ close: () => void page.context().close() });
	await page.goto(`${app.url}/meedoen#${link.split('#')[1]}`);
	await page.getByRole('textbox').fill('Naima');
	await page.locator('button.go').click();
	await page.waitForURL(/\/gesprek\//);
	return page;
}

async function begin({ leader }: Table): Promise<void> {
	await leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: leader.pen() });
	await leader.until(() => leader.head?.stage === 'running');
}

const roundOf = ({ leader }: Table, key: string) => leader.rounds.find((round) => round.key === key)!.id;

async function to(table: Table, key: string, stage: 'writing' | 'shown' = 'writing'): Promise<void> {
	await table.leader.step(roundOf(table, key), stage);
	await table.leader.until(() => table.leader.client.mirror.get('round', roundOf(table, key))?.stage === stage);
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
const words = (page: Page) => page.locator('textarea').first();
const saved = (page: Page) => page.getByText('Opgeslagen').first().waitFor();
/** The cursor out of the field: only then is somebody brought along. */
const rest = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());

describe('at the door', () => {
	test('a code of the wrong shape and an unknown one are answered the same, and what was typed stays', async () => {
		const page = await openPage(browser);
		open.push({ close: () => void page.context().close() });
		await page.goto(`${app.url}/meedoen`);
		for (const typed of ['hallo', 'bcdf-ghjk']) {
			await page.getByRole('textbox').fill(typed);
			await press(page, 'Verder');
			await page.getByText('Met deze code is nu geen gesprek te vinden').waitFor();
			expect(await page.getByRole('textbox').inputValue()).toBe(typed);
		}
	});

	test('a code is taken in any case, also without JavaScript', async () => {
		const { code } = await lobby();
		const page = await openPage(browser, { more: { javaScriptEnabled: false } });
		open.push({ close: () => void page.context().close() });
		await page.goto(`${app.url}/meedoen`);
		await page.locator('[name=code]').fill(` ${code.toLowerCase().replace('-', ' ')} `);
		await page.locator('button.go').click();
		await page.locator('[name=name]').fill('ياسمين 🌱');
		await page.locator('button.go').click();
		await page.waitForURL(/\/gesprek\//);
		expect(await page.getByText('ياسمين 🌱').count()).toBeGreaterThan(0);
	});

	test('the secret of a link leaves the address at once, and who sits already goes back to their seat', async () => {
		const table = await lobby();
		const page = await naima(table);
		await page.goto(`${app.url}/meedoen#${table.link.split('#')[1]}`);
		await page.getByRole('link', { name: 'Ga verder als Naima' }).waitFor();
		expect(page.url()).toBe(`${app.url}/meedoen`);
		await page.getByRole('link', { name: 'Ga verder als Naima' }).click();
		await page.getByText('Naima (jij)').waitFor();
	});

	test('a name without a letter is refused with words, and the conversation stays before one’s eyes', async () => {
		const { link } = await lobby();
		const page = await openPage(browser);
		open.push({ close: () => void page.context().close() });
		await page.goto(`${app.url}/meedoen#${link.split('#')[1]}`);
		await page.getByRole('textbox').fill(' . ');
		await page.locator('button.go').click();
		await page.getByText('Vul een naam in').waitFor();
		expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('deugden');
	});
});

describe('taking part', () => {
	test('words are mine until I share them, and can be taken back and taken away', async () => {
		const table = await lobby();
		const page = await naima(table);
		await begin(table);
		await to(table, 'inchecken');
		await words(page).fill('Dat ik mag nadenken.');
		await saved(page);
		const [joris] = table.seats;
		const seen = () => joris!.answers(joris!.field('nodig')!.id).map((answer) => answer.given?.value);
		expect(seen()).toEqual([]);
		await press(page, 'Delen');
		await joris!.until(() => seen().includes('Dat ik mag nadenken.'));
		await press(page, 'Terugnemen');
		await joris!.until(() => seen().length === 0);
		await press(page, 'Haal weg');
		await page.getByRole('dialog').getByRole('button', { name: 'Haal weg' }).click();
		await page.waitForFunction(() => document.querySelector('textarea')?.value === '');
	});

	test('a reload in the middle of a sentence loses nothing (R3)', async () => {
		const table = await lobby();
		const page = await naima(table);
		await begin(table);
		await to(table, 'stilschrijven');
		await words(page).pressSequentially('Ze deed pas open bij de vie');
		await page.reload();
		await page.waitForFunction(() => document.querySelector('textarea')?.value === 'Ze deed pas open bij de vie');
		await saved(page);
	});

	test('who is writing keeps the field when the facilitator goes on, and goes along when ready', async () => {
		const table = await lobby();
		const page = await naima(table);
		await begin(table);
		await to(table, 'inchecken');
		await words(page).fill('Half');
		await words(page).focus();
		await to(table, 'stilschrijven');
		await page.getByText('De gespreksleider is verder.').waitFor();
		await words(page).pressSequentially(' geschreven');
		expect(await words(page).inputValue()).toBe('Half geschreven');
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
		await press(page, 'Ga mee');
		await page.getByText('niemand leest mee').waitFor();
	});

	test('a passage is shared, the rest of the story stays private', async () => {
		const table = await lobby();
		const page = await naima(table);
		await begin(table);
		await to(table, 'stilschrijven');
		await words(page).fill('Ze deed open. De rest is van mij.');
		await saved(page);
		await words(page).evaluate((area: HTMLTextAreaElement) => (area.focus(), area.setSelectionRange(0, 13)));
		await press(page, 'Deel dit stukje');
		const [joris] = table.seats;
		const field = joris!.field('moment')!.id;
		await joris!.until(() => joris!.answers(field).length > 0);
		expect(joris!.answers(field).map((answer) => answer.given?.value)).toEqual(['Ze deed open.']);
	});

	test('without a name: chosen before the first letter, changed again after a reload, shown once and with no name', async () => {
		const table = await lobby();
		const page = await naima(table);
		await begin(table);
		await to(table, 'oogst');
		expect(await page.locator('textarea').count()).toBe(0);
		await page.getByRole('radio', { name: 'Zonder mijn naam' }).first().check();
		await words(page).fill('Ons werk is goed als iemand zelf belt.');
		await saved(page);
		await page.reload();
		await page.waitForFunction(() => document.querySelector('textarea')?.value.startsWith('Ons werk'));
		await words(page).fill('Ons werk is goed als iemand zelf belt, of juist niet.');
		await saved(page);
		await rest(page);
		await to(table, 'oogst', 'shown');
		const [joris] = table.seats;
		const field = joris!.field('goed-werk')!.id;
		await joris!.until(() => joris!.answers(field).length > 0);
		const [answer, ...more] = joris!.answers(field);
		expect(more).toEqual([]);
		expect(answer).toMatchObject({ seat: null, given: { value: 'Ons werk is goed als iemand zelf belt, of juist niet.' } });
		await page.getByText('van jou').waitFor();
	});

	test('after showing, words that come later say so', async () => {
		const table = await lobby();
		const page = await naima(table);
		await begin(table);
		await to(table, 'oordelen');
		await drive.answerRound(table.seats, roundOf(table, 'oordelen'));
		await to(table, 'oordelen', 'shown');
		await page.getByText('Lees eerst even in stilte.').first().waitFor();
		await page.getByText('Jouw woorden').last().click();
		await words(page).fill('Trouw, om vol te houden.');
		await page.getByRole('button', { name: 'Alsnog delen' }).click();
		await page.getByText('kwam later').waitFor();
	});

	test('a lost line is said in words, and what was typed meanwhile is saved when it is back', async () => {
		const table = await lobby();
		const page = await naima(table);
		await begin(table);
		await to(table, 'stilschrijven');
		await words(page).fill('Voor de onderbreking');
		await saved(page);
		await page.context().setOffline(true);
		await words(page).fill('Voor de onderbreking, en erna.');
		await page.getByText('Nog niet opgeslagen', { exact: true }).waitFor({ timeout: 6000 });
		await page.context().setOffline(false);
		await saved(page);
		expect(await words(page).inputValue()).toBe('Voor de onderbreking, en erna.');
	});

	test('a private sign reaches the facilitator and can be taken back; ready too', async () => {
		const table = await lobby();
		const page = await naima(table);
		await begin(table);
		await to(table, 'stilschrijven');
		const { leader } = table;
		const signs = () => (leader.client.presence && 'signs' in leader.client.presence ? leader.client.presence.signs.map((one) => one.sign) : []);
		await press(page, /^Seintje/);
		await press(page, 'Dit raakt me');
		await leader.until(() => signs().includes('touched'));
		await press(page, /^Seintje/);
		await press(page, 'Neem je seintje terug');
		await leader.until(() => signs().length === 0);
		const ready = () => leader.client.mirror.of('seat').find((seat) => seat.name === 'Naima')?.ready;
		await press(page, 'Klaar');
		await leader.until(() => ready() === roundOf(table, 'stilschrijven'));
		await press(page, 'Toch nog verder');
		await leader.until(() => !ready());
	});

	test('looking back leaves one’s place; listening leaves the words', async () => {
		const table = await lobby();
		const page = await naima(table);
		await begin(table);
		await to(table, 'stilschrijven');
		await words(page).fill('Van mij.');
		await saved(page);
		await rest(page);
		await to(table, 'oordelen');
		await page.getByText('Welke drie deugden').waitFor();
		await page.locator('.where').click();
		await page.getByRole('dialog').getByRole('button', { name: 'Stil schrijven' }).click();
		expect(await words(page).inputValue()).toBe('Van mij.');
		await press(page, 'Terug naar nu');
		await page.getByText('Welke drie deugden').waitFor();
		await table.leader.client.send('session:quiet', { quiet: true, pen: table.leader.pen() });
		await page.getByText('Even luisteren').first().waitFor();
		expect(await page.getByText('Welke drie deugden').isVisible()).toBe(true);
		expect(await page.getByRole('checkbox').first().isVisible()).toBe(false);
	});

	test('leaving takes this browser’s copy away', async () => {
		const table = await lobby();
		const page = await naima(table);
		await begin(table);
		await to(table, 'oogst');
		await page.getByRole('radio', { name: 'Zonder mijn naam' }).first().check();
		await words(page).fill('Iets.');
		await saved(page);
		await page.locator('.where').click();
		await press(page, 'Verlaat het gesprek');
		await page.getByRole('dialog').getByRole('button', { name: 'Verlaat het gesprek' }).click();
		await page.getByText('Je doet niet meer mee').waitFor();
		expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	});
});

describe('every stage can be used by everybody', () => {
	const looks: Look[] = [
		{ width: 320, height: 640, theme: 'dark', language: 'en', phone: true },
		{ width: 1440, theme: 'light' }
	];
	test.each(looks)('%o', async (look) => {
		const table = await lobby();
		const page = await naima(table, look);
		const wrong: string[] = [];
		const check = async (where: string) => {
			await rest(page);
			await page.waitForTimeout(300);
			for (const line of [...(await barriers(page)), ...(await sticksOut(page))]) wrong.push(`${where}: ${line}`);
		};
		await check('lobby');
		await begin(table);
		for (const { key, id } of table.leader.rounds) {
			await to(table, key);
			await page.waitForTimeout(200);
			await check(`${key}, before`);
			await drive.answerRound(table.seats, id);
			await check(`${key}, writing`);
			await to(table, key, 'shown');
			await check(`${key}, shown`);
		}
		await page.locator('.where').click();
		await check('menu');
		expect(wrong).toEqual([]);
		expect(complaintsOf(page)).toEqual([]);
	});
});
