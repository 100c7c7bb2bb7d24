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
	const regions = diff3Merge(words(ours), words(was), words(theirs), { excludeFalseConflicts: true });
	return regions
		.map(({ ok, conflict }) => (ok ?? [...conflict!.a, ...between(conflict!.a, conflict!.b), ...conflict!.b]).join(''))
		.join('');
}

/** Words with the space behind them; line ends by themselves. */
const words = (text: string) => text.match(/\n|[^\s]+[^\S\n]*|[^\S\n]+/g) ?? [];

/** Two words typed in the same place must not become one. */
const between = (a: string[], b: string[]) => (a.length && b.length && !/\s$/.test(a.at(-1)!) && !/^\s/.test(b[0]!) ? [' '] : []);
