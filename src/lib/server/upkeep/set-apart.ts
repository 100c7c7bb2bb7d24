/**
 * Closed conversations of before unsigned answers of one person stood apart (see `domain/apart.ts`), also ones that came in with an archive. The
 * erasure journal comes before it, which knows answers by the ids they had, and again after it: the same answer falls into pieces with the same ids
 * each time, so that of an older database that is put back no piece returns that was erased (R13).
 */
import { createHash } from 'node:crypto';
import { takenApart } from '../../domain/apart.ts';
import { idFrom } from '../../domain/id.ts';
import type { Id } from '../../domain/id.ts';
import { chance } from '../../domain/moment.ts';
import { Rows } from '../../domain/rows.ts';
import { formKeys, formOf } from '../../forms/index.ts';
import { emptyLog } from '../storage/database.ts';
import type { Database } from '../storage/database.ts';
import { rowStore } from '../storage/rows.ts';
import { sessions } from '../storage/sessions.ts';

/** Answers with how many conversations it set right. */
export function setApart(database: Database): number {
	const { sqlite, db } = database;
	const store = rowStore(db);
	const apart = formKeys.filter((key) => formOf(key).apart);
	const found = sqlite
		.prepare(
			`SELECT DISTINCT field.session FROM field JOIN session ON session.id = field.session
			WHERE field.form IN (SELECT value FROM json_each(?)) AND (field.abouts IS NULL OR field.abouts = 'null') AND session.stage = 'closed'`
		)
		.pluck()
		.all(JSON.stringify(apart)) as string[];
	sqlite
		.transaction(() => {
			for (const id of found) {
				const { put, drop } = takenApart(new Rows(sessions(database).load(id)!.rows), { id: piece, chance });
				for (const ref of drop) store.drop(id, ref);
				for (const row of put) store.put(row);
				sqlite.prepare('UPDATE session SET revision = revision + 1 WHERE id = ?').run(id);
			}
		})
		.immediate();
	if (found.length) emptyLog(sqlite);
	return found.length;
}

/** Nobody gets from one piece to another without the id of the whole, which is kept nowhere. */
const piece = (answer: Id, key: string): Id => idFrom(createHash('sha256').update(`${answer} ${key}`).digest());
