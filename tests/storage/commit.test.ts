import { readFileSync, statSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '#lib/domain/refusal.ts';
import { Outrun } from '#lib/server/storage/commit.ts';
import { Archive } from './archive.ts';

let archive: Archive;
beforeEach(() => {
	archive = new Archive();
});
afterEach(() => archive.clear());

const outcome = (promise: Promise<void>) =>
	promise.then(
		() => 'stored',
		(error: unknown) => (error instanceof Refusal ? error.code : error)
	);

describe('Committing', () => {
	test('compares and sets: who stands on an old revision is outrun, and writes nothing', async () => {
		await archive.commit(archive.entry([archive.answer('eerst')], 0));
		await expect(archive.commit(archive.entry([archive.answer('ook op nul')], 0))).rejects.toBeInstanceOf(Outrun);
		expect(archive.values()).toEqual(['eerst']);
		expect(archive.revision()).toBe(1);
	});

	test('R12 a bad one fails alone, with its own reason, and leaves nothing of itself', async () => {
		const other = archive.plan();
		const bad = archive.entry([archive.answer('slecht')], 1, {
			also: () => {
				throw new Error('niet zo');
			}
		});
		const entries = [
			archive.entry([archive.answer('goed')], 0),
			bad,
			{ ...archive.entry([{ ...archive.answer('elders'), session: other.id }], 0), session: other.id }
		];
		const [first, second, third] = await Promise.all(entries.map((entry) => outcome(archive.commit(entry))));
		expect([first, third]).toEqual(['stored', 'stored']);
		expect(second).toMatchObject({ message: 'niet zo' });
		expect(archive.values()).toEqual(['goed']);
		expect(archive.values(other.id)).toEqual(['elders']);
	});

	test('what waits together shares one flush', async () => {
		const wal = () => statSync(`${archive.file}-wal`).size;
		await archive.commit(archive.entry([archive.answer(0)], 0));
		const one = wal();
		await archive.commit(archive.entry([archive.answer(1)], 1));
		const perFlush = wal() - one;
		const before = wal();
		await Promise.all(Array.from({ length: 30 }, (_, i) => archive.commit(archive.entry([archive.answer(i)], i + 2))));
		// Thirty flushes would each write their pages anew.
		expect(wal() - before).toBeLessThan(perFlush * 6);
		expect(archive.values()).toHaveLength(32);
	});

	test('a row without one of its columns is refused, not stored with a gap', async () => {
		const { marks: _, ...less } = archive.answer('half');
		await expect(archive.commit(archive.entry([less as never], 0))).rejects.toThrow('marks');
		expect(archive.revision()).toBe(0);
	});

	test('a row comes back as it went in, whatever is in it', async () => {
		const values = [
			'👩🏽‍🌾 e\u0301\u202E',
			'a\u0000b',
			'\ud800',
			null,
			false,
			[],
			[{ own: "'); DROP TABLE answer" }],
			{ __proto__: null, text: '' }
		];
		const rows = values.map((value) => archive.answer(value, { takes: { constructor: 2 }, given: { value, late: true, place: 1 } }));
		await archive.commit(archive.entry(rows, 0));
		const stored = archive.sessions.load(archive.head.id)!.rows.filter((row) => row.kind === 'answer');
		const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
		expect(stored.toSorted(byId)).toEqual(JSON.parse(JSON.stringify(rows)).toSorted(byId));
	});
});

describe('Faults', () => {
	test('a file that is locked for a moment is waited for, while everything else goes on', async () => {
		const other = new Sqlite(archive.file);
		other.exec('BEGIN IMMEDIATE');
		let beats = 0;
		const heart = setInterval(() => beats++, 10);
		setTimeout(() => other.exec('COMMIT'), 400);
		expect(await outcome(archive.commit(archive.entry([archive.answer('gewacht')], 0)))).toBe('stored');
		clearInterval(heart);
		other.close();
		expect(beats).toBeGreaterThan(15);
		expect(archive.values()).toEqual(['gewacht']);
	});

	test('a file that stays locked: people are told to try again, nothing is stored, and later it works', async () => {
		const other = new Sqlite(archive.file);
		other.exec('BEGIN IMMEDIATE');
		let beats = 0;
		const heart = setInterval(() => beats++, 10);
		const tries = await Promise.all([0, 1].map((i) => outcome(archive.commit(archive.entry([archive.answer(i)], i)))));
		clearInterval(heart);
		expect(tries).toEqual(['busy', 'busy']);
		expect(beats).toBeGreaterThan(100);
		expect(archive.values()).toEqual([]);
		other.exec('COMMIT');
		other.close();
		expect(await outcome(archive.commit(archive.entry([archive.answer('nu wel')], 0)))).toBe('stored');
	}, 15_000);

	test('a full disk refuses, reading goes on, and it works again when there is room', async () => {
		const { sqlite } = archive.database;
		await archive.commit(archive.entry([archive.answer('ervoor')], 0));
		const pages = sqlite.pragma('page_count', { simple: true }) as number;
		sqlite.pragma(`max_page_count = ${pages + 2}`);
		const large = Array.from({ length: 40 }, () => archive.answer('x'.repeat(4000)));
		expect(await outcome(archive.commit(archive.entry(large, 1)))).toBe('busy');
		expect(archive.values()).toEqual(['ervoor']);
		expect(archive.revision()).toBe(1);
		sqlite.pragma('max_page_count = 1073741823');
		expect(await outcome(archive.commit(archive.entry(large, 1)))).toBe('stored');
		expect(archive.values()).toHaveLength(41);
	});

	test('no transaction stays open behind a failure', async () => {
		await outcome(archive.commit(archive.entry([archive.answer('x')], 9)));
		expect(archive.database.sqlite.inTransaction).toBe(false);
	});
});

describe('R13 Erased is gone', () => {
	const bytes = () => ['', '-wal'].map((end) => readFileSync(archive.file + end, 'latin1')).join('');
	const MARK = 'onuitwisbaar-4b1d9';

	test('R13 a dropped row leaves no trace in the file or beside it', async () => {
		const rows = Array.from({ length: 30 }, (_, i) => archive.answer(`${MARK} ${i} ${'x'.repeat(i * 97)}`));
		await archive.commit(archive.entry(rows, 0));
		expect(bytes()).toContain(MARK);
		await archive.commit(archive.entry([], 1, { change: { put: [], drop: rows } }));
		expect(bytes()).not.toContain(MARK);
	});

	test('R13 words taken away are overwritten at once', async () => {
		const row = archive.answer(`${MARK} ${'x'.repeat(3000)}`);
		await archive.commit(archive.entry([row], 0));
		await archive.commit(archive.entry([{ ...row, value: null }], 1));
		expect(bytes()).not.toContain(MARK);
	});
});
