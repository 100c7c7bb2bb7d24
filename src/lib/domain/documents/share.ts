/** What may be shared with others: by the table of the entries, and without sentences in which somebody who took part is called by their name. */
import { shared } from '#lib/domain/entry.ts';
import type { Entry } from '#lib/domain/entry.ts';

/** `left`: how many sentences stay behind because they name somebody; the reader is told that they are missing. */
export function shareable(all: Entry[], people: string[]): { entries: Entry[]; left: number } {
	const called = namesIn(people);
	const may = shared(all);
	const without = may.filter((entry) => !names(entry, called));
	const there = new Set(without.map(({ id }) => id));
	const entries = without.filter(({ beside }) => beside === undefined || there.has(beside));
	return { entries, left: may.length - entries.length };
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
