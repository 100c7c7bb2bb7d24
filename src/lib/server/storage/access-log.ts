/**
 * The access log of a team. A note is written before the page is answered, but reading never waits for it: with a full disk people still read, and
 * what could not be noted is said in the server's own log.
 */
import { and, desc, eq, gt, inArray, isNull, like, lt } from 'drizzle-orm';
import { newId } from '../../domain/id.ts';
import type { Id } from '../../domain/id.ts';
import { factsOf, log } from '../log.ts';
import type { Database } from './database.ts';
import { patiently } from './patience.ts';
import * as schema from './schema.ts';
import type { AccessKind } from './schema/access-log.ts';

/** Loading a page again is no new visit, for this long, milliseconds. */
const VISIT = 15 * 60_000;

export type AccessLog = ReturnType<typeof accessLog>;

export function accessLog({ db }: Pick<Database, 'db'>, wall: () => number = Date.now) {
	const { accessLog: line, session: held, team: teams } = schema;
	const first = ({ kind }: { kind: AccessKind }) => kind === 'opened' || kind === 'searched';

	return {
		/** That somebody opened, searched or exported this; never what they searched for. Without a session: the logbook as a whole. */
		note(team: Id, who: { id: Id; name: string }, kind: AccessKind, session: Id | null = null): void {
			const one = {
				team,
				person: who.id,
				name: who.name,
				kind,
				session,
				at: wall()
			};
			const write = () =>
				void (
					known(one) ||
					db
						.insert(line)
						.values({ id: newId(), ...one })
						.run()
				);
			patiently(write).catch((error: unknown) => log('error', 'access not noted', factsOf(error)));
		},
		/** A page of lines, the newest first, from before this moment; with the title of the conversation while that is there. */
		ofTeam: (team: Id, before: number, most: number) =>
			db
				.select({
					id: line.id,
					name: line.name,
					kind: line.kind,
					at: line.at,
					session: line.session,
					title: held.title,
					words: held.words
				})
				.from(line)
				.leftJoin(held, eq(held.id, line.session))
				.where(and(eq(line.team, team), lt(line.at, before)))
				.orderBy(desc(line.at), desc(line.id))
				.limit(most)
				.all(),
		/** What stands in the logs of whichever teams about one person, the newest first: when they read what, by the day of the conversation. */
		ofPerson: (person: Id) =>
			db
				.select({ id: line.id, team: teams.name, kind: line.kind, at: line.at, date: held.date })
				.from(line)
				.innerJoin(teams, eq(teams.id, line.team))
				.leftJoin(held, eq(held.id, line.session))
				.where(eq(line.person, person))
				.orderBy(desc(line.at), desc(line.id))
				.all(),
		/** What whoever looks after privacy last did to this team, since then. */
		byOfficer: (team: Id, since: number) =>
			db
				.select({ name: line.name, kind: line.kind, at: line.at })
				.from(line)
				.where(and(eq(line.team, team), like(line.kind, 'officer-%'), gt(line.at, since)))
				.orderBy(desc(line.at), desc(line.id))
				.limit(1)
				.get(),
		/** Lets go of some lines from before this moment; answers with how many. */
		forget(before: number): Promise<number> {
			const old = db.select({ id: line.id }).from(line).where(lt(line.at, before)).limit(500);
			return patiently(() => db.delete(line).where(inArray(line.id, old)).run().changes);
		},
		/** Somebody’s account was erased: what they did stays, their name does not. Inside a transaction of the caller’s. */
		forgetName: (person: Id): void => void db.update(line).set({ name: '' }).where(eq(line.person, person)).run()
	};

	function known(one: Omit<typeof line.$inferSelect, 'id'>): boolean {
		const about = one.session ? eq(line.session, one.session) : isNull(line.session);
		const same = and(eq(line.team, one.team), eq(line.person, one.person), eq(line.kind, one.kind), about, gt(line.at, one.at - VISIT));
		return first(one) && db.select({ id: line.id }).from(line).where(same).get() !== undefined;
	}
}
