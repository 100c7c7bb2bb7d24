/** A session gone with everything in it, also from the logbook; never from under people who are in conversation. */
import type { Running } from '../boot.ts';
import { patiently } from '../storage/patience.ts';
import type { Room } from './room.ts';

export async function removeSession(app: Running, room: Room): Promise<'gone' | 'running'> {
	const outcome = await room.read((rows) =>
		patiently(() => {
			if (rows.session.stage === 'running') return 'running' as const;
			app.sessions.remove(room.id);
			app.rooms.forget(room.id);
			return 'gone' as const;
		})
	);
	// Pages that were open find nothing any more.
	if (outcome === 'gone') app.live?.io.in(room.id).disconnectSockets(true);
	return outcome;
}
