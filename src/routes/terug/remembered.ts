import { behind, linkOf } from './behind.ts';

/** By the link this browser remembers: the conversation and the seat. */
export async function remembered({ headers }: Pick<Request, 'headers'>) {
	const there = await behind(linkOf(headers));
	return there?.access.seat ? { room: there.room, seat: there.access.seat } : undefined;
}
