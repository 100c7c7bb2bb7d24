import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { barriers, complaintsOf } from '../browser.ts';
import { answerRound, Player } from '../drive.ts';
import { goOn, House, primary, says, stageOf } from './cockpit.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterEach(() => house.tidy());
afterAll(() => house?.close());

describe('leading', () => {
	test('goes from the lobby through the rounds, back, over one and into a new one', async () => {
		const session = await house.plan();
		const page = await house.cockpit(session);
		await goOn(page, 'Open de deur');
		const code = await page.locator('main .code').innerText();
		const fenna = await house.sit(code, 'Fenna');
		const joris = await house.sit(code, 'Joris');
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
		await says(page, 'Daarna kan er zonder naam niets meer bij.');
		await page.locator('dialog[open]').getByRole('button', { name: 'Toon alle antwoorden' }).click();
		await joris.until((player) => stageOf(player, 'delen') === 'shown');
		await page.locator('main h3', { hasText: 'Fenna' }).waitFor();
		expect(await barriers(page)).toEqual([]);

		await page.locator('.left button', { hasText: 'Stil schrijven' }).click();
		await goOn(page, 'Ga samen terug naar deze ronde');
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
		// The round in sight until then is opened by a button of the same name.
		await page.getByRole('heading', { name: 'Even stilstaan', level: 1 }).waitFor();
		await goOn(page, 'Open de ronde');
		const added = await fenna.until((player) => player.field('vraag'));
		expect(added.prompt.nl).toBe('Wat raakte je?');

		const leader = house.later(await new Player(house.ellen, session, 'lead').until((player) => player.client.mirror.me && player));
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
		const { page, seats } = await house.running(['Fenna']);
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
		const { page, seats } = await house.running(['Fenna']);
		await goOn(page, 'Open de ronde', 'Enter');
		await seats[0]!.until((player) => stageOf(player, 'inchecken') === 'writing');
		await goOn(page, 'Volgende ronde', 'Enter');
		expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Open de ronde');
	});

	test('asks before showing when nobody said that they are ready', async () => {
		const { page, leader, seats } = await house.running(['Fenna', 'Joris']);
		const [fenna] = seats;
		const { id } = leader.rounds.find((one) => one.key === 'oordelen')!;
		await leader.step(id, 'writing');
		await goOn(page, 'Toon alle antwoorden');
		await says(page, 'Nog niemand zegt klaar te zijn.');
		await page.keyboard.press('Escape');
		expect(stageOf(leader, 'oordelen')).toBe('writing');
		await fenna!.until((player) => stageOf(player, 'oordelen') === 'writing');
		await fenna!.client.send('seat:ready', { round: id, ready: true, pen: fenna!.pen() });
		await page.locator('.right summary', { hasText: 'klaar' }).waitFor();
		await goOn(page, 'Toon alle antwoorden');
		await leader.until((player) => stageOf(player, 'oordelen') === 'shown');
	});

	test('does not go on by accident: a second press on the same spot does nothing', async () => {
		const { page, leader } = await house.running(['Fenna']);
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
		const { page, leader } = await house.running(['Fenna'], {}, (page) =>
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
		const { page, leader } = await house.running(['Fenna']);
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
		const { page } = await house.running(['Fenna', 'fenna']);
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
		const { page, leader, seats } = await house.running(['Fenna']);
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
		const { page, code } = await house.running(['Fenna']);
		const naima = await house.sit(code, 'Naima');
		await page.locator('.right', { hasText: 'Er klopt iemand aan' }).getByRole('button', { name: 'Laat Naima binnen' }).click();
		await naima.until((player) => player.client.mirror.me?.role === 'seat');
	});
});

test('who leads may take a seat too, in another tab, and then has one', async () => {
	const { page, session, leader } = await house.running(['Fenna']);
	await page.getByText('Neem zelf ook een plek').click();
	await page.getByLabel('Je naam in dit gesprek').fill('Ellen');
	const opening = page.context().waitForEvent('page');
	await page.getByRole('button', { name: 'Neem plek' }).click();
	const seat = await opening;
	await seat.waitForURL(`**/gesprek/${session}`);
	await leader.until((player) => player.client.mirror.of('seat').some((one) => one.name === 'Ellen' && one.state === 'in'));
	await page.getByRole('link', { name: 'Open je plek' }).waitFor();
});
