import { afterAll, beforeAll, expect, test } from 'vitest';
import { play } from '../drive.ts';
import type { Player } from '../drive.ts';
import { House, openField, openRound, thorough } from './house.ts';

const ROUNDS = thorough ? 50 : 3;
const WRITERS = 12;
/** Fewer than one person may write in one question. */
const EACH = 40;

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

/** Puts one card after another, each as soon as the one before is acknowledged. */
async function write(player: Player, field: string, nth: number): Promise<Map<string, string>> {
	const acknowledged = new Map<string, string>();
	for (let i = 0; i < EACH; i++) {
		const words = `kaart ${nth}-${i}`;
		acknowledged.set(await player.put(field, words), words);
	}
	return acknowledged;
}

/** What a page that is opened afresh finds of this seat. */
async function found(player: Player): Promise<Map<string, string>> {
	const again = await play(player.visitor, player.session, 'seat');
	const mine = again.client.mirror.of('answer').filter((answer) => answer.seat === again.seat);
	again.close();
	return new Map(mine.map((answer) => [answer.id, answer.value as string]));
}

test(`R1 R15: killed ${ROUNDS} times under ${WRITERS} writers, every acknowledged answer is there once, and everybody is back by themselves`, async () => {
	for (let round = 0; round < ROUNDS; round++) {
		const names = Array.from({ length: WRITERS }, (_, i) => `Schrijver ${i}`);
		const meeting = await house.meeting(names);
		await openRound(meeting, 'inchecken');
		const fields = await Promise.all(meeting.seats.map((seat) => openField(seat, 'nodig')));
		const writing = meeting.seats.map((seat, i) => write(seat, fields[i]!.id, i));
		await new Promise((done) => setTimeout(done, 20 + Math.random() * 250));
		await house.kill();
		await house.start();
		const acknowledged = await Promise.all(writing);
		for (const [i, seat] of meeting.seats.entries()) {
			await seat.until(() => seat.client.line === 'live');
			expect(await found(seat)).toEqual(acknowledged[i]);
			await seat.until(() => seat.answers(fields[i]!.id).length === EACH);
		}
		for (const player of [meeting.leader, ...meeting.seats]) player.close();
	}
});
