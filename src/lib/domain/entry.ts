/**
 * An entry of the logbook: one thing that was said, chosen or agreed, with where it stands. Pages, search and documents are made of entries. What kind it
 * is follows from what its question yields and how its form reads, never from a name.
 */
import type { Line } from '../forms/form.ts';
import type { Steps } from '../forms/marks/log.ts';
import type { Id } from './id.ts';
import type { Item, RoundType, SessionRow, Text } from './row.ts';

export const KINDS = [
	...(['virtue', 'meaning', 'harvest', 'difference', 'unknown', 'principle', 'promise', 'question', 'solution'] as const),
	...(['lesson', 'signal', 'story', 'situation', 'agreement', 'followup', 'review', 'judgement', 'movement', 'dots'] as const),
	...(['experience', 'minority', 'parked', 'reflection', 'correction', 'words'] as const)
] as const;
export type Kind = (typeof KINDS)[number];

/** What an entry is about, when that has a name of its own: a virtue, or something of an earlier conversation. */
export type About = { what: 'virtue' | 'agreement' | 'harvest' | 'item'; item: Item };
/** Where somebody stands, and stood before when it was asked twice. */
export type Stand = Steps & { at: string | null; before: string | null };

export type Entry = Pick<SessionRow, 'series' | 'method' | 'meeting' | 'date'> & {
	/** Stays the same as long as the words do. */
	id: string;
	/** The answer, note or afterword it was read from. */
	row: Id;
	session: Id;
	/** Null for what stands beside the rounds. */
	round: { id: Id; key: string; type: RoundType; visit: number } | null;
	field: string | null;
	kind: Kind;
	/** As it was written; empty where a tag, a thing or a place says all. */
	text: string;
	prompt: Text | null;
	/** The column or sentence it answers. */
	heading?: Text;
	/** What stands beside the words: through whose eyes, how it went, how it stands. */
	tag?: Text;
	/** The group's own heading for it. */
	under?: string;
	/** Only where its author wrote under it and the kind of saying lets it stay. */
	name: string | null;
	about: About | null;
	agreement?: NonNullable<Line['agreement']>;
	/** How an agreement went or a harvest line stands: a key of the form's own list. */
	state?: string;
	/** Of an agreement that was looked back at: done with, or still open. */
	ended?: boolean;
	stand?: Stand;
	dots?: number;
	/** The entry this one is the reason of, or stands beside. */
	beside?: string;
	/** Marked: plays in more lives in the neighbourhood. */
	wider: boolean;
	late: boolean;
	/** Written without a name. */
	unsigned: boolean;
	/** One person's own words, and so theirs to let out of the team; what the group wrote is nobody's. */
	single: boolean;
	/** Says something of the one situation that was on the table. */
	situation: boolean;
};

/**
 * What the two versions of a session, a series and the logbook hold. The team version has all of it. The share version has no situation, no name and no
 * single judgement: `apart` is what goes along unless it is about the situation that was on the table, `beside` goes where the thing it stands beside goes.
 */
export const HOLDS = {
	virtue: { team: true, share: 'yes' },
	meaning: { team: true, share: 'apart' },
	harvest: { team: true, share: 'yes' },
	difference: { team: true, share: 'yes' },
	unknown: { team: true, share: 'yes' },
	principle: { team: true, share: 'yes' },
	promise: { team: true, share: 'yes' },
	question: { team: true, share: 'apart' },
	solution: { team: true, share: 'apart' },
	lesson: { team: true, share: 'apart' },
	signal: { team: true, share: 'apart' },
	story: { team: true, share: 'no' },
	situation: { team: true, share: 'no' },
	agreement: { team: true, share: 'apart' },
	followup: { team: true, share: 'no' },
	review: { team: true, share: 'yes' },
	judgement: { team: true, share: 'no' },
	movement: { team: true, share: 'no' },
	dots: { team: true, share: 'no' },
	experience: { team: true, share: 'no' },
	minority: { team: true, share: 'beside' },
	parked: { team: true, share: 'no' },
	reflection: { team: true, share: 'no' },
	correction: { team: true, share: 'beside' },
	words: { team: true, share: 'no' }
} as const satisfies Record<Kind, { team: true; share: 'yes' | 'apart' | 'beside' | 'no' }>;

/** The share version of these entries: fewer of them, and none with a name. */
export function shared(entries: Entry[]): Entry[] {
	const goes = new Set<string>();
	return entries.flatMap((entry) => {
		if (!mayGo(entry, goes)) return [];
		goes.add(entry.id);
		const { agreement } = entry;
		return [{ ...entry, name: null, ...(agreement && { agreement: { ...agreement, who: '' } }) }];
	});
}

function mayGo(entry: Entry, goes: Set<string>): boolean {
	switch (HOLDS[entry.kind].share) {
		case 'yes':
			return entry.beside === undefined;
		// The reason for a judgement is one person's judgement too.
		case 'apart':
			return !entry.situation && entry.beside === undefined;
		case 'beside':
			return entry.beside !== undefined && goes.has(entry.beside);
		case 'no':
			return false;
	}
}
