/**
 * The whole life of a team, in real browsers: a colleague is invited and signs in with a code too; they meet, one without an account, one without her
 * name; a sentence is asked for, lent and taken back; and what is kept is told beforehand, held, taken along and erased. Ellen's laptop is in Dutch, the
 * phones of the others are in English, at night.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appCode } from '../app-code.ts';
import { barriers, complaintsOf, goTo, sticksOut } from '../browser.ts';
import { openLobby } from '../drive.ts';
import { playRound } from '../drive-meeting.ts';
import { House, says } from './cockpit.ts';

const FENNA = { email: 'fenna@buurthulp.example', password: 'een lantaarn achter het hek' };
const PHONE = { language: 'en', width: 320, height: 800, theme: 'dark' } as const;
const SAID = 'Ik bleef gewoon komen.';
const UNSIGNED = 'Dat we niet weggaan als het schuurt.';

let house: House;
let ellen: Page, phone: Page, joris: Page;
let closed: string, back: string;

beforeAll(async () => {
	house = await House.open();
	ellen = await house.open(`/teams/${house.team}`, house.ellen);
	phone = await house.page(PHONE);
});
afterAll(async () => {
	await house?.tidy();
	await house?.close();
});

const sound = async (page: Page) => expect([...(await barriers(page)), ...(await sticksOut(page)), ...complaintsOf(page)]).toEqual([]);
const press = (page: Page, name: string | RegExp) =>
	page
		.getByRole('button', { name, exact: typeof name === 'string' })
		.first()
		.click();
const pressed = async (page: Page, name: string | RegExp) => {
	await page.getByRole('button', { name }).first().focus();
	await page.keyboard.press('Enter');
};

test('a colleague is invited by a link, makes an account, and signs in with a code of an app from then on', async () => {
	await press(ellen, 'Maak een link');
	const link = await ellen.getByLabel('Link om door te geven').inputValue();
	await goTo(phone, link);
	await phone.getByLabel('Your name').fill('Fenna');
	await phone.getByLabel('E-mail address').fill(FENNA.email);
	await phone.getByLabel('Password', { exact: true }).fill(FENNA.password);
	await press(phone, 'Make my account and join');
	await phone.getByRole('heading', { name: 'Team Noord', exact: true }).waitFor();
	await goTo(phone, `${house.app.url}/ik/veilig`);
	await phone.getByLabel('Your password now').fill(FENNA.password);
	await press(phone, 'Set this up');
	await phone.getByText('Can’t read the picture?').click();
	const secret = await phone.getByLabel('Copy this into your app').inputValue();
	await phone.getByLabel('The code your app shows now').fill(appCode(secret));
	await press(phone, 'Use a code from now on');
	await says(phone, 'You sign in with your password and a code');
	await phone.context().clearCookies();
	await goTo(phone, `${house.app.url}/inloggen`);
	await phone.getByLabel('E-mail address').fill(FENNA.email);
	await phone.getByLabel('Password', { exact: true }).fill(FENNA.password);
	await press(phone, 'Sign in');
	await phone.getByLabel('Code', { exact: true }).fill(appCode(secret, 1));
	await press(phone, 'Sign in');
	await phone.getByRole('heading', { name: 'Your teams' }).waitFor();
});

test('R11: they meet, known by an account or by a name alone; and when it is closed a browser keeps nothing of who wrote without a name', async () => {
	const { leader, code } = await openLobby(house.ellen, await house.plan());
	closed = house.later(leader).session;
	const seats = [await house.sit(code, 'Joris'), await house.sit(code, 'Mo')];
	await goTo(phone, `${house.app.url}/meedoen#code=${code}`);
	await phone.getByLabel('What do you want to be called').fill('Fenna');
	await press(phone, 'Take part');
	await says(phone, 'We begin in a moment');
	await leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: leader.pen() });
	const rounds = await leader.until(() => leader.rounds.length > 0 && leader.rounds);
	await playRound(leader, seats, rounds.find(({ key }) => key === 'inchecken')!.id);
	const harvest = rounds.find(({ key }) => key === 'oogst')!.id;
	await leader.step(harvest, 'writing');
	const { id: field } = await seats[0]!.until(() => seats[0]!.fields(harvest).find((one) => one.key === 'goed-werk' && one.open));
	await seats[0]!.put(field, SAID);
	await phone.getByRole('radio', { name: 'Without my name' }).first().check();
	await phone.getByRole('textbox').first().pressSequentially(UNSIGNED);
	await says(phone, 'Saved');
	expect(await kept(phone)).toContain(UNSIGNED);
	await sound(phone);
	back = (await seats[0]!.client.send('seat:return', {})).link;
	await leader.step(harvest, 'shown');
	await press(phone, 'Look at them');
	await says(phone, SAID);
	await leader.client.send('session:stage', { from: 'running', to: 'done', pen: leader.pen() });
	await leader.client.send('session:stage', { from: 'done', to: 'closed', pen: leader.pen() });
	await says(phone, 'This browser has forgotten the conversation too.');
	expect(await kept(phone)).not.toMatch(/schuurt|ticket|unsigned|"by/);
});

/** All that this browser keeps for pages of ours. */
const kept = (page: Page) =>
	page.evaluate(async () => {
		const all = [localStorage, sessionStorage].flatMap((box) => Object.entries({ ...box }));
		return JSON.stringify([all, await indexedDB.databases(), await caches.keys(), history.state]);
	});

test('a sentence leaves the team when its author says so, by their account or their link, and no longer when they take it back', async () => {
	await goTo(ellen, `${house.app.url}/teams/${house.team}/logboek/${closed}/toestemming`);
	const said = (words: string) => ellen.getByRole('listitem').filter({ hasText: words });
	expect(await said(UNSIGNED).count()).toBe(0);
	await sound(ellen);
	await pressed(ellen, /wie het werk betaalt, Ik bleef/);
	await said(SAID).getByText('Gevraagd, nog geen antwoord').waitFor();

	joris = await house.open(back.replace(house.app.url, ''), null, PHONE);
	await says(joris, 'for who pays for the work');
	await joris.getByText('Yes, but in other words').click();
	await joris.getByLabel('This is how it may stand there').fill('Ik kwam steeds terug.');
	await pressed(joris, 'Like this');
	await says(joris, 'Allowed, in other words');
	await ellen.reload();
	await said(SAID).getByText('Ik kwam steeds terug.').waitFor();
	await pressed(joris, 'Take it back');
	await says(joris, 'Taken back');
	await ellen.reload();
	await said(SAID).getByText('Teruggenomen').waitFor();
	expect(await ellen.getByText('Ik kwam steeds terug.').count()).toBe(0);
	// With an account the same stands in one place, over all conversations.
	await goTo(phone, `${house.app.url}/toestemming`);
	await says(phone, 'There is no question for you');
});

test('what is kept is said with the periods that hold, also to who has no code yet', async () => {
	await goTo(ellen, `${house.app.url}/teams/${house.team}/bewaren`);
	await ellen.getByRole('row', { name: /Wat er verder gezegd is 12 maanden/ }).waitFor();
	await goTo(joris, `${house.app.url}/bewaren`);
	await joris.getByRole('row', { name: /What was said beside that 12 months/ }).waitFor();
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
	await goTo(joris, `${house.app.url}/terug`);
	const words = joris.getByRole('region', { name: 'What you wrote' }).getByRole('listitem');
	await words.first().waitFor();
	const before = await words.count();
	await sound(joris);
	const [file] = await Promise.all([joris.waitForEvent('download'), joris.getByRole('link', { name: 'Take everything along' }).click()]);
	const taken = JSON.parse(readFileSync(await file.path(), 'utf8')) as { name: string; words: { lines: { text: string }[] }[] };
	expect(file.suggestedFilename()).toMatch(/^deugdelijk-\d{4}-\d\d-\d\d\.json$/);
	expect(taken.name).toBe('Joris');
	const all = taken.words.flatMap(({ lines }) => lines.map(({ text }) => text)).filter(Boolean);
	expect(all).toContain(SAID);
	await words.first().locator('summary').click();
	await words
		.first()
		.getByRole('button', { name: /^Erase this/ })
		.click();
	await joris.getByText('Erased', { exact: true }).waitFor();
	expect(await words.count()).toBe(before - 1);
});

test('with an account the same is read in one place, by nobody else', async () => {
	await goTo(ellen, `${house.app.url}/ik/gegevens`);
	await ellen.getByRole('heading', { name: 'Mijn gegevens' }).waitFor();
	await ellen.getByText('ellen@deugdelijk.example').waitFor();
	await ellen.getByRole('region', { name: 'Wat je las en deed' }).getByText('wiste iets').first().waitFor();
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

test('they find who asked by name, as days, and erase and hold; the team reads that on its page', async () => {
	await ellen.getByLabel('Naam of e-mailadres').fill('joris');
	await press(ellen, 'Zoek de dagen');
	await ellen.getByText('Wis joris uit het gesprek van').first().click();
	await sound(ellen);
	await press(ellen, /^Wis joris uit het gesprek/);
	await ellen.getByText('Wat deze persoon zonder naam schreef').waitFor();
	await ellen.getByLabel('Waarom?').fill('Er loopt een verzoek.');
	await press(ellen, 'Houd vast');
	await ellen.getByText('Er loopt een verzoek.').first().waitFor();
	await goTo(ellen, `${house.app.url}/teams/${house.team}`);
	await ellen.getByText('hield iets vast of liet iets los, als wie over privacy gaat').waitFor();
	await goTo(ellen, `${house.app.url}/teams/${house.team}/bewaren`);
	await ellen.getByText('Vastgehouden door wie over privacy gaat').waitFor();
});
