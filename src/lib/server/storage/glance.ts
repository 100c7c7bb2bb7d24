/**
 * Many conversations at a glance: of each only the entries that a page shows, found by their place in an index. A page over years costs what stands on it,
 * not what was said in those years.
 */
import { and, desc, eq, sql } from 'drizzle-orm';
import type { Entry } from '../../domain/entry.ts';
import type { Id } from '../../domain/id.ts';
import type { Item, Text } from '../../domain/row.ts';
import type { Database } from './database.ts';
import * as schema from './schema.ts';

export type Said = { kind: 'virtue' | 'harvest' | 'difference' | 'unknown' | 'agreement'; read(): Entry };
/** `last`: the number of its last entry, of this session. `lately`: of no virtue there is a later one. `chosen`: ever. */
type Heard = { virtue: string; label: Text; times: number; chosen: 0 | 1; last: number; session: Id; lately: 0 | 1 };

export function glance({ sqlite, db }: Pick<Database, 'sqlite' | 'db'>) {
	const said = sqlite
		.prepare(
			`SELECT session, kind, entry FROM entry WHERE session IN (SELECT value FROM json_each(?))
			AND kind IN ('virtue', 'harvest', 'difference', 'unknown', 'agreement') ORDER BY n`
		)
		.raw();
	const again = sqlite
		.prepare(
			`SELECT e.entry -> '$.about.item' FROM entry e JOIN (
				SELECT min(n) AS n FROM entry WHERE session IN (SELECT value FROM json_each(?)) AND team = ? AND virtue IS NOT NULL
				GROUP BY virtue HAVING count(DISTINCT session) > 1 ORDER BY min(n) LIMIT ?
			) came ON came.n = e.n ORDER BY e.n`
		)
		.pluck();
	const heard = sqlite.prepare(
		`SELECT came.*, came.last = max(came.last) OVER () AS lately, e.session, e.entry -> '$.about.item.label' AS label FROM entry e JOIN (
			SELECT virtue, count(DISTINCT session) AS times, max(kind = 'virtue') AS chosen, max(n) AS last FROM entry
			WHERE team = ? AND virtue IS NOT NULL GROUP BY virtue
		) came ON came.last = e.n`
	);
	const among = sqlite.prepare(
		`SELECT virtue, session, max(kind = 'virtue') AS chosen FROM entry
		WHERE team = ? AND virtue IS NOT NULL AND session IN (SELECT value FROM json_each(?)) GROUP BY virtue, session`
	);
	const { session } = schema;
	const { id, title, question, date, series, meeting, method, place } = session;
	const page = db
		.select({ id, title, question, date, series, meeting, method, place })
		.from(session)
		.where(and(eq(session.team, sql.placeholder('team')), eq(session.stage, 'closed')))
		.orderBy(desc(date), desc(session.startedAt))
		.limit(sql.placeholder('most'))
		.offset(sql.placeholder('passed'))
		.prepare();
	const items = (found: unknown[]) => found.map((one) => JSON.parse(one as string) as Item);

	return {
		/** Heads of a team's closed conversations, the newest first, a page at a time. */
		heads: (team: string, most: number, passed = 0) => page.all({ team, most, passed }),
		/** Heads of what was rounded off and is not closed yet. */
		roundedOff: (team: string) =>
			db
				.select({ id, title, date })
				.from(session)
				.where(and(eq(session.team, team), eq(session.stage, 'done')))
				.orderBy(desc(date), desc(session.startedAt))
				.all(),
		/** What the team's line may tell of each of these conversations, in the order of its story. Unread: it tells a little of what there is. */
		said(sessions: Id[]): Map<Id, Said[]> {
			const all = said.all(JSON.stringify(sessions)) as [Id, Said['kind'], string][];
			const told = all.map(([session, kind, entry]) => ({ session, kind, read: () => JSON.parse(entry) as Entry }));
			return Map.groupBy(told, ({ session }) => session);
		},
		/** Virtues that come back in more than one of these conversations, in the order in which they came up. */
		thread: (team: string, sessions: Id[], most: number): Item[] => items(again.all(JSON.stringify(sessions), team, most)),
		/** Every virtue that was chosen or spoken of: in how many conversations, and in which the last time. */
		virtues: (team: string): Heard[] =>
			(heard.all(team) as (Omit<Heard, 'label'> & { label: string })[]).map((one) => ({ ...one, label: JSON.parse(one.label) as Text })),
		/** Which of them in which of these conversations. */
		virtuesIn: (team: string, sessions: Id[]) =>
			among.all(team, JSON.stringify(sessions)) as { virtue: string; session: Id; chosen: 0 | 1 }[],
		/** What each virtue was called the last time. */
		names: (team: string): Map<string, Text> =>
			new Map((heard.all(team) as { virtue: string; label: string }[]).map(({ virtue, label }) => [virtue, JSON.parse(label) as Text]))
	};
}
