/** Keeping and erasing as people meet it: told beforehand, a dry run, a hold, erasing on request; in both languages, wide and narrow. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, complaintsOf, goTo, sticksOut } from '../browser.ts';
import { openLobby, playToTheEnd } from '../drive.ts';
import { House } from './cockpit.ts';

let house: House;
let closed: string;
let back: string;
let ellen: Page;

beforeAll(async () => {
	house = await House.open();
	const { leader, code } = await openLobby(house.ellen, await house.plan());
	closed = house.later(leader).session;
	const seats = [await house.sit(code, 'Joris'), await house.sit(code, 'Mo')];
	await playToTheEnd(leader, seats, false);
	back = (await seats[0]!.client.send('seat:return', {})).link;
	await leader.client.send('session:stage', { from: 'done', to: 'closed', pen: leader.pen() });
	ellen = await house.open(`/teams/${house.team}/bewaren`, house.ellen);
});
afterAll(async () => {
	await house?.tidy();
	await house?.close();
});

const sound = async (page: Page) => expect([...(await barriers(page)), ...(await sticksOut(page)), ...complaintsOf(page)]).toEqual([]);
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

test('what is kept is said with the periods that hold, also to who has no code yet', async () => {
	await ellen.getByRole('row', { name: /Wat er verder gezegd is 12 maanden/ }).waitFor();
	const anybody = await house.open('/bewaren', null, { language: 'en', width: 320, height: 800, theme: 'dark' });
	await anybody.getByRole('row', { name: /What was said beside that 12 months/ }).waitFor();
	await anybody.context().close();
});

test('a shorter period shows in the dry run, and a hold stops it, with its reason', async () => {
	await ellen.getByRole('link', { name: 'Kies hoelang we bewaren' }).click();
	await ellen.getByLabel('Wat er verder gezegd is').selectOption('1');
	await press(ellen, 'Bewaar de termijnen');
	await ellen.getByText('Opgeslagen').waitFor();
	await ellen.getByLabel('Wat wil je vasthouden?').selectOption(closed);
	await ellen.getByLabel('Waarom?').fill('De cliëntenraad leest mee.');
	await press(ellen, 'Houd vast');
	await ellen.getByText('De cliëntenraad leest mee.').first().waitFor();
	await sound(ellen);
	await goTo(ellen, `${house.app.url}/teams/${house.team}/bewaren/straks`);
	await ellen.getByText('wordt vastgehouden').first().waitFor();
	await ellen.getByText('2 bijdragen').click();
	expect(await ellen.locator('details li').count()).toBe(2);
	await sound(ellen);
});

test('a person is erased on request, and it says what could not be found', async () => {
	await goTo(ellen, `${house.app.url}/teams/${house.team}/bewaren/${closed}`);
	await ellen.getByText('Wis Mo', { exact: true }).click();
	await ellen.getByText('Wat Mo zonder naam schreef, kunnen we niet vinden').waitFor();
	await press(ellen, 'Wis Mo uit dit gesprek');
	await ellen.getByText('Gewist. Wat deze persoon zonder naam schreef').waitFor();
	expect(await ellen.getByText('Wis Mo', { exact: true }).count()).toBe(0);
	await sound(ellen);
	await goTo(ellen, `${house.app.url}/teams/${house.team}/logboek/${closed}`);
	await ellen.getByText('Joris').first().waitFor();
	expect(await ellen.locator('main').innerText()).not.toMatch(/\bMo\b/);
	await goTo(ellen, `${house.app.url}/teams/${house.team}/toegang`);
	await ellen.getByText('wiste iets').waitFor();
});

test('who took part reads their own words by their link, takes them along, and erases one; in English, on a phone, at night', async () => {
	const joris = await house.open(back.replace(house.app.url, ''), null, { language: 'en', width: 320, height: 800, theme: 'dark' });
	const words = joris.getByRole('region', { name: 'What you wrote' }).getByRole('listitem');
	await words.first().waitFor();
	const before = await words.count();
	await sound(joris);
	const [file] = await Promise.all([joris.waitForEvent('download'), joris.getByRole('link', { name: 'Take everything along' }).click()]);
	const taken = JSON.parse(readFileSync(await file.path(), 'utf8')) as { name: string; words: { lines: { text: string }[] }[] };
	expect(file.suggestedFilename()).toMatch(/^deugdelijk-\d{4}-\d\d-\d\d\.json$/);
	expect(taken.name).toBe('Joris');
	const all = taken.words.flatMap(({ lines }) => lines.map(({ text }) => text)).filter(Boolean);
	expect(all.length).toBeGreaterThan(3);
	await words.first().locator('summary').click();
	await words
		.first()
		.getByRole('button', { name: /^Erase this/ })
		.click();
	await joris.getByText('Erased', { exact: true }).waitFor();
	expect(await words.count()).toBe(before - 1);
	await joris.context().close();
});

test('with an account the same is read in one place, by nobody else', async () => {
	await goTo(ellen, `${house.app.url}/ik/gegevens`);
	await ellen.getByRole('heading', { name: 'Mijn gegevens' }).waitFor();
	await ellen.getByText('ellen@deugdelijk.example').waitFor();
	await ellen.getByRole('region', { name: 'Wat je las en deed' }).getByText('wiste iets').first().waitFor();
	await sound(ellen);
	const anybody = await fetch(`${house.app.url}/ik/gegevens/bestand`, { redirect: 'manual' });
	expect(anybody.status).toBe(303);
});

test('who looks after privacy reads what is processed and why, and of a team how long it keeps and who read along; no word of theirs', async () => {
	await goTo(ellen, `${house.app.url}/beheer`);
	const person = await ellen.locator('input[name="person"]').first().inputValue();
	expect((await fetch(`${house.app.url}/beheer/verwerking`, { headers: { cookie: house.ellen.cookie } })).status).toBe(404);
	await house.ellen.submit('/beheer?/office', { person, office: 'officer', holds: 'yes' });
	await goTo(ellen, `${house.app.url}/beheer/verwerking`);
	await ellen.getByRole('row', { name: /Situaties uit het werk.*6 maanden/ }).waitFor();
	await sound(ellen);
	await ellen.getByRole('link', { name: 'Termijnen en toegang van Team Noord' }).click();
	await ellen.getByText('Ellen de Wit wiste iets').or(ellen.getByText('wiste iets')).first().waitFor();
	await sound(ellen);
	const told = await ellen.locator('main').innerText();
	for (const words of ['Waar staan we voor?', 'Joris', 'cliëntenraad']) expect(told).not.toContain(words);
	expect(await ellen.getByLabel('Wat er verder gezegd is').inputValue()).toBe('1');
});
