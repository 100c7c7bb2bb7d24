/**
 * Before and after the conversation, in real browsers: planning it and printing its script, what everybody sees before they go, what people take
 * along, and reading back in the logbook. The conversation itself is played by the driver.
 */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from '../app.ts';
import { barriers, complaintsOf, goTo, openBrowser, openPage, sticksOut, type Look } from '../browser.ts';
import { answerRound, firstFacilitator, makeTeam, openLobby, planMeeting, takeSeat, Visitor, type Player } from '../drive.ts';

let app: App;
let browser: Browser;
let ellen: Visitor;
let team: string;
let planned: string;
let leader: Player;
let seats: Player[];
let lead: Page;
let fenna: Page;
let back: string;
let unsigned: { slot: { id: string; ticket: string; field: string }; value: unknown };

beforeAll(async () => {
	app = await startApp();
	browser = await openBrowser();
	const link = app.output().match(/http\S+\/welkom#(\S+)/)?.[1] ?? '';
	ellen = await firstFacilitator(app.url, link);
	team = await makeTeam(ellen);
});

afterAll(async () => {
	for (const player of [leader, ...(seats ?? [])]) player?.close();
	await browser?.close();
	await app?.stop();
});

async function open(path: string, who: Visitor | null, look: Look = {}): Promise<Page> {
	const page = await openPage(browser, look);
	const pairs = who?.cookie.split('; ').map((pair) => pair.split('=')) ?? [];
	await page.context().addCookies(pairs.map(([name = '', ...value]) => ({ name, value: value.join('='), url: app.url })));
	const scripted = look.more?.javaScriptEnabled !== false;
	await goTo(page, path.startsWith('http') ? path : app.url + path, scripted);
	return page;
}

async function sound(page: Page): Promise<void> {
	expect(await barriers(page)).toEqual([]);
	expect(await sticksOut(page)).toEqual([]);
	expect(complaintsOf(page)).toEqual([]);
}

/** Words without a name, as a browser of this seat would write and keep them. */
async function withoutName(seat: Player, key: string, value: string): Promise<typeof unsigned> {
	const field = await seat.until(() => seat.field(key));
	const { slots } = await seat.client.send('ticket:take', { field: field.id });
	const ticket = slots[0]!.tickets[0]!;
	await seat.client.send('ticket:stored', { field: field.id, abouts: [null] });
	const id = await seat.put(field.id, value, null, { ticket });
	return { slot: { id, ticket, field: field.id }, value };
}

const kept = (words: typeof unsigned) => JSON.stringify({ at: Date.now(), value: { ...words, base: {} } });

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const statusOf = async (path: string, who: Visitor) => (await who.get(path)).status;

async function invited(to: string, role: string, email: string): Promise<Visitor> {
	const { link } = (await ellen.ask(`/teams/${to}?/invite`, { label: '', role })) as { link: string };
	const visitor = new Visitor(app.url);
	await visitor.submit('/uitnodiging?/open', { link });
	await visitor.submit('/uitnodiging?/make', { name: 'Roos', email, password: 'dauw op het raamkozijn' });
	return visitor;
}

test('a meeting is planned, and a question gets other words, also without JavaScript', async () => {
	const page = await open(`/teams/${team}/gesprekken`, ellen, { more: { javaScriptEnabled: false } });
	await page.getByLabel('Datum').fill('2026-12-15');
	await page.locator('form[action="?/plan"]').getByLabel('Korte versie').check();
	await press(page, 'Plan dit gesprek');
	await page.getByRole('heading', { level: 1, name: 'Waar staan we voor?' }).waitFor();
	planned = page.url().split('/').at(-1)!;
	expect(await page.getByText('15 december 2026 · Samen 83 minuten').first().textContent()).toBeTruthy();

	await page.getByText('Verander deze vraag').nth(1).click();
	await page.getByLabel('In het Nederlands').nth(1).fill('Wat helpt jou om hier eerlijk te zijn?');
	await page.locator('form[action="?/word"]').nth(1).getByRole('button', { name: 'Bewaar' }).click();
	await page.locator('p.prompt', { hasText: 'Wat helpt jou om hier eerlijk te zijn?' }).waitFor();
	await page.context().close();
});

test('what cannot be is named beside its field, and what was typed stays', async () => {
	const page = await open(`/teams/${team}/gesprekken/${planned}`, ellen);
	await page.getByText('Verander titel of minuten').first().click();
	await page.getByLabel('Minuten').first().fill('900');
	await page.locator('form[action="?/round"]').first().getByRole('button', { name: 'Bewaar' }).click();
	await page.locator('.error:visible').first().waitFor();
	expect(await page.getByLabel('Minuten').first().inputValue()).toBe('900');
	await sound(page);
	await page.context().close();
});

test('the script prints on two pages of A4, in Dutch and in English, with the words that were changed', async () => {
	for (const [language, words] of [
		['nl', 'Wat helpt jou om hier eerlijk te zijn?'],
		['en', 'What do you need to speak freely here?']
	] as const) {
		const page = await open(`/teams/${team}/gesprekken/${planned}`, ellen, { language });
		const pdf = await page.pdf({ preferCSSPageSize: true });
		expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('body').innerText()).toContain(words);
		await page.context().close();
	}
});

test('before people go everybody sees what goes into the logbook, takes out their own words, and nobody else’s', async () => {
	const session = await planMeeting(ellen, team);
	const lobby = await openLobby(ellen, session);
	leader = lobby.leader;
	seats = await Promise.all(['Fenna', 'Joris', 'Mo'].map((name) => takeSeat(app.url, lobby.code, name)));
	await leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: leader.pen() });
	for (const { id, key } of leader.rounds) {
		if (!['inchecken', 'stilschrijven', 'oordelen', 'oogst', 'afspraak'].includes(key)) continue;
		await leader.step(id, 'writing');
		await answerRound(seats, id);
		if (key === 'oogst') unsigned = await withoutName(seats[1]!, 'goed-werk', 'als we op tijd weggaan');
		if (key === 'oordelen' || key === 'oogst') await leader.step(id, 'shown');
	}
	await leader.client.send('session:at', { at: 'review', pen: leader.pen() });
	const joris = await open(`/gesprek/${session}`, seats[1]!.visitor);
	await joris.evaluate(
		([key, value]) => localStorage.setItem(key!, value!),
		[`deugdelijk/${session}/unsigned/${unsigned.slot.id}`, kept(unsigned)]
	);
	await joris.reload({ waitUntil: 'networkidle' });
	await joris.getByRole('button', { name: /^Haal eruit.*op tijd weggaan/ }).click();
	await joris.getByRole('button', { name: /^Zet terug.*op tijd weggaan/ }).waitFor();
	await joris.context().close();
	fenna = await open(`/gesprek/${session}`, seats[0]!.visitor, { width: 320, height: 640, more: { acceptDownloads: true } });
	lead = await open(`/gesprek/${session}/leiden`, ellen);
	await fenna.getByRole('heading', { name: 'Dit gaat het logboek in' }).waitFor();
	await sound(fenna);
	await sound(lead);
	expect(await fenna.getByText('op tijd weggaan').count()).toBe(0);
	const mine = fenna.getByRole('button', { name: /^Haal eruit/ });
	expect(await mine.count()).toBe(5);
	await fenna
		.getByRole('button', { name: /^Haal eruit.*tuin/ })
		.first()
		.click();
	await fenna.getByText('gaat er niet in').first().waitFor();
	await lead.getByRole('checkbox', { name: /Joris/ }).first().uncheck();
});

test('rounded off, everybody can take along a file of their own words and a link back', async () => {
	// The line that was just left out is stored first.
	await lead.locator('button[aria-disabled=false]', { hasText: 'Rond af' }).click();
	await lead.getByRole('dialog').getByRole('button', { name: 'Rond af' }).click();
	await fenna.getByRole('heading', { name: 'Afgerond. Dank je wel.' }).waitFor();
	const [file] = await Promise.all([fenna.waitForEvent('download'), press(fenna, 'Bewaar als bestand')]);
	const words = await readFile(await file.path(), 'utf8');
	expect(words).toContain('Stil schrijven: Beschrijf een moment');
	expect(words).toContain('Ik let op het moment waarop ik wil overnemen.');
	await press(fenna, 'Maak mijn link');
	back = await fenna.getByLabel('Jouw link').inputValue();
	await sound(fenna);
	await sound(lead);
	const elsewhere = await open(back, null);
	await elsewhere.getByRole('heading', { name: 'Jouw voornemen' }).waitFor();
	expect(elsewhere.url()).toBe(`${app.url}/terug`);
	await elsewhere.context().close();
});

test('closed, the browser forgets the conversation, and the link still leads to what is one’s own', async () => {
	await press(lead, 'Sluit het gesprek');
	await lead.getByRole('dialog').getByRole('button', { name: 'Sluit het gesprek' }).click();
	await fenna.getByRole('heading', { name: 'Dit gesprek is gesloten' }).waitFor();
	await sound(fenna);
	expect(await fenna.evaluate(() => Object.keys(localStorage))).toEqual([]);
	const page = await open(back, null);
	await page.getByText('Ik let op het moment waarop ik wil overnemen.', { exact: true }).waitFor();
	expect(await page.getByText('Beschrijf een moment').count()).toBe(0);
	await page.context().close();
});

test('the logbook tells it as a story, without what was taken out or is somebody’s own', async () => {
	const page = await open(`/teams/${team}/logboek`, ellen);
	await page.getByRole('link', { name: 'Waar staan we voor?' }).click();
	await page.getByRole('heading', { name: 'Wie meededen' }).waitFor();
	const words = await page.locator('main').innerText();
	for (const there of ['Oogst', 'Hierin verschillen we, en dat mag', 'Fenna', 'Joris']) expect(words).toContain(there);
	for (const kept of ['waarop ik wil overnemen', 'op tijd weggaan']) expect(words).not.toContain(kept);
	await page.context().close();
});

test('it is read by the team’s own people and by nobody else', async () => {
	const book = `/teams/${team}/logboek/${leader.session}`;
	const reader = await invited(team, 'reader', 'roos@deugdelijk.example');
	expect(await statusOf(book, reader)).toBe(200);
	expect(await statusOf(`/teams/${team}/gesprekken/${planned}`, reader)).toBe(403);
	const south = await makeTeam(ellen, 'Team Zuid');
	const stranger = await invited(south, 'reader', 'anouk@deugdelijk.example');
	expect(await statusOf(book, stranger)).toBe(404);
	expect(await statusOf(`/teams/${team}/logboek`, stranger)).toBe(404);
	expect(await statusOf(`/teams/${south}/logboek/${leader.session}`, stranger)).toBe(404);
	expect(await statusOf(`/teams/${team}/logboek/${planned}`, ellen)).toBe(404);
});

test('a conversation is taken away by typing its title, and then it is nowhere', async () => {
	const page = await open(`/teams/${team}/gesprekken/${leader.session}`, ellen);
	await page.getByText('Haal dit gesprek weg').first().click();
	await page.getByLabel(/^Typ Waar staan we voor/).fill('iets anders');
	await press(page, 'Haal dit gesprek weg');
	await page.locator('.error:visible').waitFor();
	await page.getByLabel(/^Typ Waar staan we voor/).fill('waar staan we voor?');
	await press(page, 'Haal dit gesprek weg');
	await page.waitForURL(`${app.url}/teams/${team}/gesprekken`);
	expect(await statusOf(`/teams/${team}/logboek/${leader.session}`, ellen)).toBe(404);
	await page.context().close();
});
