/**
 * Who sits down may have sat in earlier conversations of this team: by their account, or because their browser still holds a seat there or a link back to
 * their own words. Office laptops are shared, so what a browser holds counts only under the same name. What is known is a thread drawn by chance, which
 * never leaves the server, and what is theirs alone: their own intentions.
 */
import { ownIntentions } from '../../domain/agreements.ts';
import type { Id } from '../../domain/id.ts';
import type { SeatRow } from '../../domain/row.ts';
import type { Joining } from '../../domain/seat.ts';
import type { Sessions } from '../storage/sessions.ts';
import { earlier } from './earlier.ts';

type Comes = { name: string; person: Id | null; held: string[]; wall: number };

export function recognised(sessions: Sessions, session: Id, comes: Comes): Pick<Joining, 'thread' | 'own'> {
	const held = comes.held.flatMap((hash) => {
		const access = sessions.access(hash);
		return access?.seat && access.purpose !== 'screen' && access.ends >= comes.wall && access.session !== session ? access.seat : [];
	});
	if (!comes.person && !held.length) return {};
	const { all } = earlier(sessions, session);
	const seats = all.flatMap((rows) => rows.of('seat')).filter((seat) => seat.state === 'in' || seat.state === 'left');
	const found = (seat: SeatRow) =>
		(comes.person !== null && seat.person === comes.person) || (held.includes(seat.id) && alike(seat.name, comes.name));
	const threads = new Set(seats.flatMap((seat) => (found(seat) && seat.thread ? seat.thread : [])));
	const [thread] = threads;
	return {
		...(thread && { thread }),
		own: ownIntentions(all, (seat) => found(seat) || (seat.thread !== null && threads.has(seat.thread)))
	};
}

/** Somebody may find their own intentions here, were they known: it is a later conversation of a series, and this browser holds nothing of an earlier one. */
export function unknownIn(sessions: Sessions, session: Id, held: string[]): boolean {
	if (!sessions.head(session)?.series) return false;
	const { near } = earlier(sessions, session);
	return near.length > 0 && !held.some((hash) => near.some((rows) => rows.session.id === sessions.access(hash)?.session));
}

/** On a shared laptop somebody else may be signed in: an account counts for who goes by its name. */
export const goesBy = (name: string, person: { name: string }) =>
	alike(name, person.name) || alike(name, person.name.trim().split(/\s+/)[0] ?? '');

const alike = (one: string, other: string) => plain(one) === plain(other);
const plain = (name: string) => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleLowerCase('nl');
