/** Session rows to and from their tables. One prepared statement a table; the columns are the domain's own names. */
import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import type { Row, RowKind } from '../../domain/row.ts';
import type { RowRef } from '../../domain/rows.ts';
import { bound } from './bound.ts';
import type { Db } from './database.ts';
import * as schema from './schema.ts';

const TABLES = {
	session: schema.session,
	round: schema.round,
	field: schema.field,
	seat: schema.seat,
	part: schema.part,
	answer: schema.answer,
	group: schema.group,
	aside: schema.aside,
	ticket: schema.ticket,
	deviation: schema.deviation
} as const satisfies Record<RowKind, unknown>;

const KINDS = Object.keys(TABLES) as RowKind[];

/** Never part of a row: the storage's own. */
const OWN = ['revision'];

export function rowStore(db: Db) {
	const puts = new Map(KINDS.map((kind) => [kind, bound(db, upsert(db, kind))]));
	const gets = new Map<RowKind, ReturnType<typeof select>>();
	/** Many who open a store only write. */
	function reads(kind: RowKind): ReturnType<typeof select> {
		const known = gets.get(kind) ?? select(db, kind);
		gets.set(kind, known);
		return known;
	}
	return {
		put(row: Row): void {
			const { kind, ...columns } = row;
			puts.get(kind)!(columns);
		},
		drop(session: string, ref: RowRef): void {
			const table = TABLES[ref.kind] as typeof schema.answer;
			db.delete(table)
				.where(and(eq(table.session, session), eq(table.id, ref.id)))
				.run();
		},
		/** Every row of a session, or none when it does not exist. */
		load(session: string): Row[] {
			return KINDS.flatMap((kind) =>
				reads(kind)
					.all({ session })
					.map((row) => ({ kind, ...(row as object) }) as Row)
			);
		}
	};
}

function select(db: Db, kind: RowKind) {
	const table = TABLES[kind] as typeof schema.answer;
	const owner = kind === 'session' ? table.id : table.session;
	return db
		.select(columns(kind) as never)
		.from(table)
		.where(eq(owner, sql.placeholder('session')))
		.prepare();
}

function columns(kind: RowKind) {
	return Object.fromEntries(Object.entries(getTableColumns(TABLES[kind])).filter(([name]) => !OWN.includes(name)));
}

function upsert(db: Db, kind: RowKind) {
	const table = TABLES[kind] as typeof schema.answer;
	const names = Object.keys(columns(kind));
	const values = Object.fromEntries(names.map((name) => [name, sql.placeholder(name)]));
	const target = kind === 'session' ? [table.id] : [table.session, table.id];
	const set = Object.fromEntries(
		names
			.filter((name) => name !== 'id' && name !== 'session')
			.map((name) => [name, sql.raw(`excluded."${(table as never)[name]['name' as never]}"`)])
	);
	return db
		.insert(table)
		.values(values as never)
		.onConflictDoUpdate({ target, set: set as never });
}
