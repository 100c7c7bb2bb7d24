import type { SeenAnswer } from '../domain/view.ts';
import type { LiveSession } from '../live/session.svelte.ts';

/** Written in this browser: by this seat, or without a name and kept on this device. */
export function isMine(session: LiveSession, answer: Pick<SeenAnswer, 'id' | 'seat'>): boolean {
	if (answer.seat) return answer.seat === session.mine?.id;
	return session.store.read(`unsigned/${answer.id}`) !== undefined;
}
