/** For how long a team keeps what, what it holds, and what was announced to go. */
import { and, asc, eq, inArray, isNull, lt, or } from 'drizzle-orm';
import { newId } from '../../domain/id.ts';
import type { Id } from '../../domain/id.ts';
import { DEFAULT_PERIODS } from '../../domain/retention-periods.ts';
import type { Periods } from '../../domain/retention-periods.ts';
import type { Notice, Plan } from '../../domain/retention.ts';
import { noArrival } from './arrivals.ts';
import type { Database } from './database.ts';
import { patiently } from './patience.ts';
import * as schema from './schema.ts';

/** A team has room for this many holds. */
const MOST_HOLDS = 200;

export type Keeping = ReturnType<typeof keeping>;

export function keeping({ sqlite, db }: Pick<Database, 'sqlite' | 'db'>) {
	const { keeping, hold, notice, session, team } = schema;
	return {
		teams: (): { id: Id; name: string }[] => db.select({ id: team.id, name: team.name }).from(team).where(noArrival).all(),
		periods: (of: Id): Periods => ({
			...DEFAULT_PERIODS,
			...db.select().from(keeping).where(eq(keeping.team, of)).get()?.periods
		}),
		setPeriods: (of: Id, periods: Periods) =>
			patiently(
				() => void db.insert(keeping).values({ team: of, periods }).onConflictDoUpdate({ target: keeping.team, set: { periods } }).run()
			),
		/** The oldest first, each with the title of its conversation. */
		holds: (of: Id) =>
			db
				.select({
					id: hold.id,
					session: hold.session,
					reason: hold.reason,
					officer: hold.officer,
					title: session.title,
					date: session.date
				})
				.from(hold)
				.leftJoin(session, eq(session.id, hold.session))
				.where(eq(hold.team, of))
				.orderBy(asc(hold.createdAt))
				.all(),
		/** Is this conversation held, by itself or with all of its team? */
		held: (of: Id, one: Id): boolean =>
			db
				.select({ id: hold.id })
				.from(hold)
				.where(and(eq(hold.team, of), or(isNull(hold.session), eq(hold.session, one))))
				.get() !== undefined,
		/** Is what was written in a document held: with all of its team, or with a conversation that it is about? */
		paperHeld(team: Id, about: string): boolean {
			const its = db
				.select({ id: session.id })
				.from(session)
				.where(or(eq(session.id, about), eq(session.series, about)));
			return (
				db
					.select({ id: hold.id })
					.from(hold)
					.where(and(eq(hold.team, team), or(isNull(hold.session), inArray(hold.session, its))))
					.get() !== undefined
			);
		},
		/** False when the team has no room for more, or the conversation is not the team's. */
		hold: (of: Id, one: Id | null, reason: string, officer = false): Promise<boolean> =>
			patiently(() =>
				sqlite
					.transaction(() => {
						const there = db.select().from(hold).where(eq(hold.team, of)).all();
						if (there.some((known) => known.session === one && known.reason === reason && known.officer === officer)) return true;
						const theirs =
							one === null ||
							db
								.select()
								.from(session)
								.where(and(eq(session.id, one), eq(session.team, of)))
								.get();
						if (there.length >= MOST_HOLDS || !theirs) return false;
						db.insert(hold)
							.values({
								id: newId(),
								team: of,
								session: one,
								reason,
								officer,
								createdAt: Date.now()
							})
							.run();
						return true;
					})
					.immediate()
			),
		/** The team lets go of what it held itself, whoever looks after privacy of what they held; false when there was no such hold. */
		release: (of: Id, id: Id, officer = false): Promise<boolean> =>
			patiently(
				() =>
					db
						.delete(hold)
						.where(and(eq(hold.team, of), eq(hold.id, id), eq(hold.officer, officer)))
						.run().changes > 0
			),
		/** What was announced to this team, the first to go first. */
		notices: (of: Id) =>
			db
				.select({
					session: notice.session,
					kind: notice.kind,
					goes: notice.goes,
					title: session.title,
					words: session.words,
					date: session.date
				})
				.from(notice)
				.innerJoin(session, eq(session.id, notice.session))
				.where(eq(session.team, of))
				.orderBy(asc(notice.goes), asc(session.date))
				.all(),
		told: (one: Id): Notice[] => db.select().from(notice).where(eq(notice.session, one)).all(),
		announce: ({ tell, withdraw }: Pick<Plan, 'tell' | 'withdraw'>) =>
			patiently(() =>
				sqlite
					.transaction(() => {
						for (const one of withdraw) db.delete(notice).where(at(one)).run();
						for (const one of tell) db.insert(notice).values(one).onConflictDoNothing().run();
					})
					.immediate()
			),
		/** Sessions that began before this wall clock time and are still going on. */
		begunBefore(wall: number): Id[] {
			const { id, stage, startedAt } = schema.session;
			return db
				.select({ id })
				.from(schema.session)
				.where(and(eq(stage, 'running'), lt(startedAt, wall)))
				.all()
				.map((row) => row.id);
		},
		/** Lets go of some of what opens nothing any more; answers with how many. */
		forgetEnded(wall: number): Promise<number> {
			const ended = db.select({ hash: schema.access.hash }).from(schema.access).where(lt(schema.access.ends, wall)).limit(500);
			return patiently(() => db.delete(schema.access).where(inArray(schema.access.hash, ended)).run().changes);
		},
		/** What was announced is done; inside the transaction that erases. */
		done: (one: Pick<Notice, 'session' | 'kind'>): void => void db.delete(notice).where(at(one)).run()
	};

	function at({ session, kind }: Pick<Notice, 'session' | 'kind'>) {
		return and(eq(notice.session, session), eq(notice.kind, kind));
	}
}
