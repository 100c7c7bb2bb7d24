import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { barriers, complaintsOf, sticksOut } from '../browser.ts';
import { openLobby, openScreen, planMeeting } from '../drive.ts';
import type { Player } from '../drive.ts';
import { House } from './cockpit.ts';

// Is this good guidance? Six people say so before the conversation and after it: Naima on a phone, the others beside her, the room on the screen.

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterEach(() => house.tidy());
afterAll(() => house?.close());

const OTHERS = ['Joris', 'Mo', 'Sander', 'Roos', 'Yusuf'];

async function judged(player: Player, round: string, key: string, option: number): Promise<void> {
	const field = await player.until(() => player.fields(round).find((one) => one.key === key && one.open));
	await player.put(field.id, { key: field.settings.options![option]!.key });
}

test('judging before and after: alone first, then all at once, each on a line of their own, and staying counts as much as moving', async () => {
	const session = await planMeeting(house.ellen, house.team, { meeting: 'gk4' });
	const { leader, code } = await openLobby(house.ellen, session);
	house.later(leader);
	const seats = await Promise.all(['Naima', ...OTHERS].map((name) => house.sit(code, name)));
	await leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: leader.pen() });
	await leader.until(() => leader.head?.stage === 'running');
	const [naima, ...others] = seats as [Player, ...Player[]];
	const phone = await house.open(`/gesprek/${session}`, naima.visitor, { width: 320, height: 640 });
	const screen = await house.open(`/scherm/${session}`, house.later(await openScreen(leader)).visitor, { width: 1440, height: 900 });
	const roundOf = (key: string) => leader.rounds.find((round) => round.key === key)!.id;

	await leader.step(roundOf('oordeel-vooraf'), 'writing');
	for (const [nth, other] of others.entries()) await judged(other, roundOf('oordeel-vooraf'), 'oordeel-vooraf', nth);
	const choice = phone.getByRole('radio', { name: 'Ik twijfel' });
	await choice.waitFor();
	// Saying that one cannot say yet stands apart, and is as large as the rest.
	const sizes = await Promise.all(
		['Ja', 'Kan ik nog niet zeggen'].map((name) =>
			phone
				.getByRole('radio', { name, exact: true })
				.locator('..')
				.evaluate((box) => Math.round(box.getBoundingClientRect().height))
		)
	);
	expect(sizes[0]).toBe(sizes[1]);
	await choice.check();
	await phone.getByText('Opgeslagen').first().waitFor();
	expect(await screen.getByRole('img').count()).toBe(0);

	await leader.step(roundOf('oordeel-vooraf'), 'shown');
	await phone.getByText('Ieder open rondje is iemand, vooraf.').waitFor();
	await screen.getByText('Ieder open rondje is iemand, vooraf.').waitFor();
	expect(await phone.locator('.spread').first().locator('circle').count()).toBe(6);
	for (const name of OTHERS) expect(await screen.locator('body').innerText()).not.toContain(name);

	await leader.step(roundOf('oordeel-achteraf'), 'writing');
	for (const [nth, other] of others.entries()) await judged(other, roundOf('oordeel-achteraf'), 'oordeel-achteraf', nth === 1 ? 3 : nth);
	await phone.getByRole('radio', { name: 'Grotendeels wel' }).check();
	await phone.getByText('Opgeslagen').first().waitFor();
	await leader.step(roundOf('oordeel-achteraf'), 'shown');
	await phone.getByText('Ieder heeft een eigen lijn.').waitFor();
	// Two moved, four stayed: a line for each, and a way only where somebody went.
	expect(await phone.locator('.spread line.way').count()).toBe(2);
	await phone.getByText('Als tabel').first().click();
	const table = phone.getByRole('table').first();
	const own = table.getByRole('row', { name: /Naima \(jij\)/ });
	expect(await own.innerText()).toMatch(/Ik twijfel[^]*Grotendeels wel/);
	expect(await table.getByRole('row').count()).toBe(7);
	await screen.getByText('Ieder heeft een eigen lijn.').waitFor();
	for (const name of ['Naima', ...OTHERS]) expect(await screen.locator('body').innerText()).not.toContain(name);
	for (const page of [phone, screen]) expect([...(await barriers(page)), ...(await sticksOut(page)), ...complaintsOf(page)]).toEqual([]);
});
