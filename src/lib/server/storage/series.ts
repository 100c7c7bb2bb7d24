/** Series of a team: looked up through the team, so that one of another team is not found. */
import { and, asc, eq, sql } from 'drizzle-orm';
import type { Id } from '../../domain/id.ts';
import type { Row } from '../../domain/row.ts';
import type { Database } from './database.ts';
import { patiently } from './patience.ts';
import { rowStore } from './rows.ts';
import * as schema from './schema.ts';

export type Series = typeof schema.series.$inferSelect;
export type { Turn } from './schema/series.ts';

export type SeriesShelf = ReturnType<typeof seriesShelf>;

export function seriesShelf({ sqlite, db }: Database) {
	const { series } = schema;
	const store = rowStore(db);
	const all = db
		.select()
		.from(series)
		.where(eq(series.team, sql.placeholder('team')))
		.orderBy(asc(series.createdAt))
		.prepare();
	const at = (team: string, id: string) => and(eq(series.team, team), eq(series.id, id));
	return {
		/** The oldest first. */
		ofTeam: (team: string): Series[] => all.all({ team }),
		find: (team: string, id: Id | null): Series | undefined => (id ? db.select().from(series).where(at(team, id)).get() : undefined),
		/** A series with the conversations it begins with, all or nothing. One that is there already stays as it is. */
		make: (one: Series, sessions: Row[][]) =>
			patiently(() =>
				sqlite
					.transaction(() => {
						if (db.insert(series).values(one).onConflictDoNothing().run().changes === 0) return;
						for (const row of sessions.flat()) store.put(row);
					})
					.immediate()
			),
		change: (team: string, id: Id, change: Partial<Pick<Series, 'title' | 'aim' | 'turns'>>) =>
			patiently(() => void db.update(series).set(change).where(at(team, id)).run())
	};
}
