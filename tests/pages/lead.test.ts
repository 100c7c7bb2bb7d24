import type { Browser, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startApp, type App } from '../app.ts';
import { barriers, complaintsOf, openBrowser, openPage, sticksOut, type Look } from '../browser.ts';
import { answerRound, firstFacilitator, makeTeam, openLobby, planMeeting, Player, takeSeat, type Visitor } from '../drive.ts';

let app: App;
let browser: Browser;
let ellen: Visitor;
let team: string;
const open: { close(): unknown }[] = [];

beforeAll(async () => {
	app = await startApp();
	browser = await openBrowser();
	ellen = await firstFacilitator(app.url, app.output().match(/welkom#(\S+)/)![1]!);
	team = await makeTeam(ellen);
});
afterEach(async () => {
	for (const one of open.splice(0)) await one.close();
});
afterAll(async () => {
	await browser?.close();
	await app?.stop();
});

const later = <T extends { close(): unknown }>(one: T): T => (open.push(one), one);

/** Ellen's page of a session, in a browser of her own. */
async function cockpit(session: string, look: Look = {}, prepare?: (page: Page) => Promise<void>): Promise<Page> {
	const page = await openPage(browser, look);
	later(page.context());
	const cookies = ellen.cookie.split('; ').map((pair) => pair.split(/=(.*)/s));
	await page.context().addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url: app.url })));
	await prepare?.(page);
	await page.goto(`${app.url}/gesprek/${session}/leiden`, { waitUntil: 'networkidle' });
	return page;
}

/** A running session with these people, Ellen's page of it, and a leader's page without a browser beside it. */
async function running(names: string[], look: Look = {}, prepare?: (page: Page) => Promise<void>) {
	const session = await planMeeting(ellen, team);
	const { leader, code } = await openLobby(ellen, session);
	const seats = await Promise.all(names.map((name) => takeSeat(app.url, code, name)));
	for (const player of [leader, ...seats]) later(player);
	await leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: leader.pen() });
	const page = await cockpit(session, look, prepare);
	return { session, leader, code, seats, page };
}

const primary = (page: Page) => page.locator('.bar.bottom .go');
const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

/** Goes on with the one next step, which has to be called this. The pause is the one in which a second press does nothing. */
async function goOn(page: Page, label: string, how: 'click' | 'Enter' = 'click') {
	await page.waitForTimeout(650);
	await primary(page).filter({ hasText: label }).waitFor();
	if (how === 'click') await primary(page).click();
	else {
		await primary(page).focus();
		await page.keyboard.press('Enter');
	}
}

const stageOf = (player: Player, key: string) => player.rounds.find((round) => round.key === key)?.stage;

describe('leading', () => {
	test('goes from the lobby through the rounds, back, over one and into a new one', async () => {
		const session = await planMeeting(ellen, team);
		const page = await cockpit(session);
		await goOn(page, 'Open de deur');
		const code = await page.locator('main .code').innerText();
		const fenna = later(await takeSeat(app.url, code, 'Fenna'));
		const joris = later(await takeSeat(app.url, code, 'Joris'));
		await says(page, 'Joris');
		expect(await barriers(page)).toEqual([]);

		await goOn(page, 'Begin het gesprek');
		await goOn(page, 'Open de ronde');
		await fenna.until((player) => stageOf(player, 'inchecken') === 'writing');
		await goOn(page, 'Volgende ronde');
		expect(await page.getByText('Je kijkt vooruit').count()).toBe(1);
		expect(stageOf(fenna, 'stilschrijven')).toBe('waiting');
		await goOn(page, 'Open de ronde');
		await says(page, 'Ieder schrijft voor zichzelf.');
		await goOn(page, 'Volgende ronde');
		await goOn(page, 'Open de ronde');
		await says(page, 'Er wordt nog gekozen.');
		expect(await barriers(page)).toEqual([]);

		const round = fenna.rounds.find((one) => one.key === 'delen')!;
		await answerRound([fenna, joris], round.id);
		await goOn(page, 'Toon alle antwoorden');
		await joris.until((player) => stageOf(player, 'delen') === 'shown');
		await page.locator('main h3', { hasText: 'Fenna' }).waitFor();
		expect(await barriers(page)).toEqual([]);

		await page.locator('.left button', { hasText: 'Stil schrijven' }).click();
		await goOn(page, 'Hierheen terug');
		await page.locator('dialog[open] textarea').fill('Mo kwam later binnen');
		await page.locator('dialog[open]').getByRole('button', { name: 'Samen terugkijken' }).click();
		await fenna.until((player) => stageOf(player, 'stilschrijven') === 'shown' && stageOf(player, 'delen') === 'closed');

		await page.locator('.left button', { hasText: 'Kiezen en ordenen' }).click();
		await page.waitForTimeout(650);
		await page.getByRole('button', { name: 'Overslaan' }).click();
		await page.locator('dialog[open] textarea').fill('De tijd was op');
		await page.locator('dialog[open]').getByRole('button', { name: 'Overslaan' }).click();
		await fenna.until((player) => player.rounds.find((one) => one.key === 'oordelen')?.skipped);

		await page.getByRole('button', { name: 'Ronde toevoegen' }).click();
		const dialog = page.locator('dialog[open]');
		await dialog.getByRole('button', { name: 'Voeg toe' }).click();
		await dialog.getByText('Geef de ronde een naam.').waitFor();
		expect(await barriers(page)).toEqual([]);
		await dialog.getByLabel('Naam van de ronde').fill('Even stilstaan');
		await dialog.getByLabel('Vraag').fill('Wat raakte je?');
		await dialog.getByRole('button', { name: 'Voeg toe' }).click();
		await goOn(page, 'Open de ronde');
		const added = await fenna.until((player) => player.field('vraag'));
		expect(added.prompt.nl).toBe('Wat raakte je?');

		const leader = later(await new Player(ellen, session, 'lead').until((player) => player.client.mirror.me && player));
		const kept = leader.client.mirror.of('deviation').map(({ what, reason }) => [what, reason]);
		expect(kept).toEqual(
			expect.arrayContaining([
				['back', 'Mo kwam later binnen'],
				['skipped', 'De tijd was op'],
				['added', null]
			])
		);
		expect(complaintsOf(page)).toEqual([]);
	});

	test('changes words on the spot: what is typed counts for the language that is read, the other stays', async () => {
		const { page, seats } = await running(['Fenna']);
		await goOn(page, 'Open de ronde');
		await page.getByRole('button', { name: 'Pas aan' }).click();
		const dialog = page.locator('dialog[open]');
		await dialog.getByLabel('Vraag 2', { exact: true }).first().fill('Wat maakt praten hier makkelijk?');
		await dialog.getByLabel('Minuten').fill('7');
		expect(await barriers(page)).toEqual([]);
		await dialog.getByRole('button', { name: 'Bewaar' }).click();
		const field = await seats[0]!.until((player) => player.client.mirror.of('field').find((one) => one.prompt.nl.startsWith('Wat maakt')));
		expect(field.prompt).toEqual({ nl: 'Wat maakt praten hier makkelijk?', en: 'What do you need to speak freely here?' });
		expect(seats[0]!.rounds[0]!.minutes).toBe(7);
	});

	test('is possible by keyboard alone, and the focus stays where it was', async () => {
		const { page, seats } = await running(['Fenna']);
		await goOn(page, 'Open de ronde', 'Enter');
		await seats[0]!.until((player) => stageOf(player, 'inchecken') === 'writing');
		await goOn(page, 'Volgende ronde', 'Enter');
		expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Open de ronde');
	});

	test('does not go on by accident: a second press on the same spot does nothing', async () => {
		const { page, leader } = await running(['Fenna']);
		await goOn(page, 'Open de ronde');
		await leader.until((player) => stageOf(player, 'inchecken') === 'writing');
		await page.waitForTimeout(650);
		await primary(page).dblclick();
		await page.waitForTimeout(300);
		expect(await primary(page).innerText()).toBe('Open de ronde');
		expect(stageOf(leader, 'stilschrijven')).toBe('waiting');
	});

	test('R8: of two leaders who press at once one wins, and the other is told kindly', async () => {
		let deaf = false;
		const { page, leader } = await running(['Fenna'], {}, (page) =>
			page.routeWebSocket(/\/live\//, (socket) => {
				const server = socket.connectToServer();
				server.onMessage((message) => {
					if (!deaf || !String(message).startsWith('42["changed"')) socket.send(message);
				});
			})
		);
		await page.waitForTimeout(700);
		deaf = true;
		const first = leader.rounds[0]!;
		await leader.step(first.id, 'writing');
		await goOn(page, 'Open de ronde');
		await says(page, 'Je collega was net iets eerder.');
		expect(await barriers(page)).toEqual([]);
	});

	test('waits with what is pressed while the line is gone, and says so', async () => {
		const { page, leader } = await running(['Fenna']);
		await page.waitForTimeout(700);
		await page.context().setOffline(true);
		await page.evaluate(() => dispatchEvent(new Event('offline')));
		await says(page, 'De verbinding is even weg.');
		await goOn(page, 'Open de ronde');
		expect(stageOf(leader, 'inchecken')).toBe('waiting');
		await page.context().setOffline(false);
		await leader.until((player) => stageOf(player, 'inchecken') === 'writing');
	});
});

describe('what is private', () => {
	test('hides with one press, and is still hidden after a reload', async () => {
		const { page } = await running(['Fenna', 'fenna']);
		await says(page, 'Waarom deze ronde.');
		await says(page, /Twee keer/);
		await page.getByRole('button', { name: 'Verberg wat privé is' }).click();
		expect(await page.getByText('Fenna').count()).toBe(0);
		expect(await page.getByText('Waarom deze ronde.').count()).toBe(0);
		const painted = await page.context().request.get(page.url());
		expect((await painted.text()).split('<script')[0]).not.toContain('Waarom deze ronde.');
		await page.reload();
		expect(await page.getByText('Fenna').count()).toBe(0);
		expect(await barriers(page)).toEqual([]);
	});

	test('who is ready shows in a round with names, and never where words may be unsigned', async () => {
		const { page, leader, seats } = await running(['Fenna']);
		const opened = async (key: string) => {
			const round = leader.rounds.find((one) => one.key === key)!;
			await leader.step(round.id, 'writing');
			await page.locator('.left [aria-current]', { hasText: round.title.nl }).waitFor();
			return round.id;
		};
		const fenna = page.locator('.right summary', { hasText: 'Fenna' });
		const round = await opened('stilschrijven');
		expect(await fenna.innerText()).toContain('schrijft nog');
		await seats[0]!.client.send('seat:ready', { round, ready: true, pen: seats[0]!.pen() });
		await fenna.filter({ hasText: 'klaar' }).waitFor();
		await opened('oogst');
		expect(await fenna.innerText()).not.toMatch(/klaar|schrijft/);
	});

	test('who comes after the start knocks, and is let in', async () => {
		const { page, code } = await running(['Fenna']);
		const naima = later(await takeSeat(app.url, code, 'Naima'));
		await page.locator('.right', { hasText: 'Er klopt iemand aan' }).getByRole('button', { name: 'Laat Naima binnen' }).click();
		await naima.until((player) => player.client.mirror.me?.role === 'seat');
	});
});

describe('the screen', () => {
	test('R5: gets what was shown and nothing else, in every byte', async () => {
		const { page, leader, seats } = await running(['Fenna', 'Joris']);
		await page.getByRole('button', { name: 'Scherm' }).click();
		const opening = page.context().waitForEvent('page');
		await page.getByRole('button', { name: 'Open het scherm hier' }).click();
		const screen = await opening;
		let bytes = '';
		screen.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => (bytes += String(payload))));
		screen.on(
			'response',
			(response) =>
				void response.text().then(
					(text) => (bytes += text),
					() => undefined
				)
		);
		await screen.reload({ waitUntil: 'networkidle' });

		const [fenna, joris] = seats;
		const round = leader.rounds.find((one) => one.key === 'oordelen')!;
		await leader.step(round.id, 'writing');
		const field = await fenna!.until((player) => player.fields(round.id).find((one) => one.key === 'waarom'));
		await fenna!.put(field.id, 'merkteken-nog-niet-getoond');
		await joris!.put(field.id, 'merkteken-van-joris');
		await says(screen, 'Waarom staat deze bij jou bovenaan?');
		await screen.waitForTimeout(300);
		for (const private_ of ['merkteken', 'Fenna', 'Joris', leader.head!.lead!.nl.slice(0, 30), round.tip!.nl.slice(0, 30)])
			expect(bytes, private_).not.toContain(private_);

		await leader.step(round.id, 'shown');
		await says(screen, 'merkteken-nog-niet-getoond');
		expect(bytes).not.toContain('Fenna');
		for (const size of [
			{ width: 1280, height: 720 },
			{ width: 1920, height: 1080 }
		]) {
			await screen.setViewportSize(size);
			expect(await barriers(screen)).toEqual([]);
			expect(await sticksOut(screen)).toEqual([]);
		}

		await leader.client.send('session:quiet', { quiet: true, pen: leader.pen() });
		await screen.getByText('merkteken-nog-niet-getoond').waitFor({ state: 'detached' });
		await says(screen, 'Waarom staat deze bij jou bovenaan?');
	});

	test('opens on another laptop by a link that works once, and closes when it is withdrawn', async () => {
		const { page, session } = await running(['Fenna']);
		await page.getByRole('button', { name: 'Scherm' }).click();
		await page.getByRole('button', { name: 'Maak een link voor een andere laptop' }).click();
		const link = await page.getByLabel('Link voor het scherm').inputValue();
		const there = await openPage(browser, { width: 1280, height: 720 });
		later(there.context());
		await there.goto(link);
		await there.waitForURL(`**/scherm/${session}`);
		expect(there.url()).not.toContain('#');

		const elsewhere = await openPage(browser);
		later(elsewhere.context());
		await elsewhere.goto(link);
		await says(elsewhere, 'Deze link werkt niet meer.');
		expect(await barriers(elsewhere)).toEqual([]);

		await page.getByRole('button', { name: 'Sluit alle schermen' }).click();
		await says(there, 'Dit scherm is gesloten');
	});
});

test.each<Look>([
	{ width: 320, height: 640, phone: true },
	{ width: 320, height: 640, phone: true, theme: 'dark', language: 'en' },
	{ width: 1440, theme: 'dark', language: 'en' },
	{ width: 1440, forcedColors: true }
])('the cockpit can be used by everybody: %o', async (look) => {
	const { page, leader, seats } = await running(['Fenna', 'Joris'], look);
	for (const round of leader.rounds) {
		await leader.step(round.id, 'writing');
		await answerRound(seats, round.id);
		await page.waitForTimeout(200);
		expect(await barriers(page), `${round.key} open`).toEqual([]);
		expect(await sticksOut(page), `${round.key} open`).toEqual([]);
		if (!['delen', 'oordelen', 'oogst'].includes(round.key)) continue;
		await leader.step(round.id, 'shown');
		await page.waitForTimeout(200);
		expect(await barriers(page), `${round.key} shown`).toEqual([]);
		expect(await sticksOut(page), `${round.key} shown`).toEqual([]);
	}
	expect(complaintsOf(page)).toEqual([]);
});
