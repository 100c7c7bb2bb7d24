import { expect, test } from 'vitest';
import { ownThread } from '#lib/domain/own-thread.ts';
import type { Rows } from '#lib/domain/rows.ts';
import { heldSeries } from '../seed/team.ts';

const held = heldSeries().flatMap(({ sessions }) => sessions);
const of = (name: string) =>
	ownThread(held.flatMap((rows: Rows) => rows.of('seat').flatMap((seat) => (seat.name === name ? { rows, seat: seat.id } : []))));

test('somebody reads their own words through the conversations, the oldest first, and nobody else’s', () => {
	const { meetings } = of('Naima');
	expect(meetings.map(({ date }) => date)).toEqual(meetings.map(({ date }) => date).toSorted());
	const words = JSON.stringify(meetings);
	expect(words).toContain('… het van haar is gebleven');
	expect(words).not.toContain('… de buurt ons kent van gezicht');
});

test('their intentions stand apart, theirs alone, and wait until they look back', () => {
	const { intentions, meetings } = of('Mo');
	expect(intentions.map(({ text }) => text)).toContain('Ik loop één keer per week zonder reden door de straat.');
	expect(intentions[0]!.since).toEqual([]);
	expect(JSON.stringify(meetings)).not.toContain('zonder reden door de straat');
});
