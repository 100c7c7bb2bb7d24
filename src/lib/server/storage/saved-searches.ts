/** Searches people want to do again: each sees their own, in one team. */
import { and, asc, eq } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { newId } from '../../domain/id.ts';
import type { Id } from '../../domain/id.ts';
import { emptyLog } from './database.ts';
import type { Database } from './database.ts';
import type { Gone } from './journal.ts';
import { patiently } from './patience.ts';
import * as schema from './schema.ts';

/** Of one person in one team. */
const MOST = 30;

export type SavedSearches = ReturnType<typeof savedSearches>;

/** `erased` hears which one goes, in the transaction in which it does. */
export function savedSearches({ sqlite, db }: Database, erased: (gone: Gone[]) => void = () => undefined) {
	const { savedSearch: saved, team } = schema;
	const mine = (team: string, person: string) => and(eq(saved.team, team), eq(saved.person, person));
	const list = (team: string, person: string) =>
		db
			.select({ id: saved.id, title: saved.title, query: saved.query })
			.from(saved)
			.where(mine(team, person))
			.orderBy(asc(saved.title), asc(saved.createdAt))
			.all();
	return {
		list,
		/** Over all teams, also of one they left: for who asks what is kept of them. */
		ofPerson: (person: string) =>
			db
				.select({ id: saved.id, team: team.name, title: saved.title, query: saved.query, at: saved.createdAt })
				.from(saved)
				.innerJoin(team, eq(team.id, saved.team))
				.where(eq(saved.person, person))
				.orderBy(asc(saved.createdAt))
				.all(),
		/** The same search again changes nothing but its title. */
		keep: (team: string, person: string, { title, query }: { title: string; query: string }) =>
			patiently(() => {
				const known = list(team, person);
				const same = known.find((one) => one.query === query);
				if (same) db.update(saved).set({ title }).where(eq(saved.id, same.id)).run();
				else if (known.length < MOST)
					db.insert(saved)
						.values({
							id: newId(),
							team,
							person,
							title,
							query,
							createdAt: Date.now()
						})
						.run();
			}),
		drop: (team: string, person: string, id: Id) => drop(id, mine(team, person)),
		/** One's own, in whichever team. */
		forget: (person: string, id: Id) => drop(id, eq(saved.person, person))
	};

	/** A search may hold a name, so it does not come back with an older database. */
	function drop(id: Id, whose: SQL | undefined): Promise<void> {
		return patiently(() =>
			sqlite
				.transaction(() => {
					const found = and(whose, eq(saved.id, id));
					if (!db.select({ id: saved.id }).from(saved).where(found).get()) return;
					erased([{ what: 'saved_search', session: '', id }]);
					db.delete(saved).where(found).run();
				})
				.immediate()
		).then(() => void emptyLog(sqlite));
	}
}
