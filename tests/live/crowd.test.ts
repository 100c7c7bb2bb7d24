import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerFor } from '../drive-answers.ts';
import { play, takeSeat, Visitor } from '../drive.ts';
import type { Player } from '../drive.ts';
import { House, openField, openRound } from './house.ts';

const CROWD = 30;
const KNOCKS = 1000;

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

const names = Array.from({ length: CROWD }, (_, i) => `Collega ${i + 1}`);

/** What everybody sees alike of a field, without what is only one's own. */
const shared = (player: Player, field: string) =>
	player
		.answers(field)
		.filter((answer) => answer.given)
		.map(({ id, seat, about, given }) => JSON.stringify([id, seat, about, given]))
		.sort();

test(`R4 R16: ${CROWD} people join in the same second, and all answers, rankings and "klaar" of one instant are there for everybody`, async () => {
	const meeting = await house.meeting();
	const { leader, code, session } = meeting;
	const seats = house.keep(...(await Promise.all(names.map((name) => takeSeat(house.url, code, name)))));
	await leader.until(() => leader.client.mirror.of('seat').filter((seat) => seat.state === 'in').length === CROWD);
	expect(new Set(seats.map((seat) => seat.seat)).size).toBe(CROWD);

	await openRound(meeting, 'inchecken');
	const cards = await Promise.all(seats.map((seat) => openField(seat, 'nodig')));
	await Promise.all(seats.map(async (seat, i) => seat.share(await seat.put(cards[i]!.id, `Nodig ${i}`))));

	const round = await openRound(meeting, 'oordelen');
	const rankings = await Promise.all(seats.map((seat) => openField(seat, 'top-drie')));
	await Promise.all(seats.map((seat, i) => seat.put(rankings[i]!.id, answerFor(rankings[i]!, i, null))));
	await Promise.all(seats.map((seat) => seat.client.send('seat:ready', { round, ready: true, pen: seat.pen() })));
	await leader.until(() => leader.client.mirror.of('seat').every((seat) => seat.ready === round));
	await leader.step(round, 'shown');

	const pages = [leader, ...seats];
	for (const field of [cards[0]!.id, rankings[0]!.id]) {
		await Promise.all(pages.map((page) => page.until(() => shared(page, field).length === CROWD)));
		for (const page of pages) expect(shared(page, field)).toEqual(shared(leader, field));
	}
	const [fresh] = house.keep(await play(seats[0]!.visitor, session, 'seat'));
	for (const id of [cards[0]!.id, rankings[0]!.id]) expect(shared(fresh!, id)).toEqual(shared(leader, id));
	expect(new Map([...fresh!.client.mirror.rows].sort())).toEqual(new Map([...seats[0]!.client.mirror.rows].sort()));
});

test(`R16: ${KNOCKS} people who knock within seconds are bounded, and whoever was in notices nothing`, async () => {
	const meeting = await house.meeting(['Anna', 'Bo']);
	const { leader, seats, code, session } = meeting;
	await openRound(meeting, 'inchecken');
	const field = await openField(seats[0]!, 'nodig');
	const knock = async (i: number) => (await new Visitor(house.url).post('/meedoen?/sit', { code, name: `Klopper ${i}` })).type;
	// In five seconds, so one every five milliseconds.
	const knocking = Array.from({ length: KNOCKS }, (_, i) => pause(i * 5).then(() => knock(i)));
	const trips: number[] = [];
	for (let i = 0; i < 20; i++) {
		await pause(150);
		const sent = performance.now();
		await seats[0]!.share(await seats[0]!.put(field.id, `Gewoon door ${i}`));
		trips.push(performance.now() - sent);
	}
	await seats[1]!.until(() => seats[1]!.answers(field.id).length === 20);
	const outcomes = await Promise.all(knocking);
	expect(outcomes.filter((type) => type === 'redirect')).toHaveLength(200);
	expect(outcomes.filter((type) => type === 'failure')).toHaveLength(KNOCKS - 200);
	expect(trips.sort((a, b) => a - b)[10]).toBeLessThan(2000);
	expect((await fetch(`${house.url}/readyz`)).status).toBe(200);
	const waiting = await leader.until(() => {
		const seats = leader.client.mirror.of('seat').filter((seat) => seat.state === 'knocking');
		return seats.length === 200 && seats;
	});
	await leader.client.send('seat:remove', { seat: waiting[0]!.id });
	expect(house.stored(session)).toContain('Klopper');
	expect(seats[1]!.client.mirror.of('seat')).toHaveLength(2);
});

test('a code is guessed slowly; wrong, locked and ended ones cannot be told apart, and who knows the right one still gets in', async () => {
	const locked = await house.meeting();
	await locked.leader.client.send('door:set', { door: 'locked', pen: locked.leader.pen() });
	const ended = await house.meeting();
	for (const [from, to] of [
		['lobby', 'running'],
		['running', 'done'],
		['done', 'closed']
	] as const)
		await ended.leader.client.send('session:stage', { from, to, pen: ended.leader.pen() });
	const open = await house.meeting();
	const rotated = open.code;
	await open.leader.client.send('door:rotate', { epoch: 2, pen: open.leader.pen() });
	const { code } = await open.leader.client.send('door:read', {});
	expect(code).not.toBe(rotated);

	const visitor = new Visitor(house.url);
	const look = async (typed: string) => {
		const body = new URLSearchParams({ code: typed });
		const headers = { origin: house.url, accept: 'application/json', 'x-sveltekit-action': 'true' };
		const began = performance.now();
		const response = await fetch(`${house.url}/meedoen?/look`, { method: 'POST', headers, body });
		// What was typed goes back into its field.
		const text = (await response.text()).replaceAll(typed, '');
		const kept = [...response.headers].filter(([name]) => name !== 'date' && name !== 'content-length');
		return { said: JSON.stringify([response.status, kept, text]), took: performance.now() - began };
	};
	const wrong = await look('BCDF-GHJK');
	for (const typed of [locked.code, ended.code, rotated]) expect((await look(typed)).said).toBe(wrong.said);
	const secrets = [locked, ended, open].map(({ link }) => link.split('#')[1]!);
	for (const secret of secrets) expect((await look(secret)).said).toBe((await look('A'.repeat(22))).said);

	const slow: number[] = [];
	for (let i = 0; i < 14; i++) slow.push((await look('BCDF-GHJM')).took);
	expect(Math.min(...slow.slice(-3))).toBeGreaterThan(300);
	expect(await visitor.submit('/meedoen?/sit', { code, name: 'Rechthebbende' })).toBe(`/gesprek/${open.session}`);
});
