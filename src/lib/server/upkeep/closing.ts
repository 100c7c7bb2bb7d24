/**
 * A session that was rounded off a day ago closes by itself, the same way as by hand. One that was never rounded off is, a week after it began: words
 * that nobody shared would otherwise stay for good.
 */
import { newId } from '../../domain/id.ts';
import type { Id } from '../../domain/id.ts';
import type { SessionStage } from '../../domain/row.ts';
import type { Rows } from '../../domain/rows.ts';
import { stepSession } from '../../domain/session.ts';
import type { Running } from '../boot.ts';
import { factsOf, log } from '../log.ts';

const DAY = 24 * 3600_000;
const WEEK = 7 * DAY;

type App = Pick<Running, 'sessions' | 'keeping' | 'rooms' | 'clock'>;

export async function closeWhatIsDone({ sessions, keeping, rooms, clock }: App): Promise<void> {
	const step = async (id: Id, from: SessionStage, to: SessionStage) => {
		const room = rooms.room(id);
		const go = (rows: Rows) => ({ change: stepSession(rows, { from, to, pen: { writer: newId(), take: 1 } }, rooms.moment(room!)) });
		await room?.write(go).catch((error: unknown) => log('error', 'closing failed', factsOf(error)));
	};
	for (const id of keeping.begunBefore(clock.wall() - WEEK)) await step(id, 'running', 'done');
	for (const id of sessions.doneBefore(clock.wall() - DAY)) await step(id, 'done', 'closed');
}
