/** Sessions as stored: read whole, made, looked up by what somebody holds. */
import { and, asc, desc, eq, gt, inArray, lt, or } from 'drizzle-orm';
import type { Id } from '../../domain/id.ts';
import type { Row, RowKind, SessionStage } from '../../domain/row.ts';
import type { Stream } from '../../domain/streams.ts';
import { rememberedAccess } from './access.ts';
import type { Database } from './database.ts';
import { rowStore } from './rows.ts';
import * as schema from './schema.ts';

export type Stamp = {
	stream: Stream;
	row: string;
	kind: RowKind;
	number: number;
};
export type Access = typeof schema.access.$inferSelect;

export type Sessions = ReturnType<typeof sessions>;

export function sessions({ sqlite, db }: Database) {
	const store = rowStore(db);
	const held = rememberedAccess({ sqlite, db });
	const screening = inArray(schema.access.purpose, ['screen', 'screen-link']);
	return {
		/** All rows with the revision they stand at, read at one moment; undefined when there is no such session. */
		load(id: Id): { rows: Row[]; revision: number; stamps: Stamp[] } | undefined {
			return sqlite.transaction(() => {
				const found = db.select({ revision: schema.session.revision }).from(schema.session).where(eq(schema.session.id, id)).get();
				if (!found) return undefined;
				const stamps = db.select().from(schema.stamp).where(eq(schema.stamp.session, id)).all();
				return {
					rows: store.load(id),
					revision: found.revision,
					stamps: stamps as Stamp[]
				};
			})();
		},
		/** A planned session: its head and the copy of its plan. One that is there already stays as it is. */
		create(rows: Row[]): void {
			const there = (row: Row) => row.kind === 'session' && this.team(row.id) !== undefined;
			sqlite.transaction(() => rows.some(there) || rows.forEach((row) => store.put(row)))();
		},
		/** Gone with everything in it. `also`: in the same transaction, before it. */
		remove(id: Id, also?: () => void): void {
			sqlite
				.transaction(() => {
					also?.();
					db.delete(schema.session).where(eq(schema.session.id, id)).run();
				})
				.immediate();
			sqlite.pragma('wal_checkpoint(TRUNCATE)');
		},
		/** What is asked of a session without reading it whole. */
		head(id: Id): { id: Id; team: string; series: string | null; stage: SessionStage } | undefined {
			const { id: session, team, series, stage } = schema.session;
			return db.select({ id: session, team, series, stage }).from(schema.session).where(eq(session, id)).get();
		},
		/** Seats of one person, the newest first: theirs by account or by this seat, and those of the same thread. Nobody who was shown out. */
		threadOf(who: { person: string } | { session: Id; seat: Id }): { session: Id; seat: Id }[] {
			const { seat, session } = schema;
			const own = 'person' in who ? eq(seat.person, who.person) : and(eq(seat.session, who.session), eq(seat.id, who.seat));
			const threads = db.select({ thread: seat.thread }).from(seat).where(own);
			return db
				.select({ session: seat.session, seat: seat.id })
				.from(seat)
				.innerJoin(session, eq(session.id, seat.session))
				.where(and(or(own, inArray(seat.thread, threads)), inArray(seat.state, ['in', 'left'])))
				.orderBy(desc(session.date))
				.all();
		},
		/** What these are called. */
		titles(ids: Id[]) {
			const { id, title } = schema.session;
			return db.select({ id, title }).from(schema.session).where(inArray(id, ids)).all();
		},
		/** The rounds of these, each in its place, with what tells how long they took. */
		rounds(ids: Id[]) {
			const { session, title, tally, stage, used, planned, minutes, place } = schema.round;
			const of = db.select({ session, title, tally, stage, used, planned, minutes }).from(schema.round);
			return of.where(inArray(session, ids)).orderBy(asc(place)).all();
		},
		/** Heads of a team's sessions, the newest first. */
		ofTeam(team: string) {
			const { id, title, date, stage, meeting, method, startedAt, series, next, version, unrecorded } = schema.session;
			return db
				.select({
					id,
					title,
					date,
					stage,
					meeting,
					method,
					startedAt,
					series,
					next,
					version,
					unrecorded
				})
				.from(schema.session)
				.where(eq(schema.session.team, team))
				.orderBy(desc(date), desc(startedAt))
				.all();
		},
		/** Conversations that are still to come on this day, of all teams. */
		on(day: string): { id: Id }[] {
			const { id, date, stage } = schema.session;
			return db
				.select({ id })
				.from(schema.session)
				.where(and(eq(date, day), inArray(stage, ['planned', 'lobby'])))
				.all();
		},
		/** What stands in a team's logbook, the newest first, with the revision it stands at. `open`: also what is rounded off and not closed yet. */
		held(team: string, open: boolean): { id: Id; revision: number }[] {
			const { id, revision, date, stage, startedAt } = schema.session;
			return db
				.select({ id, revision })
				.from(schema.session)
				.where(and(eq(schema.session.team, team), inArray(stage, open ? ['done', 'closed'] : ['closed'])))
				.orderBy(desc(date), desc(startedAt))
				.all();
		},
		/** Sessions that were rounded off before this wall clock time and wait to be closed. */
		doneBefore(wall: number): Id[] {
			const { id, stage, doneAt } = schema.session;
			return db
				.select({ id })
				.from(schema.session)
				.where(and(eq(stage, 'done'), lt(doneAt, wall)))
				.all()
				.map((row) => row.id);
		},
		/** Seats of somebody with an account, of all teams, the newest conversation first. */
		seatsOf(person: string): { session: Id; seat: Id }[] {
			const { seat, session } = schema;
			return db
				.select({ session: seat.session, seat: seat.id })
				.from(seat)
				.innerJoin(session, eq(session.id, seat.session))
				.where(and(eq(seat.person, person), inArray(seat.state, ['in', 'left'])))
				.orderBy(desc(session.date), desc(session.startedAt))
				.all();
		},
		/** The team a session belongs to. */
		team(id: Id): string | undefined {
			return db.select({ team: schema.session.team }).from(schema.session).where(eq(schema.session.id, id)).get()?.team;
		},
		access(hash: string): Access | undefined {
			return held.of(hash);
		},
		/** Another program wrote to the file: what is held is looked up anew. */
		forgetAccess: held.forget,
		grant(access: Access): void {
			db.insert(schema.access).values(access).run();
		},
		/** Ends what a browser holds. */
		revoke(hash: string): void {
			db.delete(schema.access).where(eq(schema.access.hash, hash)).run();
		},
		/** Ends everything of one kind that a seat holds. */
		revokeAll(session: Id, purpose: Access['purpose'], seat: Id): void {
			const { access } = schema;
			db.delete(access)
				.where(and(eq(access.session, session), eq(access.purpose, purpose), eq(access.seat, seat)))
				.run();
		},
		/** Ends everything that opens a seat: its browsers, and its return link. */
		revokeSeat(session: Id, seat: Id): void {
			const { access } = schema;
			db.delete(access)
				.where(and(eq(access.session, session), eq(access.seat, seat)))
				.run();
		},
		/** Ends everything that opens anything of this session without an account. */
		revokeSession(session: Id): void {
			db.delete(schema.access).where(eq(schema.access.session, session)).run();
		},
		/** Takes what a link gives and ends the link, in one: of two browsers that open it, one gets in. */
		spend(hash: string, purpose: Access['purpose'], wall: number): Access | undefined {
			const { access } = schema;
			const works = and(eq(access.hash, hash), eq(access.purpose, purpose), gt(access.ends, wall));
			return db.delete(access).where(works).returning().get();
		},
		/** Links with which something is prepared for this session: opened by whom they are for, or not yet. */
		preparing(session: Id, wall: number): { seat: Id; opened: boolean }[] {
			const { access } = schema;
			const there = and(eq(access.session, session), inArray(access.purpose, ['prepare', 'prepared']), gt(access.ends, wall));
			const found = db.select().from(access).where(there).all();
			return found.flatMap(({ seat, purpose }) => (seat ? [{ seat, opened: purpose === 'prepared' }] : []));
		},
		/** Conversations of a team for which this person was asked to prepare something, and that are not over. */
		askedOf(team: string, person: string): Id[] {
			const { seat, session } = schema;
			const theirs = and(eq(seat.person, person), eq(seat.state, 'ahead'), eq(session.team, team));
			const found = db
				.selectDistinct({ id: session.id })
				.from(seat)
				.innerJoin(session, eq(session.id, seat.session))
				.where(and(theirs, inArray(session.stage, ['planned', 'lobby', 'running'])));
			return found.all().map(({ id }) => id);
		},
		/** Screens of a session that are open, and links to one that wait, the oldest first. */
		screens(session: Id, wall: number): Access[] {
			const { access } = schema;
			const there = and(eq(access.session, session), screening, gt(access.ends, wall));
			return db.select().from(access).where(there).orderBy(asc(access.ends)).all();
		},
		/** Ends the right of one screen, or what a link to one would give; of all of them without a hash. */
		closeScreens(session: Id, hash?: string): void {
			const { access } = schema;
			db.delete(access)
				.where(and(eq(access.session, session), screening, hash ? eq(access.hash, hash) : undefined))
				.run();
		},
		/** Who holds a return link of this seat, still valid at this wall clock time. */
		returnLink(session: Id, seat: Id, wall: number): Access | undefined {
			const { access } = schema;
			const mine = and(eq(access.session, session), eq(access.purpose, 'return'), eq(access.seat, seat), gt(access.ends, wall));
			return db.select().from(access).where(mine).get();
		},
		/** The door of a session as hashes of its code and secret; none when it is shut for good. */
		setDoorway(session: Id, door: { code: string; secret: string } | null): void {
			const { doorway } = schema;
			if (!door) db.delete(doorway).where(eq(doorway.session, session)).run();
			else
				db.insert(doorway)
					.values({ session, ...door })
					.onConflictDoUpdate({ target: doorway.session, set: door })
					.run();
		},
		behindCode(code: string): Id | undefined {
			return db.select().from(schema.doorway).where(eq(schema.doorway.code, code)).get()?.session;
		},
		behindSecret(secret: string): Id | undefined {
			return db.select().from(schema.doorway).where(eq(schema.doorway.secret, secret)).get()?.session;
		},
		/** Is any session of the team under way? */
		anyRunning(team: string): boolean {
			const { session } = schema;
			return (
				db
					.select({ id: session.id })
					.from(session)
					.where(and(eq(session.team, team), eq(session.stage, 'running')))
					.get() !== undefined
			);
		}
	};
}
