/** Parts and chairs as a leader hands them out, and the chairs that are put out unless the group wants others. */
import type { PartKind, Text } from '#lib/domain/row.ts';
import type { Lead } from '../lead.svelte.ts';

type One = 'presenter' | 'notetaker' | 'lead';
export type ChairKind = 'perspective' | 'party';

export const seatsOf = (lead: Lead, what: PartKind, key: string = what): string[] =>
	lead.session.parts.find((part) => part.what === what && part.key === key)?.seats ?? [];

/** Of presenter and note taker there is one: giving it to somebody takes it from somebody else. */
export function hand(lead: Lead, what: One, seat: string, on: boolean): Promise<boolean> {
	const others = what === 'lead' ? seatsOf(lead, what).filter((id) => id !== seat) : [];
	return seatsIn(lead, what, what, on ? [...others, seat] : others);
}

export const seatsIn = (lead: Lead, what: PartKind, key: string, seats: string[], label: Text | null = null): Promise<boolean> =>
	lead.send('part:set', { what, key, label, seats, pen: lead.pen });

export async function putOut(lead: Lead, what: ChairKind): Promise<void> {
	const there = lead.session.parts.filter((part) => part.what === what).map((part) => part.key);
	for (const [key, label] of Object.entries(DEFAULTS[what](lead.session.head?.mixed ?? false)))
		if (!there.includes(key) && !(await seatsIn(lead, what, key, [], label))) return;
}

/** A chair in the group's own words, which are the same in every language. */
export function ownChair(lead: Lead, what: ChairKind, words: string): Promise<boolean> {
	const there = lead.session.parts.filter((part) => part.what === what).map((part) => part.key);
	let nth = 1;
	while (there.includes(`eigen-${nth}`)) nth++;
	return seatsIn(lead, what, `eigen-${nth}`, [], { nl: words, en: words });
}

const perspectives = (mixed: boolean): Record<string, Text> => ({
	...(mixed ? { inwoner: { nl: 'Wie het aangaat', en: 'Whom it concerns' } } : { client: { nl: '{theClient}', en: '{theClient}' } }),
	naasten: { nl: 'De naasten', en: 'Close ones' },
	buurt: { nl: 'De buurt', en: 'The neighbourhood' },
	collega: { nl: 'Een collega', en: 'A colleague' },
	organisatie: { nl: 'De organisatie', en: 'The organisation' },
	samenleving: { nl: 'De samenleving', en: 'Society' }
});

/** From each side, formal and informal, who does the work, who leads and who makes policy. */
const parties = (): Record<string, Text> => ({
	bewoners: { nl: 'Bewoners', en: 'Residents' },
	'informeel-doen': { nl: 'Vrijwilligers: wie het doet', en: 'Volunteers: who does it' },
	'informeel-leiden': { nl: 'Vrijwilligers: wie leidt', en: 'Volunteers: who leads' },
	'informeel-beleid': { nl: 'Vrijwilligers: wie plannen maakt', en: 'Volunteers: who makes the plans' },
	'formeel-doen': { nl: 'Organisaties: wie het doet', en: 'Organisations: who does it' },
	'formeel-leiden': { nl: 'Organisaties: wie leidt', en: 'Organisations: who leads' },
	'formeel-beleid': { nl: 'Gemeente en organisaties: wie beleid maakt', en: 'Council and organisations: who makes policy' }
});

const DEFAULTS = { perspective: perspectives, party: parties };
