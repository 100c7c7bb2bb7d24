/** A session that was rounded off a day ago closes by itself, the same way as by hand. */
import { newId } from '../../domain/id.ts';
import type { Rows } from '../../domain/rows.ts';
import { stepSession } from '../../domain/session.ts';
import type { Clock } from '../clock.ts';
import { factsOf, log } from '../log.ts';
import type { Rooms } from '../live/rooms.ts';
import type { Sessions } from '../storage/sessions.ts';

const DAY = 24 * 3600_000;

export async function closeWhatIsDone(sessions: Sessions, rooms: Rooms, clock: Clock): Promise<void> {
	for (const id of sessions.doneBefore(clock.wall() - DAY)) {
		const room = rooms.room(id);
		const close = (rows: Rows) => ({
			change: stepSession(rows, { from: 'done', to: 'closed', pen: { writer: newId(), take: 1 } }, rooms.moment(room!))
		});
		await room?.write(close).catch((error: unknown) => log('error', 'closing failed', factsOf(error)));
	}
}
