/** Puts an unpacked archive into a team: everything or nothing. Conversations keep their ids, so what refers to them still does; one that is here already is refused. */
import { newId } from '../../../domain/id.ts';
import type { Id } from '../../../domain/id.ts';
import type { Running } from '../../boot.ts';
import { afterwords } from '../../storage/afterwords.ts';
import { patiently } from '../../storage/patience.ts';
import { rowStore } from '../../storage/rows.ts';
import * as schema from '../../storage/schema.ts';
import type { Team } from '../../storage/teams.ts';
import type { Unpacked } from './unpack.ts';

type App = Pick<Running, 'database' | 'methods' | 'sessions' | 'settleRows'>;

/** How many conversations came in; what was erased here since the archive was made does not come back (R13). Undefined when one of them, or a series, is here already. */
export async function takeIn(app: App, team: Pick<Team, 'id'>, archive: Unpacked, by: Id, wall: number): Promise<number | undefined> {
	const { sqlite, db } = app.database;
	const store = rowStore(db);
	const after = afterwords(app.database);
	const heads = archive.conversations.flatMap(({ rows }) => rows.flatMap((row) => (row.kind === 'session' ? row : [])));
	const kept = await patiently(() =>
		sqlite
			.transaction((): boolean => {
				const known = new Set(
					db
						.select({ id: schema.series.id })
						.from(schema.series)
						.all()
						.map(({ id }) => id)
				);
				if (heads.some(({ id }) => app.sessions.head(id)) || archive.series.some(({ id }) => known.has(id))) return false;
				for (const one of archive.series)
					db.insert(schema.series)
						.values({ ...one, team: team.id, turns: one.turns.filter(({ session }) => heads.some(({ id }) => id === session)) })
						.run();
				for (const { rows, afterwords: said } of archive.conversations) {
					for (const row of rows) store.put(row.kind === 'session' ? { ...row, team: team.id } : row);
					for (const word of said) after.takeIn(word);
				}
				for (const { kind, of, words } of archive.papers)
					db.insert(schema.paper)
						.values({ id: newId(), team: team.id, kind, of, number: 1, words, by, at: wall })
						.onConflictDoNothing()
						.run();
				return true;
			})
			.immediate()
	);
	if (!kept) return undefined;
	app.settleRows();
	for (const method of archive.methods) await app.methods.make(team.id, method.key, (key) => ({ ...method, key }), by, true);
	return heads.filter(({ id }) => app.sessions.head(id)).length;
}
