/**
 * A series of five meetings as one team, in real Chromium: planned on the page, played by the driver, and at the places where something comes back it is
 * there to be read: in what is prepared, at the check-in, and where the harvest is looked at again.
 */
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { barriers, goTo, sticksOut } from '../browser.ts';
import { playRound } from '../drive-meeting.ts';
import { openLobby, takeSeat, Visitor } from '../drive.ts';
import type { Player } from '../drive.ts';
import { House, says } from './cockpit.ts';

const NAMES = ['Mo', 'Naima', 'Joris', 'Sander', 'Roos', 'Yusuf'];
let house: House;
let ellen: Page;
let browsers: Map<string, Visitor>;
let sessions: string[] = [];

beforeAll(async () => {
	house = await House.open();
	browsers = new Map(NAMES.map((name) => [name, new Visitor(house.app.url)]));
});
afterAll(() => house?.close());

const at = (path: string) => goTo(ellen, `${house.app.url}/teams/${house.team}/gesprekken${path}`);

async function fits(page: Page): Promise<void> {
	for (const width of [320, 1440]) {
		await page.setViewportSize({ width, height: 900 });
		expect(await sticksOut(page)).toEqual([]);
	}
	expect(await barriers(page)).toEqual([]);
}

/** The nth meeting, begun; each round is played with what is looked at while people write in it. */
async function hold(nth: number, look: (round: string, yusuf: Page) => Promise<void> = async () => undefined): Promise<void> {
	const { leader, code } = await openLobby(house.ellen, sessions[nth]!);
	const seats = await Promise.all(NAMES.map((name) => takeSeat(house.app.url, code, name, {}, browsers.get(name))));
	for (const player of [leader, ...seats]) house.later(player);
	const presenter = { what: 'presenter', key: 'presenter', label: null, seats: [seats[0]!.seat] } as const;
	await leader.client.send('part:set', { ...presenter, seats: [...presenter.seats], pen: leader.pen() });
	await leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: leader.pen() });
	await leader.until(() => leader.head?.stage === 'running');
	// After the first meeting Yusuf is there in a real browser, to look: whoever holds his tickets writes with them.
	if (nth > 0) seats.pop()!.close();
	const yusuf = nth > 0 ? await house.open(`/gesprek/${sessions[nth]}`, browsers.get('Yusuf')!, { width: 320 }) : null;
	for (const { id, key } of leader.rounds) {
		if (yusuf && ['inchecken', 'verdiepen', 'uitchecken'].includes(key)) {
			await leader.step(id, 'writing');
			await stands(leader, id, 'writing');
			await look(key, yusuf);
			await leader.step(id, 'closed');
			await stands(leader, id, 'closed');
		}
		await playRound(leader, seats, id);
	}
	await leader.client.send('session:next', { next: { date: '2027-03-09', presenter: 'Naima' }, pen: leader.pen() });
	await leader.client.send('session:stage', { from: 'running', to: 'done', pen: leader.pen() });
	await leader.client.send('session:stage', { from: 'done', to: 'closed', pen: leader.pen() });
	await house.tidy();
	ellen = await house.open(`/teams/${house.team}/gesprekken`, house.ellen, { width: 1440 });
}

const stands = (leader: Player, id: string, stage: string) => leader.until(() => leader.client.mirror.get('round', id)?.stage === stage);

test('five meetings are planned in a row, with an aim, and put in another order', async () => {
	ellen = await house.open(`/teams/${house.team}/gesprekken`, house.ellen, { width: 1440 });
	await ellen.locator('summary', { hasText: 'Groeiend kwaliteitsbewustzijn' }).click();
	await ellen.getByLabel('Hoe heet de reeks?').fill('Samen kijken');
	await ellen.getByLabel('Waar willen jullie naartoe?').fill('Weten waar we voor staan');
	await fits(ellen);
	await ellen.getByRole('button', { name: 'Plan deze reeks' }).click();
	await says(ellen, 'Weten waar we voor staan');
	const links = ellen.locator('ol a', { hasText: 'Bereid voor' });
	expect(await links.count()).toBe(5);
	sessions = (await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!.split('/').at(-1)!))).slice();
	await ellen.locator('summary', { hasText: 'Verander de reeks' }).click();
	await ellen
		.getByRole('button', { name: /^Sla over/ })
		.last()
		.click();
	await says(ellen, 'overgeslagen');
	await fits(ellen);
	await ellen.getByRole('button', { name: /^Neem weer mee/ }).click();
	await ellen.getByText('overgeslagen').first().waitFor({ state: 'detached' });
});

test('all five are held, and what each yields stands where the next needs it', async () => {
	await hold(0);
	await at(`/${sessions[1]}`);
	await says(ellen, 'Jullie spraken af op 9 maart 2027.');
	await says(ellen, 'Naima brengt een situatie in.');
	await ellen.getByRole('button', { name: 'Zet de datum op 9 maart 2027' }).click();
	await says(ellen, 'Voorstel in vijf minuten');
	await says(ellen, 'Waarom dit?');
	await fits(ellen);
	await ellen.getByRole('button', { name: 'Neem het op in dit gesprek' }).click();
	await says(ellen, 'zit in dit gesprek');
	expect(await ellen.getByRole('heading', { name: 'Hierop verder' }).count()).toBe(1);

	await hold(1, async (round, yusuf) => {
		if (round !== 'inchecken') return;
		await yusuf.getByText('Dit namen jullie mee uit het vorige gesprek').click();
		await says(yusuf, 'Afspraken over hoe jullie praten');
		await says(yusuf, 'Dit is je eigen voornemen. Alleen jij ziet dit en wat je erover schrijft.');
	});
	await hold(2);
	await at(`/${sessions[3]}`);
	await says(ellen, 'Open afspraken');
	await hold(3, async (round, yusuf) => {
		if (round === 'inchecken') await says(yusuf, 'Wat is er met onze vraag gebeurd?');
	});
	await at(`/${sessions[4]}`);
	await ellen.getByText('Oogst om opnieuw te bekijken').click();
	await fits(ellen);
	await hold(4, async (round, yusuf) => {
		if (round === 'verdiepen') await says(yusuf, 'Loop de oogst langs. Wat staat nog, wat is gegroeid, wat moet anders?');
		if (round !== 'uitchecken') return;
		// How it was, without a name: a place for a sentence, and words that are an answer of their own.
		await yusuf.getByRole('radio', { name: 'eens', exact: true }).first().check();
		await yusuf.getByLabel('Wat hielp?').fill('Dat het stil mocht zijn.');
		await yusuf.getByText('Opgeslagen').nth(1).waitFor();
		const kept = await yusuf.evaluate(() =>
			Object.entries(localStorage)
				.filter(([key]) => key.includes('unsigned/'))
				.map(([, one]) => one)
		);
		expect(kept.filter((one) => one.includes('Dat het stil mocht zijn.')).map((one) => one.includes('"eens"'))).toEqual([false]);
	});
	await says(ellen, 'Samen kijken');
});

test('who leads writes their own look back on a closed meeting', async () => {
	await at(`/${sessions[4]}`);
	await ellen.getByRole('link', { name: 'Schrijf je eigen terugblik' }).click();
	await ellen.getByLabel('Waar werd het spannend?').fill('Bij de tweede ronde.');
	await ellen.getByRole('button', { name: 'Bewaar' }).click();
	await says(ellen, 'Opgeslagen');
	await ellen.reload();
	expect(await ellen.getByLabel('Waar werd het spannend?').inputValue()).toBe('Bij de tweede ronde.');
	await fits(ellen);
});
