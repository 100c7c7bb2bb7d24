/**
 * Erasing on request, and by the daily job: through the rooms, so that it takes its turn among all that is asked of a conversation. Never from under
 * people who are in one. The journal and the indexes hear of it in the same transaction (see `erasing.ts`).
 */
import { narrowed, part, situations, withoutSeat, withoutWords } from '../../domain/erasure.ts';
import type { Id } from '../../domain/id.ts';
import type { Keep, SeatRow } from '../../domain/row.ts';
import type { Change, Rows } from '../../domain/rows.ts';
import type { Running } from '../boot.ts';
import { forgettingElsewhere } from '../live/remove.ts';

export type Erased = 'gone' | 'running' | 'not-found';
type App = Pick<Running, 'sessions' | 'rooms' | 'stories' | 'afterwords'>;

/** Answers and words aside. `also` is written in the same transaction. */
export const eraseWords = (app: App, session: Id, ids: readonly Id[], also?: () => void): Promise<Erased> =>
	erase(app, session, (rows) => withoutWords(rows, ids), also);

/** A person out of one conversation; their browsers and links open nothing of it any more. */
export async function eraseSeat(app: App, session: Id, seat: Id): Promise<Erased> {
	const there = await app.rooms.room(session)?.read((rows) => rows.get('seat', seat));
	return erase(
		app,
		session,
		(rows) => (rows.get('seat', seat) ? withoutSeat(rows, seat) : undefined),
		() => {
			app.sessions.revokeSeat(session, seat);
			if (there?.person) app.afterwords.forgetPerson(session, there.person);
		}
	);
}

/** The same person in every conversation of a team: known by their account, or because one of their seats led to the other. */
export async function eraseFromTeam(app: App, team: Id, mine: (seat: SeatRow) => boolean): Promise<Erased> {
	let outcome: Erased = 'gone';
	for (const { id } of app.sessions.ofTeam(team)) {
		const seats = (await app.rooms.room(id)?.read((rows) => rows.of('seat').filter(mine))) ?? [];
		for (const seat of seats) if ((await eraseSeat(app, id, seat.id)) === 'running') outcome = 'running';
	}
	return outcome;
}

/** What an account said later of a team's conversations; answers with how much. */
export async function eraseSaid(app: Pick<App, 'sessions' | 'afterwords' | 'stories'>, team: Id, person: string): Promise<number> {
	let erased = 0;
	for (const { id } of app.sessions.ofTeam(team))
		// What they said without a name is not known to be theirs.
		for (const word of app.afterwords.mine(id, { person, secret: '' })) if (await app.afterwords.erase(id, word)) erased++;
	return erased;
}

/** What stays of a situation: less than before, or as much. Only whose it is may ask; a situation that is not there (any more) is not found. */
export const narrowSituation = (app: App, session: Id, seat: Id | null, answer: Id, keep: Keep): Promise<Erased> =>
	erase(app, session, (rows) => {
		const situation = situations(rows).find((one) => one.id === answer && (seat === null || one.seat === seat));
		return situation && narrowed(rows, situation, keep);
	});

/** What is decided to go is forgotten in the team's other conversations first, and then here: the log is emptied of both. */
async function erase(app: App, session: Id, decide: (rows: Rows) => Change | undefined, also?: () => void): Promise<Erased> {
	const room = app.rooms.room(session);
	if (!room) return 'not-found';
	const { change, stage } = await room.read((rows) => ({ change: decide(rows), stage: rows.session.stage }));
	if (stage === 'running') return 'running';
	if (!change) return 'not-found';
	const ids = change.drop.flatMap(({ kind, id }) => (kind === 'answer' ? [id] : []));
	const write = () => room.write((rows) => ({ change: decide(rows) ?? { put: [], drop: [] } }), also);
	await (ids.length ? forgettingElsewhere(app, room, (rows) => part(rows, ids), write) : write());
	app.stories.forget(session);
	return 'gone';
}
