import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getTableColumns } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { decide } from '#lib/domain/decide.ts';
import { story } from '#lib/domain/logbook.ts';
import { Rows } from '#lib/domain/rows.ts';
import { openDatabase } from '#lib/server/storage/database.ts';
import { rowStore } from '#lib/server/storage/rows.ts';
import * as schema from '#lib/server/storage/schema.ts';
import { sessions } from '#lib/server/storage/sessions.ts';
import { ELLEN, Story, TEAM } from '../cast.ts';

const folder = mkdtempSync(join(tmpdir(), 'deugdelijk-earlier-'));
afterAll(() => rmSync(folder, { recursive: true }));

const migrations = join(import.meta.dirname, '../../drizzle/app');

/** The database as the first version made it: its first migration and no other. */
function firstVersion(): void {
	const first = join(folder, 'first');
	mkdirSync(join(first, 'meta'), { recursive: true });
	const journal = JSON.parse(readFileSync(join(migrations, 'meta/_journal.json'), 'utf8'));
	const [entry] = journal.entries;
	cpSync(join(migrations, `${entry.tag}.sql`), join(first, `${entry.tag}.sql`));
	writeFileSync(join(first, 'meta/_journal.json'), JSON.stringify({ ...journal, entries: [entry] }));
	openDatabase(folder, first).close();
}

test('a database of the first version is brought along: its conversations go on, close and read as they did', () => {
	firstVersion();
	const told = Story.running(['Mo', 'Naima']);
	told.step('oogst', 'writing');
	told.put('Mo', 'goed-werk', 'Blijven komen.', { spend: told.ticket('Mo', 'goed-werk') });
	told.step('oogst', 'shown');

	// Written with the columns there were: what was added since must have a value by itself.
	const old = openDatabase(folder, join(folder, 'first'));
	old.sqlite.prepare(`INSERT INTO team (id, name, words, createdAt) VALUES (?, 'Team Noord', 'client', 0)`).run(TEAM);
	const write = (table: string, row: Record<string, unknown>) => {
		const known = old.sqlite.prepare(`SELECT name FROM pragma_table_info(?)`).pluck().all(table) as string[];
		const entries = Object.entries(row).filter(([name]) => known.includes(name));
		const columns = entries.map(([name]) => `"${name}"`).join();
		const stored = getTableColumns(schema[table as 'answer']);
		const values = entries.map(([name, value]) => (value === null ? null : stored[name as 'id'].mapToDriverValue(value as string)));
		old.sqlite.prepare(`INSERT INTO "${table}" (${columns}) VALUES (${values.map(() => '?').join()})`).run(...values);
	};
	for (const { kind, ...row } of told.rows.all()) write(kind, row as Record<string, unknown>);
	old.close();

	const now = openDatabase(folder);
	const id = told.rows.session.id;
	const rows = new Rows(sessions(now).load(id)!.rows);
	const store = rowStore(now.db);
	for (const [from, to] of [
		['running', 'done'],
		['done', 'closed']
	] as const) {
		const { change } = decide(rows, ELLEN, { verb: 'session:stage', from, to, pen: told.pen(ELLEN) }, told.moment);
		for (const ref of change.drop) store.drop(id, ref);
		for (const row of change.put) store.put(row);
		rows.apply(change);
	}
	const read = story(new Rows(sessions(now).load(id)!.rows));
	now.close();
	expect(JSON.stringify(read)).toContain('Blijven komen.');
	expect(read!.people).toEqual(['Mo', 'Naima']);
});
