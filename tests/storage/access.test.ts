/** What a browser holds is asked from memory at every word, and is gone the moment it ends, whoever ended it (R10). */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/domain/id.ts';
import { sessions } from '#lib/server/storage/sessions.ts';
import { Shelf } from '../seed/shelf.ts';

let shelf: Shelf;
let session: string;
beforeAll(async () => {
	shelf = await Shelf.seeded();
	session = (shelf.database.sqlite.prepare('SELECT id FROM session LIMIT 1').get() as { id: string }).id;
});
afterAll(() => shelf.clear());

/** A grant that was asked for once, so that it is remembered. */
function granted(): string {
	const hash = newId();
	shelf.sessions.grant({ hash, purpose: 'seat', session, seat: newId(), ends: 1 });
	expect(shelf.sessions.access(hash)?.ends).toBe(1);
	return hash;
}

test('R10: it ends with its row, by whatever statement', () => {
	const hash = granted();
	shelf.sessions.revoke(hash);
	expect(shelf.sessions.access(hash)).toBeUndefined();
	const others = [granted(), granted()];
	shelf.database.sqlite.exec('DELETE FROM access');
	for (const other of others) expect(shelf.sessions.access(other)).toBeUndefined();
});

test('R10: it is as its row is, after a change and after one that was undone', () => {
	const hash = granted();
	const { sqlite } = shelf.database;
	sqlite.prepare('UPDATE access SET ends = 2 WHERE hash = ?').run(hash);
	expect(shelf.sessions.access(hash)?.ends).toBe(2);
	expect(() =>
		sqlite.transaction(() => {
			sqlite.prepare('DELETE FROM access WHERE hash = ?').run(hash);
			expect(shelf.sessions.access(hash)).toBeUndefined();
			throw new Error('undone');
		})()
	).toThrow('undone');
	expect(shelf.sessions.access(hash)?.ends).toBe(2);
	expect(() =>
		sqlite.transaction(() => {
			sqlite.prepare('UPDATE access SET ends = 3 WHERE hash = ?').run(hash);
			expect(shelf.sessions.access(hash)?.ends).toBe(3);
			throw new Error('undone');
		})()
	).toThrow('undone');
	expect(shelf.sessions.access(hash)?.ends).toBe(2);
});

test('R10: whoever else opened the same shelf hears of it as well', () => {
	const beside = sessions(shelf.database);
	const hash = granted();
	expect(beside.access(hash)).toBeDefined();
	beside.revoke(hash);
	expect(shelf.sessions.access(hash)).toBeUndefined();
});

test('R10: it goes with its session and with its team', () => {
	const hash = granted();
	shelf.database.sqlite.exec('DELETE FROM team');
	expect(shelf.sessions.access(hash)).toBeUndefined();
});
