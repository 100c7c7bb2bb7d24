/** Words aside that are being written, kept on this device until the server has them (R3), under an id that stays the same when they are sent again. */
import { newId } from '#lib/domain/id.ts';
import type { Id } from '#lib/domain/id.ts';
import type { AsideKind } from '#lib/domain/row.ts';
import type { SeenAside } from '#lib/domain/view.ts';
import type { LiveSession } from '#lib/live/session.svelte.ts';

export type Jot = { id: Id; text: string; how: string; named: boolean };
/** What is written: a new thing of this kind (about an outcome), or other words for what stands there. */
export type Place = { what: AsideKind; about: Id | null; before?: SeenAside };

const keyOf = ({ what, about, before }: Place) => `aside/${before?.id ?? about ?? what}`;

export function begun(session: LiveSession, place: Place): Jot {
	const kept = session.store.read(keyOf(place)) as Jot | undefined;
	const { id = newId(), text = '', how = '', named = false } = place.before ?? {};
	return kept ?? { id, text, how, named };
}

export const keep = (session: LiveSession, place: Place, jot: Jot) => session.store.write(keyOf(place), jot);
export const forget = (session: LiveSession, place: Place) => session.store.erase(keyOf(place));

/** Resolves when it is stored; rejects with `Refused`. */
export async function send(session: LiveSession, place: Place, jot: Jot): Promise<void> {
	const { what, about } = place;
	const there = session.asides(what).find((aside) => aside.id === jot.id);
	await session.client.send('aside:put', { ...jot, what, about, key: null, pen: session.drafts.pen(there?.takes) });
	forget(session, place);
}
