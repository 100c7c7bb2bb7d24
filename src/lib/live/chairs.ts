import type { LiveSession } from './session.svelte.ts';

/** Somebody's place in the conversation, taken or not. */
export type Chair = { key: string; label: string; names: string[]; taken: boolean };

/** The chairs of one kind as this page may show them: on a screen without names somebody sits there, and that is all. */
export const chairsOf = (session: LiveSession, what: 'perspective' | 'party'): Chair[] =>
	session.parts
		.filter((part) => part.what === what)
		.map(({ key, label, seats }) => ({
			...{ key, label: session.say(label), taken: seats.length > 0 },
			names: seats.flatMap((seat) => session.name(seat) ?? [])
		}));
