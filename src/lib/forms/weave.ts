/**
 * Three-way merge of words: what two people made of the same text is put together, and where they wrote in the same place both are kept. Nobody's
 * words are lost but those that somebody took out on purpose.
 */
import { diff3Merge } from 'node-diff3';
import { bothKept } from './merge.ts';

/** Two edits at once: woven together where it is known what both began from, else under each other. */
export const mixed = (kept: string, late: string, was?: string) => (was === undefined ? bothKept(kept, late) : woven(was, kept, late));

/** The text that both `ours` and `theirs` lead to, when both began from `was`. */
export function woven(was: string, ours: string, theirs: string): string {
	if (ours === theirs || theirs === was) return ours;
	if (ours === was) return theirs;
	const whole: [string[], string[], string[]] = [words(was), words(ours), words(theirs)];
	const head = common(whole);
	const tail = common(whole.map((text) => text.slice(head).toReversed()) as typeof whole);
	const [base, left, right] = whole.map((text) => text.slice(head, text.length - tail)) as typeof whole;
	const [before, after] = [whole[0].slice(0, head), whole[0].slice(whole[0].length - tail)].map((part) => part.join(''));
	const within = alike(base, left) + alike(base, right) > MOST ? bothKept(left.join(''), right.join('')) : merged(base, left, right);
	return before + within + after;
}

function merged(base: string[], left: string[], right: string[]): string {
	const regions = diff3Merge(left, base, right, { excludeFalseConflicts: true });
	return regions
		.map(({ ok, conflict }) => (ok ?? [...conflict!.a, ...between(conflict!.a, conflict!.b), ...conflict!.b]).join(''))
		.join('');
}

/** Pairs of equal words to look at, at most. What people write stays far below; somebody who writes one word four thousand times must not stop the others. */
const MOST = 20_000;

/** How many pairs of equal words two texts have. */
function alike(a: string[], b: string[]): number {
	const counts = new Map<string, number>();
	for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
	return b.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
}

/** How many words all three begin with. */
function common(texts: [string[], string[], string[]]): number {
	let count = 0;
	while (texts.every((text) => count < text.length && text[count] === texts[0][count])) count++;
	return count;
}

/** Words with the space before them, so that the last one is the same word when more follows; line ends by themselves. */
const words = (text: string) => text.match(/\n|[^\S\n]*\S+|[^\S\n]+/g) ?? [];

/** Two words typed in the same place must not become one. */
const between = (a: string[], b: string[]) => (a.length && b.length && !/\s$/.test(a.at(-1)!) && !/^\s/.test(b[0]!) ? [' '] : []);
