import { createHmac } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/domain/id.ts';
import { afterwords } from '#lib/server/storage/afterwords.ts';
import { openDatabase } from '#lib/server/storage/database.ts';
import type { Database } from '#lib/server/storage/database.ts';
import { sessions } from '#lib/server/storage/sessions.ts';
import { hashOf, newToken } from '#lib/server/tokens.ts';
import { Story, TEAM } from '../cast.ts';

const folder = mkdtempSync(join(tmpdir(), 'deugdelijk-nameless-'));
const migrations = join(import.meta.dirname, '../../drizzle/app');
const told = new Story(71);
const session = told.rows.session.id;
const [older, seat] = [`ouder${newId()}`, `zetel${newId()}`];
let database: Database;

/** The database as it was when the table of afterwords knew of every one whose it is. */
beforeAll(() => {
	const before = join(folder, 'before');
	mkdirSync(join(before, 'meta'), { recursive: true });
	const journal = JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8'));
	const entries = journal.entries.filter(({ idx }: { idx: number }) => idx < 14);
	for (const { tag } of entries) cpSync(join(migrations, `${tag}.sql`), join(before, `${tag}.sql`));
	writeFileSync(join(before, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
	const old = openDatabase(folder, before);
	old.sqlite.prepare(`INSERT INTO team (id, name, words, createdAt) VALUES (?, 'Team Noord', 'client', 0)`).run(TEAM);
	sessions(old).create([...told.rows.all()]);
	const say = old.sqlite.prepare(
		`INSERT INTO afterword (id, session, what, text, more, name, seat, at) VALUES (?, ?, 'reflection', ?, '', ?, ?, 1795700000123)`
	);
	say.run(newId(), session, older, null, seat);
	say.run('signed', session, 'Met mijn naam.', 'Mo', 'zetel-van-mo');
	old.close();
	database = openDatabase(folder);
});
afterAll(() => {
	database.close();
	rmSync(folder, { recursive: true });
});

const bytes = () =>
	readdirSync(folder).flatMap((name) => (name.startsWith('deugdelijk') ? [readFileSync(join(folder, name), 'latin1')] : []));
const thought = (text: string) => ({ ...{ id: newId(), session, what: 'reflection' as const, about: null, text, more: '' }, state: null });
const unsigned = (text: string) => ({ ...thought(text), name: null, at: null });

test('R11 what was said without a name before is of nobody since, at no time; under a name it stays as it was', () => {
	expect(afterwords(database).of(session)).toMatchObject([
		{ id: 'signed', name: 'Mo', at: 1795700000123 },
		{ text: older, name: null, at: null, what: 'reflection' }
	]);
	expect(bytes().some((file) => file.includes(older))).toBe(true);
	expect(bytes().some((file) => file.includes(seat))).toBe(false);
	const { sqlite } = database;
	expect(sqlite.prepare("SELECT name FROM pragma_table_info('nameless')").pluck().all()).toEqual(['id', 'session', 'text', 'key']);
	expect(() => sqlite.prepare('SELECT rowid FROM nameless')).toThrow('no such column');
});

test('who holds the link or the sign-in it was said with knows it again and takes it away; nobody else does', async () => {
	const after = afterwords(database);
	const [mo, other] = [
		{ seat: 'mo', secret: newToken() },
		{ seat: 'mo', secret: newToken() }
	];
	const word = unsigned('Ik had niets gezegd.');
	await after.add(word, mo);
	await after.add({ ...word, id: newId() }, mo);
	expect(after.of(session).filter(({ text }) => text === word.text)).toHaveLength(1);
	expect(after.mine(session, mo)).toEqual([word.id]);
	// The same seat by a newer link, and whoever shows nothing at all.
	for (const who of [other, { ...mo, secret: '' }, { person: 'mo', secret: newToken() }]) {
		expect(after.mine(session, who)).toEqual([]);
		expect(await after.drop(session, word.id, who)).toBe(false);
	}
	expect(await after.drop(session, word.id, mo)).toBe(true);
	expect(after.of(session).some(({ id }) => id === word.id)).toBe(false);
	expect(bytes().some((file) => file.includes(word.text))).toBe(false);
});

test('R11 no value of the database, nor what follows from one, is the key of what was said without a name', async () => {
	const after = afterwords(database);
	const secret = newToken();
	sessions(database).grant({ hash: hashOf(secret), session, purpose: 'return', seat: 'mo', ends: Date.now() + 3600_000 });
	const word = unsigned('Dit is van mij.');
	await after.add(word, { seat: 'mo', secret });
	const { sqlite } = database;
	const tables = sqlite.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
	const values = tables.flatMap((table) => sqlite.prepare(`SELECT * FROM "${table}"`).raw().all().flat()).map(String);
	const key = sqlite.prepare('SELECT key FROM nameless WHERE id = ?').pluck().get(word.id);
	const guess = (value: string) => createHmac('sha256', value).update(`afterword ${word.id}`).digest('base64url');
	expect(values).toContain(hashOf(secret));
	expect(key).toBe(guess(secret));
	expect(
		values.some((value) => [value, hashOf(value), guess(value), guess(hashOf(value))].some((one) => one === key && value !== key))
	).toBe(false);
});

test('R11 the order in which they stand and leave is no order of writing', async () => {
	const after = afterwords(database);
	const written = Array.from({ length: 6 }, (_, nth) => unsigned(`Gedachte ${nth}`));
	for (const one of written) await after.add(one, { seat: 'mo', secret: newToken() });
	const read = after.of(session).flatMap(({ id, text }) => (text.startsWith('Gedachte') ? [id] : []));
	expect(read).toEqual(written.map(({ id }) => id).toSorted());
});
