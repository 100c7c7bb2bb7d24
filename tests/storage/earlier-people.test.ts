import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '#lib/server/storage/database.ts';

const folder = mkdtempSync(join(tmpdir(), 'deugdelijk-earlier-'));
afterAll(() => rmSync(folder, { recursive: true }));

const migrations = join(import.meta.dirname, '../../drizzle/app');

/** The migrations there were before somebody could look after the whole organisation. */
function before(): string {
	const to = join(folder, 'before');
	mkdirSync(join(to, 'meta'), { recursive: true });
	const journal = JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8'));
	const entries = journal.entries.filter(({ idx }: { idx: number }) => idx < 7);
	for (const { tag } of entries) cpSync(join(migrations, `${tag}.sql`), join(to, `${tag}.sql`));
	writeFileSync(join(to, 'meta/_journal.json'), JSON.stringify({ ...journal, entries }));
	return to;
}

test('where people worked already, the oldest of those who look after a team becomes the one who manages, and teams stay teams', () => {
	const old = openDatabase(folder, before());
	const add = old.sqlite.prepare('INSERT INTO person (id, name, email, createdAt, updatedAt) VALUES (?, ?, ?, ?, ?)');
	for (const [name, at] of [
		['naima', 1],
		['ellen', 2],
		['joris', 3]
	] as const)
		add.run(name, name, `${name}@buurthulp.example`, at, at);
	old.sqlite.exec(`INSERT INTO team (id, name, words, createdAt) VALUES ('noord', 'Team Noord', 'client', 0)`);
	const join = old.sqlite.prepare(`INSERT INTO member (team, person, role) VALUES ('noord', ?, ?)`);
	join.run('naima', 'reader');
	join.run('joris', 'owner');
	join.run('ellen', 'owner');
	old.close();

	const now = openDatabase(folder);
	expect(now.sqlite.prepare('SELECT * FROM office').all()).toEqual([{ person: 'ellen', role: 'admin' }]);
	expect(now.sqlite.prepare('SELECT kind FROM team').pluck().all()).toEqual(['team']);
	expect(now.sqlite.prepare('SELECT language, twoFactorEnabled FROM person').all()).toHaveLength(3);
	now.close();
});
