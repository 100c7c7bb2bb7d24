/** Conversations this browser sat in that are closed by now: while its page was not open, so that the device still keeps something of them. */
import type { Id } from '../../domain/id.ts';
import { heldSeats } from '../cookies.ts';
import type { Sessions } from '../storage/sessions.ts';
import { hashOf } from '../tokens.ts';

export const over = (sessions: Sessions, headers: Headers): Id[] =>
	heldSeats(headers).flatMap((token) => {
		const session = sessions.access(hashOf(token))?.session;
		return session && sessions.head(session)?.stage === 'closed' ? session : [];
	});
