/**
 * Whatever the erasure journal says is gone is taken out of the database, before anybody is served from it. On an ordinary start there is nothing to do; when
 * a backup was put back it is what keeps erased words erased (R13), also when that was done by hand.
 */
import { closed } from '../../domain/closing.ts';
import { part, withoutSeat, withoutWords } from '../../domain/erasure.ts';
import { newId } from '../../domain/id.ts';
import type { Id } from '../../domain/id.ts';
import { chance } from '../../domain/moment.ts';
import type { Moment } from '../../domain/moment.ts';
import { withoutRemoved } from '../../domain/removed.ts';
import { put, Rows } from '../../domain/rows.ts';
import type { Change } from '../../domain/rows.ts';
import { afterwords } from '../storage/afterwords.ts';
import { accessLog } from '../storage/access-log.ts';
import { consents } from '../storage/consents.ts';
import type { Database } from '../storage/database.ts';
import type { Gone, Journal } from '../storage/journal.ts';
import { rowStore } from '../storage/rows.ts';
import { sessions } from '../storage/sessions.ts';

type Time = Pick<Moment, 'wall' | 'steady'>;

/** Answers with how many conversations, teams and people something was taken from. */
export function applyJournal(database: Database, journal: Pick<Journal, 'all'>, time: Time): number {
	const { sqlite, db } = database;
	const shelf = sessions(database);
	const store = rowStore(db);
	const after = afterwords(database);
	const asked = consents(database, shelf, { wall: () => time.wall });
	const gone = journal.all();
	const moment = { ...time, id: newId, chance } as Moment;
	let touched = 0;

	sqlite
		.transaction(() => {
			for (const [id, mine] of Map.groupBy(
				gone.filter(({ session }) => session),
				({ session }) => session
			))
				touched += fromSession(id, mine);
			const readers = accessLog(database);
			for (const { what, id } of gone) if (what === 'person') readers.forgetName(id);
			for (const { what, id } of gone)
				if (what === 'team' || what === 'person' || what === 'paper' || what === 'saved_search')
					touched += sqlite.prepare(`DELETE FROM ${what} WHERE id = ?`).run(id).changes;
		})
		.immediate();
	if (touched) sqlite.pragma('wal_checkpoint(TRUNCATE)');
	return touched;

	function fromSession(id: Id, gone: Gone[]): 0 | 1 {
		const stored = shelf.load(id);
		if (!stored) return 0;
		const before = new Rows(stored.rows);
		if (gone.some(({ what }) => what === 'session')) {
			elsewhere(before);
			sqlite.prepare('DELETE FROM session WHERE id = ?').run(id);
			return 1;
		}
		const rows = new Rows(stored.rows);
		const changes: Change[] = [];
		const apply = (change: Change) => (rows.apply(change), changes.push(change));
		const { session } = rows;
		const words = () => gone.flatMap((one) => (there(rows, one) ? [one.id] : []));
		if (gone.some(({ what }) => what === 'closed') && session.stage !== 'closed') {
			// First what was taken out: closing may give words other ids.
			apply(withoutWords(rows, words()));
			apply(closed(rows, { ...session, stage: 'closed', closedAt: time.wall }, moment));
		}
		if (rows.session.unrecorded && rows.session.stage === 'closed') shelf.revokeSession(id);
		let said = 0;
		for (const one of gone) if (one.what === 'seat') said += letGo(rows, one.id);
		for (const one of gone) if (one.what === 'seat' && rows.get('seat', one.id)?.name) apply(withoutSeat(rows, one.id));
		apply(withoutWords(rows, words()));
		for (const one of gone) said += asked.outdated(one) + after.forget(id, one.id);
		const left = changes.filter(({ put, drop }) => put.length || drop.length);
		if (!left.length) return said ? 1 : 0;
		elsewhere(
			part(
				before,
				left.flatMap(({ drop }) => drop.map((ref) => ref.id))
			)
		);
		for (const change of left) write(id, change);
		return 1;
	}

	/** What stands beside the rows: links of a seat, and what was said in it after closing. Answers with how much was said. */
	function letGo(rows: Rows, seat: Id): number {
		shelf.revokeSeat(rows.session.id, seat);
		const person = rows.get('seat', seat)?.person;
		return person ? after.forgetPerson(rows.session.id, person) : 0;
	}

	/** The team's other conversations forget what they were handed of this one. */
	function elsewhere(gone: Rows): void {
		for (const { id } of shelf.ofTeam(gone.session.team)) {
			const stored = id === gone.session.id ? undefined : shelf.load(id);
			if (stored) write(id, put(...withoutRemoved(new Rows(stored.rows), gone)));
		}
	}

	function write(id: Id, change: Change): void {
		for (const ref of change.drop) store.drop(id, ref);
		for (const row of change.put) store.put(row);
		// What is read from it (entries, stories) is told that it changed.
		if (change.put.length || change.drop.length) sqlite.prepare('UPDATE session SET revision = revision + 1 WHERE id = ?').run(id);
	}
}

/** A place that was emptied while the conversation went on stays there without words: nothing has to be done. */
function there(rows: Rows, { what, id }: Gone): boolean {
	if (what === 'answer') return [rows.get('answer', id)].some((answer) => answer && (answer.value !== null || answer.given !== null));
	return what === 'aside' && Boolean(rows.get('aside', id)?.text);
}
