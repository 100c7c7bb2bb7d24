/**
 * A logbook that comes in from elsewhere: all of it or nothing, and without keeping a conversation under way waiting. Its conversations are put away parcel
 * by parcel, each a short transaction, for a team that is there for nobody; one last transaction gives them to the team they came for. Who is stopped
 * half-way leaves only that waiting team, and it is cleared away at the next start.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { eq, inArray, like, notLike } from 'drizzle-orm';
import type { Afterword } from '../../domain/afterword.ts';
import type { Agreed } from '../../domain/documents/archive.ts';
import { newId } from '../../domain/id.ts';
import type { Id } from '../../domain/id.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Row } from '../../domain/row.ts';
import type { Method } from '../../methods/schema.ts';
import { afterwords } from './afterwords.ts';
import type { Database } from './database.ts';
import { ownMethods } from './methods.ts';
import type { PaperVersion } from './papers.ts';
import { papers } from './papers.ts';
import { patiently } from './patience.ts';
import { rowStore } from './rows.ts';
import * as schema from './schema.ts';
import type { Series } from './series.ts';
import { ownVirtues } from './virtues.ts';
import type { VirtueAsKept } from './virtues.ts';

export type Parcel = { rows: Row[]; afterwords: Afterword[]; consents: Agreed[] };
export type Arriving = {
	sessions: Id[];
	parcels: Iterable<Parcel>;
	series: Omit<Series, 'team'>[];
	papers: PaperVersion[];
	methods: Method[];
	virtues: VirtueAsKept[];
};
/** `here`: a conversation or series of it is here already. `room`: the team has no place for all its ways of working or virtues. */
export type NoPlace = 'here' | 'room';
export type Arrivals = ReturnType<typeof arrivals>;

const WAITING = 'komt-';
/** Of all teams those that are there for people. */
export const noArrival = notLike(schema.team.id, `${WAITING}%`);

/** Between two parcels, milliseconds; and answers that are taken out at once. */
const BREATH = 2;
const SOME = 200;

export function arrivals(database: Database) {
	const { sqlite, db } = database;
	const { session, series, team, consent } = schema;
	const store = rowStore(db);
	const ways = ownMethods(database);
	const virtues = ownVirtues(database);
	const written = papers(database);
	const after = afterwords(database);
	const taking = sqlite.prepare(`DELETE FROM answer WHERE session = ? AND id IN (SELECT id FROM answer WHERE session = ? LIMIT ${SOME})`);
	const atOnce = <T>(work: () => T) => patiently(() => sqlite.transaction(work).immediate());
	let busy = false;

	async function alone<T>(work: () => Promise<T>): Promise<T> {
		if (busy) throw new Refusal('busy');
		busy = true;
		try {
			return await work();
		} finally {
			busy = false;
		}
	}

	async function take(to: string, all: Arriving, by: Id, wall: number, check: () => void): Promise<number | NoPlace> {
		if (seriesHere(all) || sessionsHere(all)) return 'here';
		const id = WAITING + newId();
		let came: number | undefined;
		try {
			await patiently(() => void db.insert(team).values({ id, name: '', words: 'client', createdAt: wall }).run());
			for (const parcel of all.parcels) {
				await atOnce(() => put(id, parcel));
				await pause(BREATH);
			}
			await patiently(check);
			return (came = await atOnce(() => settle(id, to, all, by, wall)));
		} catch (error) {
			return whyNot(error);
		} finally {
			if (came === undefined) await clear(id);
		}
	}

	function put(waiting: string, parcel: Parcel): void {
		for (const row of parcel.rows) store.put(row.kind === 'session' ? { ...row, team: waiting } : row);
		for (const word of parcel.afterwords) after.takeIn(word);
		for (const one of parcel.consents)
			db.insert(consent)
				.values({ ...one, askedBy: null })
				.run();
	}

	/** Gives it all to the team; answers with how many conversations came. */
	function settle(waiting: string, to: string, all: Arriving, by: Id, wall: number): number {
		if (seriesHere(all)) throw new NotSettled('here');
		const came = new Map(ofTeam(waiting).map(({ id, method }) => [id, method]));
		const called = new Map(all.methods.map((method) => [method.key, ways.takeIn(to, method, by, wall) ?? outOfRoom()]));
		for (const [id, method] of came) {
			const key = called.get(method) ?? method;
			db.update(session).set({ team: to, method: key }).where(eq(session.id, id)).run();
		}
		for (const one of all.series) {
			const turns = one.turns.filter((turn) => came.has(turn.session));
			db.insert(series)
				.values({ ...one, team: to, method: called.get(one.method) ?? one.method, turns })
				.run();
		}
		if (!virtues.takeIn(to, all.virtues)) outOfRoom();
		written.takeIn(to, all.papers, wall);
		db.delete(team).where(eq(team.id, waiting)).run();
		return came.size;
	}

	const ofTeam = (id: string) => db.select({ id: session.id, method: session.method }).from(session).where(eq(session.team, id)).all();
	const seriesHere = (all: Arriving): boolean => {
		const ids = all.series.map(({ id }) => id);
		return db.select({ id: series.id }).from(series).where(inArray(series.id, ids)).get() !== undefined;
	};
	const sessionsHere = ({ sessions }: Arriving): boolean =>
		db.select({ id: session.id }).from(session).where(inArray(session.id, sessions)).get() !== undefined;

	/** Bit by bit too. */
	async function clear(waiting: string): Promise<void> {
		for (const { id } of ofTeam(waiting)) {
			while (await patiently(() => taking.run(id, id).changes === SOME)) await pause(BREATH);
			await patiently(() => void db.delete(session).where(eq(session.id, id)).run());
		}
		await patiently(() => void db.delete(team).where(eq(team.id, waiting)).run());
		sqlite.pragma('wal_checkpoint(TRUNCATE)');
	}

	return {
		/** One at a time. `check`: what has to happen when all of it is there and nobody sees it yet. Answers with how many conversations came. */
		take: (to: string, all: Arriving, by: Id, wall: number, check: () => void) => alone(() => take(to, all, by, wall, check)),
		/** Clears away what was stopped half-way with the server. */
		sweep: () =>
			alone(async () => {
				const left = like(team.id, `${WAITING}%`);
				for (const { id } of db.select({ id: team.id }).from(team).where(left).all()) await clear(id);
			})
	};
}

/** Takes the last transaction back. */
class NotSettled extends Error {
	readonly why: NoPlace;
	constructor(why: NoPlace) {
		super(why);
		this.why = why;
	}
}

function outOfRoom(): never {
	throw new NotSettled('room');
}

/** An id of it that is taken is something of it that is here. */
function whyNot(error: unknown): NoPlace {
	if (error instanceof NotSettled) return error.why;
	if (error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT')) return 'here';
	throw error;
}
