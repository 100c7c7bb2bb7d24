/**
 * The erasure journal: ids of what was erased, and nothing else. It stands in a file of its own, `erased.db`, so that putting an older backup of the
 * database back does not bring back what was erased since: whatever stands here is taken out again (R13). It has no times and no order, so it does not
 * tell who took what away when (R11).
 */
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Id } from '../../domain/id.ts';
import { CannotStart } from '../settings.ts';

/** `afterword`: somebody took away what they said later. `consent`: its author said no to a use of a sentence. `reply`: they said something else of it since. `paper`: a version of what was written in a document. `closed`: the session was closed, and with it went what the rules say. `seat`: a person was taken out of a session. */
export type Gone =
	| {
			what: 'answer' | 'aside' | 'seat' | 'afterword' | 'consent' | 'reply' | 'closed' | 'session';
			session: Id;
			id: Id;
	  }
	| { what: 'team' | 'person' | 'paper' | 'saved_search'; session: ''; id: Id };

export const JOURNAL = 'erased.db';

export type Journal = ReturnType<typeof openJournal>;

export function openJournal(folder: string) {
	const file = join(folder, JOURNAL);
	const sqlite = opened(file);
	chmodSync(file, 0o600);
	const insert = sqlite.prepare('INSERT OR IGNORE INTO gone (what, session, id) VALUES (@what, @session, @id)');
	const remove = sqlite.prepare("DELETE FROM gone WHERE session = ? AND id = ? AND what IN ('answer', 'aside', 'consent', 'reply')");
	const list = sqlite.prepare('SELECT what, session, id FROM gone');
	/** Every place that stands here, so that writing in a place that does not costs nothing. Nobody else writes to this file while we run. */
	const places = new Set((list.all() as Gone[]).map(placeOf));
	return {
		file,
		/** On disk before this answers: written before what it speaks of is erased, so that a crash between the two erases once more. */
		add(gone: readonly Gone[]): void {
			sqlite.transaction(() => gone.forEach((one) => insert.run(one)))();
			for (const one of gone) places.add(placeOf(one));
		},
		/** Somebody wrote in that place again, while the conversation goes on. */
		back(session: Id, id: Id): void {
			if (places.delete(placeOf({ session, id }))) remove.run(session, id);
		},
		/** What another journal knows as well. */
		join(other: string): void {
			const theirs = new Sqlite(other, { readonly: true });
			const gone = theirs.prepare('SELECT what, session, id FROM gone').all() as Gone[];
			theirs.close();
			this.add(gone);
		},
		all: () => list.all() as Gone[],
		close: (): void => void sqlite.close()
	};
}

const placeOf = ({ session, id }: { session: string; id: Id }) => `${session} ${id}`;

function opened(file: string): Sqlite.Database {
	const sqlite = new Sqlite(file);
	try {
		sqlite.pragma('synchronous = FULL');
		sqlite.pragma('secure_delete = ON');
		sqlite.exec(
			'CREATE TABLE IF NOT EXISTS gone (what TEXT NOT NULL, session TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (session, id, what)) WITHOUT ROWID'
		);
		return sqlite;
	} catch (error) {
		sqlite.close();
		if (!/^SQLITE_(CORRUPT|NOTADB)/.test(String((error as { code?: unknown }).code))) throw error;
		throw new CannotStart(
			`The list of what was erased, ${file}, is damaged. Put the one of your newest backup in its place, and start again.`
		);
	}
}
