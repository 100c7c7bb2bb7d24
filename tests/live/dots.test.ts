/** Marks and dots over the wire: nothing of anybody's judgement before it is shown, and eight tabs of one seat that race on their dots. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/lib/domain/id.ts';
import { memoryStore } from '../../src/lib/live/store.ts';
import { Tickets } from '../../src/lib/live/tickets.ts';
import { openLobby, openScreen, planMeeting, play, takeSeat } from '../drive.ts';
import type { Player } from '../drive.ts';
import { House, openField, openRound, say } from './house.ts';

const NAMES = ['Anna', 'Bo', 'Cees', 'Dirk', 'Els', 'Fien'];

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

async function sitting(meeting: string, method?: string) {
	const session = await planMeeting(house.ellen, house.team, { meeting, ...(method && { method }) });
	const { leader, code } = await openLobby(house.ellen, session);
	const seats = await Promise.all(NAMES.map((name) => takeSeat(house.url, code, name)));
	house.keep(leader, ...seats);
	return { leader, seats, session };
}

const laid = (page: Player, field: string) => page.answers(field).flatMap(({ given }) => (given ? (given.value as { key: string }[]) : []));
const put = (field: string, value: unknown, ticket: string | null) => ({
	...{ id: newId(), field, about: null, value, under: 'writing', part: false, ticket, spend: null },
	pen: { writer: newId(), take: 1 }
});

test('R5 R7 a judgement reaches nobody before it is shown; then all of them at once, and no name on the screen', async () => {
	const meeting = await sitting('gk4');
	const { leader, seats } = meeting;
	await openRound(meeting, 'oordeel-vooraf');
	const screen = await openScreen(leader);
	house.keep(screen);
	const field = await openField(seats[0]!, 'oordeel-vooraf');
	const { options = [] } = field.settings;
	for (const [nth, seat] of seats.entries()) await seat.put(field.id, { key: options[nth % options.length]!.key });
	for (const page of [leader, screen]) expect(page.answers(field.id)).toEqual([]);
	for (const seat of seats) expect(seat.answers(field.id).map((answer) => answer.seat)).toEqual([seat.seat]);
	await leader.client.send('field:show', { field: field.id, pen: leader.pen() });
	for (const page of [leader, screen, ...seats])
		await page.until(() => page.answers(field.id).filter(({ given }) => given).length === NAMES.length);
	expect(screen.client.mirror.of('seat')).toEqual([]);
});

test('R9 eight tabs of one seat that race on three dots never lay more, and the tally is exact', async () => {
	const meeting = await sitting('gk5');
	const { leader, seats, session } = meeting;
	await openRound(meeting, 'verdiepen');
	const ideas = await openField(seats[0]!, 'ideeen');
	for (const seat of seats) {
		const id = await seat.put(ideas.id, `Een idee van ${seat.seat}`);
		if (ideas.rules.reveal === 'live') await seat.share(id);
	}
	if (ideas.rules.reveal === 'onShow') await leader.step(ideas.round, 'shown');
	await openRound(meeting, 'oordelen');
	const vote = await openField(seats[0]!, 'vaste-plek');
	const keys = vote.items!.map(({ key }) => key);
	const tabs = await Promise.all(Array.from({ length: 8 }, () => play(seats[0]!.visitor, session, 'seat')));
	house.keep(...tabs);
	const three = (nth: number) => Array.from({ length: 3 }, (_, i) => ({ key: keys[(nth + i) % keys.length]! }));
	const said = await Promise.all(tabs.map((tab, nth) => say(tab, 'answer:put', put(vote.id, three(nth), null))));
	expect(said.every(({ ok }) => ok)).toBe(true);
	expect(await say(tabs[0]!, 'answer:put', put(vote.id, [...three(0), { key: keys[0]! }], null))).toMatchObject({ refusal: 'too-many' });
	await seats[1]!.put(vote.id, [{ key: keys[0]! }]);
	await leader.client.send('field:show', { field: vote.id, pen: leader.pen() });
	await leader.until(() => laid(leader, vote.id).length === 4);
	expect(leader.answers(vote.id)).toHaveLength(2);
});

test('R9 R11 so do unsigned dots: eight tabs that share a ticket lay two between them', async () => {
	const meeting = await sitting('kwesties-en-keuzes', 'kwesties-en-keuzes');
	const { leader, seats } = meeting;
	await openRound(meeting, 'kwesties');
	const issues = await openField(seats[0]!, 'spanning');
	for (const seat of seats) {
		const tickets = new Tickets(seat.client, memoryStore());
		await tickets.take(issues.id);
		const [ticket = null] = tickets.of(issues.id, null);
		await say(seat, 'answer:put', put(issues.id, 'Wie bepaalt het tempo?', issues.rules.by === 'named' ? null : ticket));
	}
	await leader.step(issues.round, 'shown');
	await openRound(meeting, 'kiezen');
	const vote = await openField(seats[0]!, 'kiezen');
	const [first] = vote.items!;
	const tickets = new Tickets(seats[0]!.client, memoryStore());
	await tickets.take(vote.id);
	const [ticket] = tickets.of(vote.id, null);
	const two = [{ key: first!.key }, { key: first!.key }];
	await Promise.all(Array.from({ length: 8 }, () => say(seats[0]!, 'answer:put', put(vote.id, two, ticket!))));
	expect(await say(seats[0]!, 'answer:put', put(vote.id, two, null))).toMatchObject({ ok: false });
	await leader.step(vote.round, 'shown');
	await leader.until(() => laid(leader, vote.id).length > 0);
	expect(leader.answers(vote.id).map(({ seat, given }) => [seat, given!.value])).toEqual([[null, two]]);
});
