/**
 * The first meeting, whole, in real browsers over a network address: from the one-time link to the logbook. A facilitator, four participants (a small
 * phone; one whose websockets are blocked, so that polling carries it; one with the keyboard alone; one who reloads in the middle of a sentence) and the
 * screen. In the silent writing the server is killed and started again. Half way the facilitator goes on in English.
 */
import type { Browser } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicAddresses } from '#lib/server/http/addresses.ts';
import { startApp, type App } from '../app.ts';
import { openBrowser } from '../browser.ts';
import { Somebody } from './meeting-people.ts';

const data = mkdtempSync(join(tmpdir(), 'deugdelijk-meeting-'));
let app: App;
let at: string;
let browser: Browser;
let ellen: Somebody, fenna: Somebody, joris: Somebody, mo: Somebody, naima: Somebody, screen: Somebody;
let session: string;

beforeAll(async () => {
	app = await startApp({ host: '0.0.0.0', data });
	at = publicAddresses({ origin: null, host: null }, app.port)[0]!;
	browser = await openBrowser();
	ellen = await Somebody.comes(browser);
	fenna = await Somebody.comes(browser, { width: 320, height: 640, phone: true });
	joris = await Somebody.comes(browser, { width: 1024 });
	await joris.page.routeWebSocket(/.*/, (socket) => socket.close());
	mo = await Somebody.comes(browser, { theme: 'dark' });
	naima = await Somebody.comes(browser, { width: 768 });
	screen = await Somebody.comes(browser, { width: 1280, height: 720 });
});

afterAll(async () => {
	await browser?.close();
	await app?.stop();
	rmSync(data, { recursive: true, force: true });
});

const everybody = () => [fenna, joris, mo, naima];
const together = <T>(people: Somebody[], act: (one: Somebody) => Promise<T>) => Promise.all(people.map(act));

/** On to the next round: looking first, then opening it. */
async function open(round: string, look: string, go: string): Promise<void> {
	await ellen.step(look);
	await ellen.step(go);
	await together(everybody(), (one) => one.follow(round));
}

const NEEDS = 'Wat heb jij nodig om hier vrijuit te kunnen praten?';
const MOMENT = /^Beschrijf een moment/;

test('the one-time link makes the first facilitator, a team and a planned meeting', async () => {
	const link = /\/welkom#\S+/.exec(app.output())![0];
	await ellen.go(at + link);
	await ellen.page.getByLabel('Je naam').fill('Ellen');
	await ellen.page.getByLabel('E-mailadres').fill('ellen@buurthulp.example');
	await ellen.page.getByLabel('Wachtwoord', { exact: true }).fill('dauw op het raamkozijn');
	await ellen.press('Maak mijn account');
	await ellen.page.getByLabel('Naam van het team').fill('Team Noord');
	await ellen.page.getByText('cliënt', { exact: true }).click();
	await ellen.press('Maak het team');
	await ellen.page.getByRole('heading', { name: 'Team Noord' }).waitFor();
	await ellen.page.getByRole('link', { name: 'Gesprekken' }).first().click();
	await ellen.press(/^Plan/);
	await ellen.page.waitForURL(/gesprekken\/[0-9a-z]{26}$/);
	session = ellen.page.url().split('/').at(-1)!;
	await ellen.sees('Welke deugden streven we na in ons outreachend werk?');
	await ellen.sound();
});

test('people come in by the code, each in their own way, and the screen shows it', async () => {
	await ellen.go(`${at}/gesprek/${session}/leiden`);
	await ellen.step('Open de deur');
	const shown = ellen.page.getByText(/^[B-Z347]{4}-[B-Z347]{4}$/).first();
	await shown.waitFor();
	const code = (await shown.textContent())!.trim();
	await together(everybody(), async (one) => {
		await one.go(`${at}/meedoen#code=${code.toLowerCase()}`);
		await one.page.getByLabel('Hoe wil je heten in dit gesprek?').waitFor();
		expect(one.page.url()).toBe(`${at}/meedoen`);
	});
	const names = ['Fenna', 'Joris', 'מו 🌱', 'Naima'];
	for (const [i, one] of everybody().entries()) {
		await one.page.getByLabel('Hoe wil je heten in dit gesprek?').fill(names[i]!);
		if (one === mo) {
			await one.tabTo('Doe mee');
			await one.page.keyboard.press('Enter');
		} else await one.press('Doe mee');
		await one.sees(`${names[i]} (jij)`);
	}
	await ellen.press('Scherm');
	await ellen.press('Maak een link voor een andere laptop');
	const link = await ellen.page.getByLabel('Link voor het scherm').inputValue();
	await ellen.page.keyboard.press('Escape');
	await screen.go(link.replace(/^http:\/\/[^/]+/, at));
	await screen.sees(code);
	await screen.sees('Vier mensen zijn er');
	expect(await screen.page.locator('body').innerText()).not.toContain('Fenna');
	await together([fenna, screen], (one) => one.sound());
}, 120_000);

test('checking in: words are shared by who wrote them, and taken back', async () => {
	await ellen.step('Begin het gesprek');
	await ellen.step('Open de ronde');
	await together(everybody(), (one) => one.sees(NEEDS));
	await fenna.sees('Dit gaat het logboek in; de gespreksleider kijkt na welke regels.');
	await fenna.box(new RegExp(NEEDS.slice(0, 20))).fill('Dat ik mag twijfelen.');
	await fenna.sees('Opgeslagen');
	expect(await joris.page.getByText('Dat ik mag twijfelen.').count()).toBe(0);
	await fenna.press('Delen');
	await together([joris, mo, naima, ellen], (one) => one.sees('Dat ik mag twijfelen.'));
	await mo.tabTo(/Daar houd ik me aan/, 'checkbox');
	await mo.page.keyboard.press('Space');
	await fenna.press('Terugnemen');
	await together([joris, naima], (one) =>
		expect.poll(() => one.page.getByText('Dat ik mag twijfelen.').count(), { timeout: 10_000 }).toBe(0)
	);
	await together([ellen, fenna], (one) => one.sound());
}, 60_000);

test('R1 R3 R15: the server is killed in the silent writing, and nobody loses a letter', async () => {
	await open('Stil schrijven', 'Volgende ronde', 'Open de ronde');
	await together(everybody(), (one) => one.box(MOMENT).waitFor());
	for (const [i, one] of everybody().entries()) await one.box(MOMENT).fill(`Een moment van ${i}, opgeslagen voor de klap.`);
	await together(everybody(), (one) => one.sees('Opgeslagen'));
	await app.kill();
	await fenna.box(MOMENT).press('End');
	await fenna.box(MOMENT).pressSequentially(' En dit typte ik zonder verbinding.');
	await naima.box(MOMENT).press('End');
	await naima.box(MOMENT).pressSequentially(' Midden in een zi');
	await fenna.sees(/Nog niet opgeslagen|Geen verbinding/);
	app = await startApp({ host: '0.0.0.0', data, port: app.port });
	await naima.page.reload();
	await naima.awake();
	await together([fenna, joris, mo], (one) => one.page.getByText('Opgeslagen').first().waitFor({ timeout: 30_000 }));
	await naima.page.getByText('Opgeslagen').first().waitFor({ timeout: 30_000 });
	expect(await fenna.box(MOMENT).inputValue()).toBe('Een moment van 0, opgeslagen voor de klap. En dit typte ik zonder verbinding.');
	expect(await naima.box(MOMENT).inputValue()).toBe('Een moment van 3, opgeslagen voor de klap. Midden in een zi');
	await naima.box(MOMENT).press('End');
	await naima.box(MOMENT).pressSequentially('n gaat het gewoon verder.');
	await naima.press('Deel het geheel');
	await together([ellen, joris, screen], (one) => one.sees('Midden in een zin gaat het gewoon verder.'));
	expect(await ellen.page.locator('body').innerText()).not.toContain('zonder verbinding');
}, 120_000);

test('sharing stories: which virtue was heard, with a name or without, shown to all at once', async () => {
	await open('Verhalen delen', 'Volgende ronde', 'Open de ronde');
	for (const one of [fenna, joris]) {
		await one.press('Naima');
		await one.page.getByLabel(one === fenna ? 'Zonder mijn naam' : 'Met mijn naam').check();
		await one.page.getByRole('checkbox', { name: /^Trouw/ }).check();
		await one.sees('Opgeslagen');
	}
	expect(await ellen.page.getByText('Trouw', { exact: true }).count()).toBe(0);
	await ellen.agree('Toon alle antwoorden');
	await together([mo, naima, screen], (one) => one.sees('Trouw'));
	expect(await screen.page.locator('body').innerText()).not.toMatch(/Fenna|Joris|Naima/);
}, 60_000);

test('choosing and ordering, by keyboard and by touch; the facilitator goes on in English', async () => {
	await open('Kiezen en ordenen', 'Volgende ronde', 'Open de ronde');
	await mo.tabTo(/^Geduld/, 'checkbox');
	await mo.page.keyboard.press('Space');
	await mo.tabTo(/^Lef/, 'checkbox');
	await mo.page.keyboard.press('Space');
	await fenna.page.getByRole('checkbox', { name: /^Trouw/ }).check();
	await fenna.page.getByRole('checkbox', { name: /^Aandacht/ }).check();
	await mo.page.getByRole('slider').last().focus();
	await mo.page.keyboard.press('ArrowUp');
	await together([mo, fenna], (one) => one.sees('Opgeslagen'));
	await mo.tabTo('Klaar');
	await mo.page.keyboard.press('Enter');
	await ellen.press('English');
	await ellen.sees(/is (still )?(writing|choosing)|nobody sees/i);
	await ellen.step('Show all answers');
	await together([joris, naima, screen], (one) => one.sees('Lef (moed)'));
	await together([mo, ellen], (one) => one.sound());
}, 90_000);

test('too little and too much, the harvest and an intention', async () => {
	await open('Wat bedoelen we ermee?', 'Next round', 'Open the round');
	await joris.page
		.getByRole('button', { name: /^Trouw/ })
		.first()
		.click();
	await joris.page.getByRole('textbox').first().fill('Ik bel één keer aan.');
	await joris.sees('Opgeslagen');
	await joris.press('Delen');
	await together([fenna, screen], (one) => one.sees('Ik bel één keer aan.'));
	await open('Oogst', 'Next round', 'Open the round');
	for (const [i, one] of [fenna, naima].entries()) {
		await one.page.getByLabel('Met mijn naam').first().check();
		await one.box(/Maak af: ons werk is goed als/).fill(`… iemand merkt dat we blijven komen (${i}).`);
		await one.sees('Opgeslagen');
	}
	await ellen.agree('Show all answers');
	await screen.sees('… iemand merkt dat we blijven komen (0).');
	await open('Afspraak', 'Next round', 'Open the round');
	await naima.page.getByRole('textbox').first().fill('Ik leg mijn pen neer.');
	await naima.sees('Opgeslagen');
}, 90_000);

test('this goes into the logbook: own words are taken out, and the meeting is closed in two steps', async () => {
	await ellen.step('To what goes into the logbook');
	await together(everybody(), (one) => one.follow('Dit gaat het logboek in'));
	await fenna.page
		.getByRole('listitem')
		.filter({ hasText: 'blijven komen (0)' })
		.getByRole('button', { name: /Haal eruit/ })
		.click();
	await together([ellen, fenna], (one) => one.sound());
	await ellen.step('To Checking out');
	await together(everybody(), (one) => one.follow('Uitchecken'));
	await ellen.step('To what goes into the logbook');
	await ellen.agree('Round off');
	await together(everybody(), (one) => one.sees(/Afgerond/));
	await ellen.agree('Close the conversation');
	await together(everybody(), (one) => one.sees('Dit gesprek is gesloten'));
	await fenna.page.reload();
	await fenna.sees('Dit gesprek is gesloten');
	expect(await fenna.page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('deugdelijk')))).toEqual([]);
}, 90_000);

test('the logbook tells it as a story, without what was taken out and without private words', async () => {
	await ellen.page.getByRole('link', { name: 'Read it in the logbook' }).click();
	await ellen.page.waitForURL(/logboek/);
	await ellen.sees('… iemand merkt dat we blijven komen (1).');
	const story = await ellen.page.locator('main').innerText();
	expect(story).toContain('Ik bel één keer aan.');
	for (const gone of ['blijven komen (0)', 'opgeslagen voor de klap', 'Ik leg mijn pen neer', 'Midden in een zin', 'Dat ik mag twijfelen'])
		expect(story).not.toContain(gone);
	await ellen.sound();
}, 60_000);
