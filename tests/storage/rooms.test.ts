import Sqlite from 'better-sqlite3';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#lib/domain/id.ts';
import { put } from '#lib/domain/rows.ts';
import { sessions } from '#lib/server/storage/sessions.ts';
import { Meeting, Shelf } from '../properties/meeting.ts';
import type { Page } from '../properties/page.ts';

let shelf: Shelf;
let meeting: Meeting;
let ellen: Page;
let seat: Page;
let field: string;
beforeEach(async () => {
	shelf = new Shelf();
	meeting = new Meeting(shelf, 1, 3);
	await meeting.start(0);
	ellen = meeting.pages[0]!;
	seat = meeting.pages.find(({ who }) => who.kind === 'seat')!;
	field = meeting
		.rows()
		.of('field')
		.find(({ key }) => key === 'nodig')!.id;
});
afterEach(() => shelf.clear());

const quiet = (is: boolean) => meeting.send(ellen, 'session:quiet', { quiet: is, pen: ellen.pen() });

function write(words: string) {
	const wish = { about: null, under: 'writing', part: false, ticket: null, spend: null } as const;
	return meeting.send(seat, 'answer:put', { ...wish, id: newId(), field, value: words, pen: seat.pen() });
}

const stored = () =>
	meeting
		.rows()
		.of('answer')
		.map(({ value }) => value);

describe('A room', () => {
	test('R12 what cannot be stored fails alone; what was decided upon it is decided again', async () => {
		const spoiled = meeting.room
			.write(
				(rows) => ({ change: put({ ...rows.session, quiet: true }) }),
				() => {
					throw new Error('bestond al');
				}
			)
			.catch((error: Error) => error.message);
		const outcomes = await Promise.all([write('ervoor'), spoiled, write('erna'), quiet(false)]);
		expect(outcomes.map((outcome) => (typeof outcome === 'string' ? outcome : 'refused' in outcome ? outcome.refused : undefined))).toEqual(
			[undefined, 'bestond al', undefined, undefined]
		);
		expect(stored().toSorted()).toEqual(['ervoor', 'erna'].toSorted());
		expect(meeting.rows().session.quiet).toBe(false);
		await meeting.rest();
	});

	test('somebody else wrote to the session meanwhile: read again, decided again, nothing lost', async () => {
		shelf.database.sqlite.prepare('UPDATE session SET revision = revision + 1').run();
		const outcomes = await Promise.all([write('een'), write('twee')]);
		expect(outcomes.map(({ refused }) => refused)).toEqual([undefined, undefined]);
		expect(stored()).toHaveLength(2);
	});

	test('a session that was removed is not found any more, and the server goes on', async () => {
		sessions(shelf.database).remove(meeting.session);
		expect((await write('te laat')).refused).toBe('not-found');
		expect((await quiet(true)).refused).toBe('not-found');
		await expect(meeting.room.read((rows) => rows.session)).rejects.toThrow('not-found');
	});

	test('a full disk: refused, told to nobody, still shown; and it works again when there is room', async () => {
		await write('ervoor');
		const { sqlite } = shelf.database;
		sqlite.pragma(`max_page_count = ${sqlite.pragma('page_count', { simple: true })}`);
		const told = meeting.told.length;
		const tries = await Promise.all(Array.from({ length: 60 }, (_, i) => write(`${i} ${'x'.repeat(350)}`)));
		expect(tries.some(({ refused }) => refused === 'busy')).toBe(true);
		expect(meeting.told.length - told).toBe(tries.filter(({ refused }) => refused === undefined).length);
		await meeting.room.read((rows) => expect(rows.of('answer').map(({ value }) => value)).toContain('ervoor'));
		sqlite.pragma('max_page_count = 1073741823');
		const before = stored().length;
		expect((await write('erna')).refused).toBe(undefined);
		expect(stored()).toHaveLength(before + 1);
		await meeting.rest();
	});

	test('a lock that stays: refused after a while, and no take is lost by sending again', async () => {
		const other = new Sqlite(join(shelf.folder, 'deugdelijk.db'));
		other.exec('BEGIN IMMEDIATE');
		const sent = await write('bewaard');
		expect(sent.refused).toBe('busy');
		other.exec('COMMIT');
		other.close();
		for (let i = 0; i < 2; i++) expect((await meeting.again(sent)).refused).toBe(undefined);
		expect(stored()).toEqual(['bewaard']);
	}, 15_000);
});
