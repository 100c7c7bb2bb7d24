/**
 * A file as large as years of many teams: 10,000 closed conversations of 200 teams with 500,000 answers, made by a script and indexed as the app does it.
 * What people say is drawn from a made-up vocabulary in which some words are everywhere and most are rare, as in a language.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnswerRow, FieldRow, Row, SessionRow } from '../../src/lib/domain/row.ts';
import { newId } from '../../src/lib/domain/id.ts';
import { virtues } from '../../src/lib/methods/index.ts';
import { openDatabase } from '../../src/lib/server/storage/database.ts';
import type { Database } from '../../src/lib/server/storage/database.ts';
import { entries } from '../../src/lib/server/storage/entries.ts';
import { rowStore } from '../../src/lib/server/storage/rows.ts';
import * as schema from '../../src/lib/server/storage/schema.ts';
import { plannedRows, seeded } from '../cast.ts';

export type Archive = { database: Database; team: string; close(): void };

const TEAMS = 200;
const HELD = 50;
const SAID = 50;
const SYLLABLES =
	'ba be bo da de do ga ge go ka ke ko la le lo ma me mo na ne no pa pe po ra re ro sa se so ta te to va ve vo wa we wo za ze zo'.split(
		' '
	);

/** `size` of 1 is the whole of it. */
export function archive(size = 1): Archive {
	const folder = mkdtempSync(join(tmpdir(), 'deugdelijk-years-'));
	const database = openDatabase(folder);
	// Made for this run alone: nobody loses anything when the plug is pulled.
	database.sqlite.pragma('synchronous = OFF');
	const chance = seeded(7);
	const teams = Array.from({ length: Math.max(1, Math.round(TEAMS * size)) }, (_, nth) => `team${nth}`);
	for (const id of teams) database.db.insert(schema.team).values({ id, name: id, words: 'client', createdAt: 0 }).run();
	for (const team of teams) fill(database, team, HELD, chance);
	const shelf = entries(database);
	// Many in one go: the index is written once for all of them.
	const some = database.sqlite.transaction(() => shelf.catchUp(undefined, 500));
	while (some());
	return { database, team: teams[0]!, close: () => (database.close(), rmSync(folder, { recursive: true })) };
}

/** So many closed conversations for a team; they wait to be indexed. */
export function fill({ sqlite, db }: Pick<Database, 'sqlite' | 'db'>, team: string, many: number, chance = seeded(7)): void {
	const store = rowStore(db);
	sqlite.transaction(() => {
		for (let nth = 0; nth < many; nth++) for (const row of held(team, nth, chance)) store.put(row);
		sqlite.prepare(`INSERT OR IGNORE INTO index_queue(session) SELECT id FROM session WHERE team = ? AND stage = 'closed'`).run(team);
	})();
}

function held(team: string, nth: number, chance: () => number): Row[] {
	const date = new Date(Date.UTC(2020, 0, 1) + nth * 14 * 86_400_000).toISOString().slice(0, 10);
	const [head, ...plan] = plannedRows(newId, { team, date });
	const session: SessionRow = { ...head, stage: 'closed', closedAt: 1, startedAt: nth };
	const fields = plan.filter((row): row is FieldRow => row.kind === 'field' && ASKED.includes(row.key));
	const answers = Array.from({ length: SAID }, (_, at) => said(fields[at % fields.length]!, at, chance));
	const rounds = plan.flatMap((row) =>
		row.kind === 'round' ? [{ ...row, stage: 'closed' as const, tally: { present: 8, contributed: 8, planned: 10, used: 10 } }] : []
	);
	return [
		session,
		...rounds,
		...fields.map((field) => ({ ...field, open: true, shown: true, items: field.from === 'virtues' ? ITEMS : null })),
		...answers
	];
}

const ASKED = ['top-drie', 'waarom', 'goed-werk', 'verschil-en-vraag'];
const ITEMS = virtues.map(({ key, name }) => ({ key, label: name }));

function said(field: FieldRow, place: number, chance: () => number): AnswerRow {
	const virtue = virtues[Math.floor(chance() * virtues.length)]!.key;
	const text = sentence(chance);
	const value = field.key === 'top-drie' ? [{ key: virtue }] : field.form === 'columns' ? { column: 'verschillen', text } : text;
	return {
		...{ kind: 'answer', id: newId(), session: field.session, round: field.round, field: field.id, about: null, seat: null, ticket: null },
		...{ part: false, value, given: { value, late: false, place }, pending: false, out: false, unpicked: false, group: null },
		...{ marks: [], keep: null, unheard: false, takes: {} }
	};
}

/** The nth word is drawn about 1/n as often as the first. */
const sentence = (chance: () => number): string => Array.from({ length: 14 }, () => word(Math.floor(20_000 ** chance()))).join(' ') + '.';

export const word = (nth: number): string => {
	let rest = nth + 60;
	let text = '';
	while (rest) {
		text += SYLLABLES[rest % SYLLABLES.length]!;
		rest = Math.floor(rest / SYLLABLES.length);
	}
	return text;
};
