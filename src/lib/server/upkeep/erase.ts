/**
 * Erasing on request, and by the daily job: through the rooms, so that it takes its turn among all that is asked of a conversation. Never from under
 * people who are in one. The journal and the indexes hear of it in the same transaction (see `erasing.ts`).
 */
import { part, withoutSeat, withoutWords } from '../../domain/erasure.ts';
import type { Id } from '../../domain/id.ts';
import type { Change, Rows } from '../../domain/rows.ts';
import type { Running } from '../boot.ts';
import { forgetElsewhere } from '../live/remove.ts';

export type Erased = 'gone' | 'running' | 'not-found';
type App = Pick<Running, 'sessions' | 'rooms' | 'stories'>;

/** Answers and words aside. `also` is written in the same transaction. */
export const eraseWords = (app: App, session: Id, ids: readonly Id[], also?: () => void): Promise<Erased> =>
	erase(app, session, (rows) => withoutWords(rows, ids), also);

/** A person out of one conversation; their browsers and links open nothing of it any more. */
export const eraseSeat = (app: App, session: Id, seat: Id): Promise<Erased> =>
	erase(
		app,
		session,
		(rows) => (rows.get('seat', seat) ? withoutSeat(rows, seat) : undefined),
		() => app.sessions.revokeSeat(session, seat)
	);

/** What is decided to go is forgotten in the team's other conversations first: the log is emptied of both when it goes here. */
async function erase(app: App, session: Id, decide: (rows: Rows) => Change | undefined, also?: () => void): Promise<Erased> {
	const room = app.rooms.room(session);
	if (!room) return 'not-found';
	const { change, stage } = await room.read((rows) => ({ change: decide(rows), stage: rows.session.stage }));
	if (stage === 'running') return 'running';
	if (!change) return 'not-found';
	const ids = change.drop.flatMap(({ kind, id }) => (kind === 'answer' ? [id] : []));
	if (ids.length) await forgetElsewhere(app, room, (rows) => part(rows, ids));
	await room.write((rows) => ({ change: decide(rows) ?? { put: [], drop: [] } }), also);
	app.stories.forget(session);
	return 'gone';
}
