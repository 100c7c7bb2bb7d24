import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/lib/domain/id.ts';
import { memoryStore } from '../../src/lib/live/store.ts';
import { Tickets } from '../../src/lib/live/tickets.ts';
import { play, takeSeat } from '../drive.ts';
import type { Player } from '../drive.ts';
import { House, openField, openRound, say, thorough } from './house.ts';

const NAMES = ['Anna', 'Bo', 'Cees', 'Dirk', 'Els', 'Fien'];
const MEETINGS = thorough ? 100 : 8;

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

/** The tickets of this browser for a field, taken and stored as a page does it. */
async function holding(player: Player, field: string): Promise<Tickets> {
	const tickets = new Tickets(player.client, memoryStore());
	await tickets.take(field);
	return tickets;
}

const card = (field: string, ticket: string | null, value: unknown, about: string | null = null) => ({
	...{ id: newId(), field, about, value, under: 'writing', part: false, ticket, spend: null },
	pen: { writer: newId(), take: 1 }
});

test('R9 R11: everybody writes once without a name, about each teller, and nothing stored or told says who', async () => {
	const meeting = await house.meeting(NAMES);
	const { leader, seats, session } = meeting;
	const round = await openRound(meeting, 'delen');
	const heard = await openField(seats[0]!, 'gehoord');
	const telling = seats[0]!.seat;
	const words: string[] = [];
	for (const [i, seat] of seats.entries()) {
		const tickets = await holding(seat, heard.id);
		expect(heard.abouts!.map((about) => tickets.of(heard.id, about.key).length)).toEqual(heard.abouts!.map(() => 1));
		words.push(`eigen woord ${i}`);
		const [ticket = null] = tickets.of(heard.id, telling);
		const value = [{ own: words[i] }];
		expect(await say(seat, 'answer:put', card(heard.id, ticket, value, telling))).toMatchObject({ ok: true });
		// The same ticket about somebody else, and a second answer with a name beside it.
		const other = heard.abouts!.find((about) => about.key !== telling)!.key;
		expect(await say(seat, 'answer:put', card(heard.id, ticket, value, other))).toEqual({ ok: false, refusal: 'no-ticket' });
		expect(await say(seat, 'answer:put', card(heard.id, null, value, telling))).toMatchObject({ ok: false });
		// Once more with the ticket mends the same answer.
		expect(await say(seat, 'answer:put', card(heard.id, ticket, value, telling))).toMatchObject({ ok: true });
	}
	const stored = house.read((db) => db.prepare('select * from answer where session = ?').all(session) as Record<string, unknown>[]);
	expect(stored).toHaveLength(6);
	for (const row of stored) {
		expect(row.seat).toBeNull();
		expect(Object.values(row).some((value) => typeof value === 'number' && value > 1)).toBe(false);
	}
	expect(house.read((db) => db.prepare('select count(*) n from stamp where session = ? and kind = ?').get(session, 'answer'))).toEqual({
		n: 0
	});
	expect(seats.flatMap((seat) => seat.answers(heard.id))).toEqual([]);
	await leader.step(round, 'shown');
	for (const page of [leader, ...seats]) {
		await page.until(() => page.answers(heard.id).length === 6);
		expect(page.answers(heard.id).map((answer) => answer.seat)).toEqual(Array(6).fill(null));
		expect(
			page
				.answers(heard.id)
				.map((answer) => JSON.stringify(answer.given!.value))
				.sort()
		).toEqual(words.map((own) => JSON.stringify([{ own }])).sort());
	}
	expect(await say(seats[0]!, 'answer:put', card(heard.id, null, [{ own: 'te laat' }], telling))).toMatchObject({ ok: false });
});

test('R9: eight pages of one seat that race never write more than its tickets allow', async () => {
	const meeting = await house.meeting(NAMES);
	const { seats, leader, session } = meeting;
	const round = await openRound(meeting, 'oogst');
	const good = await openField(seats[0]!, 'goed-werk');
	const pages = house.keep(...(await Promise.all(Array.from({ length: 8 }, () => play(seats[0]!.visitor, session, 'seat')))));
	const takes = await Promise.all(pages.map((page) => say(page, 'ticket:take', { field: good.id })));
	const held = new Set(takes.flatMap((said) => (said.slots as { tickets: string[] }[]).flatMap((slot) => slot.tickets)));
	await Promise.all(pages.map((page) => say(page, 'ticket:stored', { field: good.id, abouts: [null] })));
	for (const page of pages) expect(await say(page, 'ticket:take', { field: good.id })).toEqual({ ok: true, slots: [] });
	const put = (page: Player, ticket: string) => say(page, 'answer:put', card(good.id, ticket, `Kaart ${newId()}`));
	await Promise.all(pages.flatMap((page) => [...held].map((ticket) => put(page, ticket))));
	await leader.step(round, 'shown');
	await leader.until(() => leader.answers(good.id).length > 0);
	expect(leader.answers(good.id)).toHaveLength(held.size);
	expect(held.size).toBe(6);
});

test('R9: in a question of one answer a name and a ticket together still make one', async () => {
	const meeting = await house.meeting(NAMES);
	const { seats, leader } = meeting;
	const round = await openRound(meeting, 'delen');
	const heard = await openField(seats[0]!, 'gehoord');
	const about = seats[1]!.seat;
	const tickets = await holding(seats[0]!, heard.id);
	const [ticket = null] = tickets.of(heard.id, about);
	const value = [{ own: 'moed' }];
	const signed = { ...card(heard.id, null, value, about), spend: ticket };
	await Promise.all([say(seats[0]!, 'answer:put', signed), say(seats[0]!, 'answer:put', card(heard.id, ticket, value, about))]);
	const withoutTicket = seats[2]!;
	expect(await say(withoutTicket, 'answer:put', card(heard.id, null, value, about))).toMatchObject({ ok: true });
	const late = await holding(withoutTicket, heard.id);
	for (const one of late.of(heard.id, about)) await say(withoutTicket, 'answer:put', card(heard.id, one, value, about));
	await leader.step(round, 'shown');
	await leader.until(() => leader.answers(heard.id).length > 0);
	expect(leader.answers(heard.id)).toHaveLength(2);
});

test('R11: the order in which unsigned words are shown is not the order in which they came, on any page', async () => {
	const firsts = { shown: new Set<number>(), snapshot: new Set<number>(), stored: new Set<number>() };
	for (let i = 0; i < MEETINGS; i++) {
		const meeting = await house.meeting(NAMES);
		const { seats, leader, session } = meeting;
		const round = await openRound(meeting, 'oogst');
		const good = await openField(seats[0]!, 'goed-werk');
		for (const [nth, seat] of seats.entries()) {
			const tickets = await holding(seat, good.id);
			await say(seat, 'answer:put', card(good.id, tickets.of(good.id, null)[0]!, `${nth}`));
		}
		await leader.step(round, 'shown');
		await leader.until(() => leader.answers(good.id).length === 6);
		const fresh = await play(seats[0]!.visitor, session, 'seat');
		const first = (answers: { given: { value: unknown; place: number } | null }[]) => Number(answers[0]!.given!.value);
		firsts.shown.add(first(leader.answers(good.id).toSorted((a, b) => a.given!.place - b.given!.place)));
		firsts.snapshot.add(first(fresh.answers(good.id)));
		firsts.stored.add(
			house.read((db) =>
				Number(JSON.parse((db.prepare('select value from answer where session = ?').get(session) as { value: string }).value))
			)
		);
		for (const page of [fresh, leader, ...seats]) page.close();
	}
	// By chance all the same once in a million runs.
	for (const order of Object.values(firsts)) expect(order.size).toBeGreaterThan(1);
});

test('R9: a browser that says nothing of its tickets is handed the same ones again, and after a restart none', async () => {
	const { seats, leader } = await house.meeting(NAMES);
	const round = await openRound({ leader }, 'oogst');
	const good = await openField(seats[0]!, 'goed-werk');
	const take = async (page: Player) => {
		const { slots } = await say(page, 'ticket:take', { field: good.id });
		return (slots as { tickets: string[] }[]).flatMap((slot) => slot.tickets);
	};
	const [greedy, honest] = [seats[0]!, seats[1]!];
	const held = await take(greedy);
	expect(held).toHaveLength(6);
	expect(await take(greedy)).toEqual(held);
	const kept = await holding(honest, good.id);
	await house.kill();
	await house.start();
	await Promise.all([greedy, honest].map((page) => page.until(() => page.client.line === 'live')));
	expect(await take(greedy)).toEqual([]);
	for (const ticket of [...held, ...kept.of(good.id, null)])
		expect(await say(greedy, 'answer:put', card(good.id, ticket, `Kaart ${newId()}`))).toMatchObject({ ok: true });
	await leader.step(round, 'shown');
	await leader.until(() => leader.answers(good.id).length > 0);
	expect(leader.answers(good.id)).toHaveLength(6 + 6);
});

test('R11 R15: after a kill everybody still writes with the tickets they have, once; who asks later or comes late gets tickets too', async () => {
	const meeting = await house.meeting(NAMES);
	const { seats, leader, code } = meeting;
	const round = await openRound(meeting, 'delen');
	const heard = await openField(seats[0]!, 'gehoord');
	const early = await Promise.all(seats.slice(0, 3).map((seat) => holding(seat, heard.id)));
	await house.kill();
	await house.start();
	await Promise.all(seats.map((seat) => seat.until(() => seat.client.line === 'live')));
	const late = await takeSeat(house.url, code, 'Laat');
	house.keep(late);
	await leader.client.send('seat:admit', { seats: [late.seat] });
	await late.until(() => late.client.mirror.me?.role === 'seat');
	const about = seats[0]!.seat;
	for (const [i, page] of [...seats, late].entries()) {
		const tickets = early[i] ?? (await holding(page, heard.id));
		const [ticket = null] = tickets.of(heard.id, about);
		expect(await say(page, 'answer:put', card(heard.id, ticket, [{ own: 'geduld' }], about))).toMatchObject({ ok: true });
	}
	await leader.step(round, 'shown');
	await leader.until(() => leader.answers(heard.id).length > 0);
	expect(leader.answers(heard.id)).toHaveLength(7);
});

test('R3 R9: on a second device signed words are refused kindly where the first has the tickets, and go through there', async () => {
	const meeting = await house.meeting(NAMES);
	const { seats, session } = meeting;
	await openRound(meeting, 'delen');
	const heard = await openField(seats[0]!, 'gehoord');
	const [phone] = seats as [Player];
	const tickets = await holding(phone, heard.id);
	const [laptop] = house.keep(await play(phone.visitor, session, 'seat'));
	const about = seats[1]!.seat;
	const signed = card(heard.id, null, [{ own: 'moed' }], about);
	expect((await holding(laptop!, heard.id)).of(heard.id, about)).toEqual([]);
	expect(await say(laptop!, 'answer:put', signed)).toEqual({ ok: false, refusal: 'other-device' });
	expect(await say(phone, 'answer:put', { ...signed, spend: tickets.of(heard.id, about)[0] })).toMatchObject({ ok: true });
	// From then on the words are known by their name, and can be mended anywhere.
	expect(await say(laptop!, 'answer:put', { ...signed, value: [{ own: 'durf' }] })).toMatchObject({ ok: true });
});

test('R11: once shown, the journal beside the database no longer holds the order in which unsigned words came', async () => {
	const meeting = await house.meeting(NAMES);
	const { seats, leader } = meeting;
	const round = await openRound(meeting, 'oogst');
	const good = await openField(seats[0]!, 'goed-werk');
	for (const [nth, seat] of seats.entries()) {
		const tickets = await holding(seat, good.id);
		await say(seat, 'answer:put', card(good.id, tickets.of(good.id, null)[0]!, `journaalwoord ${nth}`));
	}
	await leader.step(round, 'shown');
	await leader.until(() => leader.answers(good.id).length === 6);
	await leader.client.send('session:quiet', { quiet: true, pen: leader.pen() });
	expect(readFileSync(`${house.file}-wal`).toString('latin1')).not.toContain('journaalwoord');
});
