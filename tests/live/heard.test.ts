import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScreen } from '../drive.ts';
import type { Player } from '../drive.ts';
import { House, openRound, say, underWay } from './house.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

const heardBy = (leader: Player) =>
	leader.client.presence && 'heard' in leader.client.presence ? leader.client.presence.heard : undefined;

test('who was heard is told to leaders only, is stored nowhere, and goes when another round opens', async () => {
	const meeting = await underWay(house, ['Fenna', 'Joris']);
	const { leader, seats, session } = meeting;
	const screen = await openScreen(leader);
	house.keep(screen);
	const others = [...seats, screen];
	const told: string[] = [];
	for (const page of others) page.client.socket.onAny((name: string, said: unknown) => told.push(name + JSON.stringify(said)));
	const before = house.stored(session);

	expect(await say(leader, 'seat:heard', { seat: seats[0]!.seat, heard: true })).toEqual({ ok: true });
	await leader.until(() => heardBy(leader)?.includes(seats[0]!.seat));
	await say(leader, 'seat:heard', { seat: seats[1]!.seat, heard: true });
	await say(leader, 'seat:heard', { seat: seats[0]!.seat, heard: false });
	await leader.until(() => JSON.stringify(heardBy(leader)) === JSON.stringify([seats[1]!.seat]));
	expect(house.stored(session)).toBe(before);
	expect(told.filter((line) => line.includes('heard'))).toEqual([]);

	await openRound(meeting, 'stilschrijven');
	await leader.until(() => heardBy(leader)?.length === 0);
	expect(await say(seats[0]!, 'seat:heard', { seat: seats[0]!.seat, heard: true })).toEqual({ ok: false, refusal: 'not-allowed' });
});
