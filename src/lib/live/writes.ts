/** May this page write in a field now? The same as the server decides (`domain/parts.ts`), from what the page knows. */
import type { PartKind } from '../domain/row.ts';
import { isShared } from '../domain/rules.ts';
import type { SeenField } from '../domain/view.ts';
import type { LiveSession } from './session.svelte.ts';

export function writes(session: LiveSession, field: SeenField): boolean {
	const seat = session.mine?.id;
	if (!seat) return session.me?.role === 'leader' && isShared(field);
	switch (field.who) {
		case 'all':
			return true;
		case 'presenter':
		case 'notetaker':
			return holds(session, field.who, seat);
		case 'facilitator':
			return false;
	}
}

const holds = (session: LiveSession, what: PartKind, seat: string | undefined): boolean =>
	seat !== undefined && session.parts.some((part) => part.what === what && part.seats.includes(seat));

/** The names of who has a part, as they chose to be called; none when nobody does. */
export const namesOf = (session: LiveSession, what: PartKind): string[] =>
	session.parts.filter((part) => part.what === what).flatMap((part) => part.seats.flatMap((seat) => session.name(seat) ?? []));
