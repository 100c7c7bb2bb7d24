/**
 * Storing, then acknowledging. Commands of all sessions that wait share one flush: one transaction, a savepoint each, so that a bad one fails
 * alone. If the flush fails nobody is acknowledged. A lock held elsewhere is waited for with short pauses, so that the event loop never freezes.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { and, eq, sql } from 'drizzle-orm';
import type { Id } from '../../domain/id.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Row } from '../../domain/row.ts';
import type { Change } from '../../domain/rows.ts';
import type { Told } from '../../domain/streams.ts';
import { bound } from './bound.ts';
import type { Database } from './database.ts';
import { rowStore } from './rows.ts';
import * as schema from './schema.ts';

/** Somebody else wrote to this session since it was read: read again and decide again. */
export class Outrun extends Error {}

export type Stamped = Told & { number: number };
export type Entry = {
	session: Id;
	expected: number;
	change: Change;
	told: Stamped[];
	also?: () => void;
};
type Waiting = Entry & { done(): void; failed(error: unknown): void };

/** How long a commit waits for a locked file before people are told to try again, milliseconds. */
const PATIENCE = 4000;

export type Commit = ReturnType<typeof committer>;

/** `erased` hears of every change in its transaction, before that is on disk. */
export function committer({ sqlite, db }: Database, erased?: (session: Id, change: Change) => void) {
	const table = rowStore(db);
	const raise = bound(
		db,
		db
			.update(schema.session)
			.set({ revision: sql`${schema.session.revision} + 1` })
			.where(and(eq(schema.session.id, sql.placeholder('session')), eq(schema.session.revision, sql.placeholder('expected'))))
	);
	const stamp = bound(
		db,
		db
			.insert(schema.stamp)
			.values({
				session: sql.placeholder('session'),
				stream: sql.placeholder('stream'),
				row: sql.placeholder('row'),
				kind: sql.placeholder('kind') as never,
				number: sql.placeholder('number')
			})
			.onConflictDoUpdate({
				target: [schema.stamp.session, schema.stamp.stream, schema.stamp.row],
				set: { number: sql`excluded.number` }
			})
	);
	const begin = sqlite.prepare('BEGIN IMMEDIATE');
	const end = sqlite.prepare('COMMIT');
	const undo = sqlite.prepare('ROLLBACK');
	const mark = sqlite.prepare('SAVEPOINT one');
	const release = sqlite.prepare('RELEASE one');
	const back = sqlite.prepare('ROLLBACK TO one');

	let waiting: Waiting[] = [];
	let flushing = false;

	/** Resolves when the change is on disk. Rejects with `Outrun`, a `Refusal` (busy), or whatever went wrong; then nothing was stored. */
	return function commit(entry: Entry): Promise<void> {
		return new Promise((done, failed) => {
			waiting.push({ ...entry, done, failed });
			if (flushing) return;
			flushing = true;
			setImmediate(() => void flush());
		});
	};

	async function flush(): Promise<void> {
		while (waiting.length) {
			const until = performance.now() + PATIENCE;
			let refused = begun();
			while (refused && busy(refused) && performance.now() < until) {
				await pause(15 + Math.random() * 15);
				refused = begun();
			}
			// Nothing is awaited from having begun to the end: whoever writes to the database beside us must not land in this transaction.
			store(refused);
		}
		flushing = false;
	}

	/** All that waits, in the transaction that was begun; or nothing of it, when there is none. */
	function store(refused: Error | undefined): void {
		const batch = waiting;
		waiting = [];
		try {
			if (refused) throw refused;
			// What waits alone needs no savepoint: it fails with its transaction.
			const wrong = batch.length > 1 ? batch.map(written) : [void write(batch[0]!)];
			end.run();
			batch.forEach((entry, i) => (wrong[i] === undefined ? entry.done() : entry.failed(wrong[i])));
			if (batch.some(leavesTraces)) sqlite.pragma('wal_checkpoint(TRUNCATE)');
		} catch (error) {
			if (sqlite.inTransaction) undo.run();
			for (const entry of batch) entry.failed(people(error));
		}
	}

	/** Begins, unless somebody else holds the file; answers with what keeps us from it. */
	function begun(): Error | undefined {
		try {
			begin.run();
			return undefined;
		} catch (error) {
			return error as Error;
		}
	}

	/** What went wrong with this one entry, if anything: the others do not notice. */
	function written(entry: Entry): unknown {
		mark.run();
		try {
			write(entry);
			release.run();
			return undefined;
		} catch (error) {
			if (!sqlite.inTransaction) throw error;
			back.run();
			release.run();
			return people(error);
		}
	}

	function write({ session, expected, change, told, also }: Entry): void {
		if (raise({ session, expected }).changes === 0) throw new Outrun();
		for (const ref of change.drop) table.drop(session, ref);
		for (const row of change.put) table.put(row);
		for (const { stream, number, rows, gone } of told)
			for (const row of [...rows, ...gone]) stamp({ session, stream, row: row.id, kind: row.kind, number });
		also?.();
		erased?.(session, change);
	}
}

/**
 * Showing and erasing. The write-ahead log still holds the earlier pages: in which order unsigned words were written (R11), and what was erased
 * (R13). So it is emptied then; when somebody is reading just now, the next time will do.
 */
const leavesTraces = ({ change }: Entry) => change.forgets || change.drop.length > 0 || change.put.some(showsOrErases);
const showsOrErases = (row: Row) =>
	(row.kind === 'field' && row.shown) || (row.kind === 'answer' && (row.value === null || (row.ticket !== null && row.given !== null)));

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');
const busy = (error: unknown) => codeOf(error).startsWith('SQLITE_BUSY') || codeOf(error).startsWith('SQLITE_LOCKED');

/** A lock that stays and a full disk are things people can run into: they are told to try again, and their words stay with them. */
const people = (error: unknown) => (busy(error) || /^SQLITE_(FULL|IOERR|READONLY)/.test(codeOf(error)) ? new Refusal('busy') : error);
