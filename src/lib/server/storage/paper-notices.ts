/** What was announced to go of what people wrote in documents. */
import { and, asc, eq } from 'drizzle-orm';
import type { Day } from '../../domain/retention.ts';
import type { Database } from './database.ts';
import type { Paper } from './papers.ts';
import { patiently } from './patience.ts';
import * as schema from './schema.ts';

export type PaperNotices = ReturnType<typeof paperNotices>;

export function paperNotices({ db }: Pick<Database, 'db'>) {
	const { paperNotice: notice } = schema;
	return {
		/** The first to go first. */
		ofTeam: (team: string) =>
			db
				.select({ kind: notice.kind, of: notice.of, goes: notice.goes })
				.from(notice)
				.where(eq(notice.team, team))
				.orderBy(asc(notice.goes), asc(notice.kind), asc(notice.of))
				.all(),
		/** Without a day: it stays after all. */
		tell: ({ team, kind, of }: Paper, goes: Day | null) =>
			patiently(() => {
				if (goes === null)
					db.delete(notice)
						.where(and(eq(notice.team, team), eq(notice.kind, kind), eq(notice.of, of)))
						.run();
				else
					db.insert(notice)
						.values({ team, kind, of, goes })
						.onConflictDoUpdate({ target: [notice.team, notice.kind, notice.of], set: { goes } })
						.run();
			})
	};
}
