import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryStore } from '../../src/lib/live/store.ts';
import { Tickets } from '../../src/lib/live/tickets.ts';
import { openScreen, play } from '../drive.ts';
import type { Player } from '../drive.ts';
import { House, openField, openRound } from './house.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

/** Frames as they read without ids and times; rows of one change come in an order of their ids, which is chance. */
const plain = (frames: string[]) =>
	frames.map((frame) =>
		inOrder(
			frame
				.replace(/\b[0-9a-hjkmnp-tv-z]{26}\b/g, '#')
				.replace(/\b\d{13}\b/g, '0')
				.replace(/"used":[\d.]+/g, '"used":0')
		)
	);

function inOrder(frame: string): string {
	if (!frame.startsWith('2[')) return frame;
	const [name, told] = JSON.parse(frame.slice(1)) as [string, { rows?: unknown[] }];
	return JSON.stringify([name, told.rows ? { ...told, rows: told.rows.map((row) => JSON.stringify(row)).sort() } : told]);
}

function framesOf(player: Player): string[] {
	const frames: string[] = [];
	// When the clock is asked and pages are counted is a matter of milliseconds, and of nothing anybody writes.
	const besides = /^3\d+\[\{"ok":true,"steady"|^2\["presence"/;
	player.client.socket.io.engine.on('packet', ({ type, data }: { type: string; data?: unknown }) => {
		if (type === 'message' && !besides.test(String(data))) frames.push(String(data));
	});
	return frames;
}

test('R5 R6: what a seat, the leader’s screen and the projector are sent does not depend on what others wrote and did not show', async () => {
	const runs = [];
	for (const busy of [false, true]) runs.push(await run(busy));
	const [quiet, loud] = runs;
	expect(loud!.seat).toEqual(quiet!.seat);
	expect(loud!.screen).toEqual(quiet!.screen);
	expect(loud!.leader).toEqual(quiet!.leader);
	expect(quiet!.seat.length).toBeGreaterThan(8);

	/** The same meeting twice; in the second the others write, mend, take tickets and take back. What they show is the same. */
	async function run(busy: boolean) {
		const meeting = await house.meeting(['Anna', 'Bo', 'Cees']);
		const { leader, seats, session } = meeting;
		const [anna, ...others] = seats;
		for (const [i, one] of seats.entries()) await one.until(() => one.client.mirror.of('seat').length === 3 && i >= 0);
		const projector = await openScreen(leader);
		house.keep(projector);
		const frames = { seat: framesOf(anna!), screen: framesOf(projector), leader: framesOf(leader) };
		await openRound(meeting, 'inchecken');
		const need = await openField(anna!, 'nodig');
		for (const [i, one] of others.entries()) {
			if (busy) for (let n = 0; n < 3 + i; n++) await one.put(need.id, `nooit gedeeld ${n} `.repeat(n + 1));
			const id = await one.put(need.id, 'gedeeld');
			await one.share(id);
			await anna!.until(() => anna!.client.mirror.get('answer', id));
			if (busy) await one.put(need.id, 'gedeeld, en daarna anders geschreven', null, { id, pen: one.pen() });
		}
		await openRound(meeting, 'stilschrijven');
		const story = await openField(anna!, 'moment');
		if (busy) for (const one of others) for (let n = 1; n < 5; n++) await one.put(story.id, 'een lang verhaal '.repeat(n));
		await openRound(meeting, 'oordelen');
		const why = await openField(anna!, 'waarom');
		for (const one of others) if (busy) await one.put(why.id, `want ${'heel '.repeat(4)} veel`);
		await openRound(meeting, 'oogst');
		const good = await openField(anna!, 'goed-werk');
		const tickets = new Tickets(others[0]!.client, memoryStore());
		if (busy) await tickets.take(good.id);
		if (busy) await others[0]!.put(good.id, 'zonder naam, niet getoond', null, { ticket: tickets.of(good.id, null)[0] });
		await openRound(meeting, 'afspraak');
		for (const one of [anna!, leader, projector]) await one.until(() => one.field('voornemen')?.open);
		const fresh = await play(anna!.visitor, session, 'seat');
		const snapshot = fresh.client.mirror.had;
		for (const player of [leader, projector, fresh, ...seats]) player.close();
		return {
			seat: [...plain(frames.seat), JSON.stringify(Object.values(snapshot!))],
			screen: plain(frames.screen),
			leader: plain(frames.leader)
		};
	}
});
