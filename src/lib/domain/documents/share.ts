/**
 * What may be read outside the team: by the table of the entries; one person's words only where they said yes to that use, as they want them to read;
 * unsigned words never, for nobody can be asked; and no sentence in which somebody who took part is called by their name.
 */
import { shared } from '#lib/domain/entry.ts';
import type { Entry } from '#lib/domain/entry.ts';
import type { Context } from '#lib/domain/consent.ts';
import type { Id } from '#lib/domain/id.ts';

/** Answer → the words its author agreed to, now, for one use. */
export type Allowed = ReadonlyMap<Id, string>;
export type Sharing = { entries: Entry[]; story: { people: string[] }; allowed(context: Context): Allowed };
/** How many sentences stay behind, because they name somebody or because their author gave no yes; the reader is told that they are missing. */
export type Shared = { entries: Entry[]; named: number; unasked: number };

export function sharedOf(held: Sharing[], context: Context): Shared {
	const allowed = new Map(held.flatMap((one) => [...one.allowed(context)]));
	return shareable(
		held.flatMap(({ entries }) => entries),
		held.flatMap(({ story }) => story.people),
		allowed
	);
}

export function shareable(all: Entry[], people: string[], allowed: Allowed): Shared {
	const called = namesIn(people);
	const may = shared(all);
	const agreed = asAgreed(may, allowed);
	const without = agreed.filter((entry) => !names(entry, called));
	const there = new Set(without.map(({ id }) => id));
	const entries = without.filter(({ beside }) => beside === undefined || there.has(beside));
	return { entries, named: agreed.length - entries.length, unasked: may.length - agreed.length };
}

/** Other words stand once, where their author's first line stood. */
function asAgreed(entries: Entry[], allowed: Allowed): Entry[] {
	const reworded = new Set<Id>();
	return entries.flatMap((entry) => {
		// A correction goes where the sentence goes that it sets right.
		if (entry.kind === 'correction' || !entry.text.trim() || !(entry.single || entry.unsigned)) return [entry];
		const words = entry.single ? allowed.get(entry.row) : undefined;
		if (words === undefined) return [];
		if (words.includes(entry.text)) return [entry];
		if (reworded.has(entry.row)) return [];
		reworded.add(entry.row);
		return [{ ...entry, text: words, agreement: undefined }];
	});
}

/** What people at the table are called, word by word: who sits with two at one laptop has two names. */
function namesIn(people: string[]): Set<string> {
	const words = people.flatMap((name) => name.split(/[^\p{L}\p{M}'’-]+/u));
	return new Set(words.filter((word) => word.length > 1 && /^\p{Lu}/u.test(word)));
}

function names({ text, agreement, under }: Entry, called: Set<string>): boolean {
	const said = [text, under ?? '', agreement?.when ?? '', agreement?.notice ?? ''].join(' ');
	return said.split(/[^\p{L}\p{M}'’-]+/u).some((word) => called.has(word) || called.has(word.replace(/['’]?s$/, '')));
}
