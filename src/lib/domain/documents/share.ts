/**
 * What may be read outside the team: by the table of the entries; one person's words only where they said yes to that use, as they want them to read;
 * unsigned words never, for nobody can be asked; and no sentence in which somebody who took part is called by their name. A minority note goes where the
 * outcome goes that it stands beside: it was put there to be read with it.
 */
import { shared } from '#lib/domain/entry.ts';
import type { Entry } from '#lib/domain/entry.ts';
import type { Context } from '#lib/domain/consent.ts';
import type { Id } from '#lib/domain/id.ts';

/** Answer → the words its author agreed to, now, for one use. */
export type Allowed = ReadonlyMap<Id, string>;
export type Sharing = { entries: Entry[]; story: { people: string[] }; allowed(context: Context): Allowed };
/** `named`, `unasked`: what stays behind, because they name somebody or because their author gave no yes; the reader is told how much is missing. */
export type Shared = { entries: Entry[]; named: Entry[]; unasked: Entry[] };

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
	const [goes, asked] = [new Set(entries.map(({ id }) => id)), new Set(agreed.map(({ id }) => id))];
	return { entries, named: agreed.filter(({ id }) => !goes.has(id)), unasked: may.filter(({ id }) => !asked.has(id)) };
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

/** Whether somebody who took part is called by their name in these words. */
export const callsSomebody = (text: string, people: string[]): boolean => calls(text, namesIn(people));

/** What people at the table are called, word by word: who sits with two at one laptop has two names. */
function namesIn(people: string[]): Set<string> {
	const words = people.flatMap((name) => name.split(/[^\p{L}\p{M}'’-]+/u));
	return new Set(words.filter((word) => word.length > 1 && /^\p{Lu}/u.test(word)));
}

function names({ text, agreement, under }: Entry, called: Set<string>): boolean {
	return calls([text, under ?? '', agreement?.when ?? '', agreement?.notice ?? ''].join(' '), called);
}

function calls(said: string, called: Set<string>): boolean {
	return said.split(/[^\p{L}\p{M}'’-]+/u).some((word) => called.has(word) || called.has(word.replace(/['’]?s$/, '')));
}
