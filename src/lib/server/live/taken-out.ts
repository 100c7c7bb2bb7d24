/**
 * Words that somebody takes out of a conversation that was rounded off may have been handed to the next one already: that one forgets them too, as far as
 * they are not what people there answered about (R13).
 */
import { part } from '../../domain/erasure.ts';
import type { Id } from '../../domain/id.ts';
import { forgetElsewhere } from './remove.ts';
import type { Room } from './room.ts';
import type { Running } from '../boot.ts';

/** Does the work that takes an answer out; what it said is read before, for afterwards it may say nothing any more. */
export async function takingOut<T>(app: Pick<Running, 'sessions' | 'rooms'>, room: Room, answer: Id, work: () => Promise<T>): Promise<T> {
	const before = await room.read((rows) =>
		rows.session.stage === 'done' && rows.get('answer', answer)?.given ? part(rows, [answer]) : undefined
	);
	const done = await work();
	if (before) await forgetElsewhere(app, room, () => before);
	return done;
}
