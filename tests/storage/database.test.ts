import { closeSync, mkdirSync, openSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CannotStart } from '#lib/server/settings.ts';
import { openDatabase } from '#lib/server/storage/database.ts';
import { Archive } from './archive.ts';

let archive: Archive;
beforeEach(() => {
	archive = new Archive();
});
afterEach(() => archive.clear());

const columns = (table: string) =>
	(archive.database.sqlite.pragma(`table_info(${table})`) as { name: string; type: string }[]).map(({ name }) => name);

function refusal(): string {
	try {
		openDatabase(archive.folder).close();
	} catch (error) {
		if (error instanceof CannotStart) return error.message;
		throw error;
	}
	throw new Error('it opened');
}

describe('The database', () => {
	test('R1 flushes every commit, and overwrites what is deleted', () => {
		const { sqlite } = archive.database;
		expect(sqlite.pragma('synchronous', { simple: true })).toBe(2);
		expect(sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
		expect(sqlite.pragma('secure_delete', { simple: true })).toBe(1);
		expect(sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
		expect(sqlite.pragma('busy_timeout', { simple: true })).toBe(0);
	});

	test('R11 answers and tickets have no row number, and nothing in them tells a time or an order', () => {
		const { sqlite } = archive.database;
		for (const table of ['answer', 'ticket', 'stamp']) expect(() => sqlite.prepare(`SELECT rowid FROM ${table}`)).toThrow('no such column');
		expect(columns('answer').sort()).toEqual(
			[
				'about',
				'field',
				'given',
				'group',
				'id',
				'keep',
				'marks',
				'out',
				'part',
				'pending',
				'round',
				'seat',
				'session',
				'takes',
				'ticket',
				'unheard',
				'unpicked',
				'value'
			].sort()
		);
		expect(columns('ticket').sort()).toEqual(['about', 'field', 'id', 'session', 'spent']);
	});

	test('opening again keeps what was there', () => {
		archive.database.close();
		const again = openDatabase(archive.folder);
		expect(again.sqlite.prepare('SELECT count(*) FROM session').pluck().get()).toBe(1);
		again.close();
	});

	test('a file that is no database is named, and left alone', () => {
		archive.database.close();
		writeFileSync(archive.file, 'dit is geen database, maar een boodschappenlijstje '.repeat(200));
		expect(refusal()).toContain(`${archive.file} is damaged`);
	});

	test('a file damaged in the middle is refused rather than half served', () => {
		archive.database.close();
		const file = openSync(archive.file, 'r+');
		for (let page = 2; page < 12; page++) writeSync(file, Buffer.alloc(4096, 0xa5), 0, 4096, page * 4096);
		closeSync(file);
		expect(refusal()).toContain('damaged');
	});

	test('a file that was cut off is refused', () => {
		archive.database.close();
		truncateSync(archive.file, Math.floor(statSync(archive.file).size / 8192) * 4096);
		expect(refusal()).toContain('damaged');
	});

	test('something else in its place is a clear sentence', () => {
		archive.database.close();
		rmSync(archive.file);
		mkdirSync(archive.file);
		expect(refusal()).toContain('cannot be written');
	});
});
