import type { RequestEvent } from '@sveltejs/kit';
import { me } from './mine.ts';

/** Who asks for a change of how they get in, from where, and the password they gave for it. */
export const asked = (event: RequestEvent, present: string) => ({
	headers: event.request.headers,
	address: event.getClientAddress(),
	person: me(event),
	present
});
