/**
 * Each tab is a writer with a random id and counts its own takes. A row remembers the highest take of each writer that reached it. So a take
 * that comes twice is known, a writer who has seen every other take may replace, and anything else is a conflict: two edits at once.
 */
import type { Takes } from './row.ts';

/**
 * What a writing command carries: who writes, the how manieth time, and which takes of others it had seen of this row. `among`, of unsigned words only and
 * never from outside: takes of tabs that do not exist, between which the real ones are stored.
 */
export type Pen = { writer: string; take: number; saw?: Takes; among?: Takes };

/** More takes than this on one row: the oldest is forgotten. */
const MOST_TAKES = 60;

/**
 * The pen for one part of a row that is set by itself (the timer beside the quiet of a session). A row of which one number counted for all parts would
 * take a press that arrives late for one it knows, and lose it.
 */
export const penFor = ({ among, ...pen }: Pen, part: string): Pen => ({
	...{ ...pen, writer: `${pen.writer}/${part}` },
	...(among && { among: Object.fromEntries(Object.entries(among).map(([writer, take]) => [`${writer}/${part}`, take])) })
});

export type Meeting = 'known' | 'follows' | 'conflict';

/** How a take meets the takes already there. Parts set by themselves are no edits of the words. */
export function meet(takes: Takes, pen: Pen): Meeting {
	if (Object.hasOwn(takes, pen.writer) && takes[pen.writer]! >= pen.take) return 'known';
	const unseen = Object.entries(seenBy(pen, takes)).some(
		([writer, take]) => writer !== pen.writer && !writer.includes('/') && (pen.saw?.[writer] ?? 0) < take
	);
	return unseen ? 'conflict' : 'follows';
}

/** The takes with this one added. */
export function noted(takes: Takes, pen: Pen): Takes {
	const { [pen.writer]: _, ...others } = takes;
	const kept = Object.entries(others).slice(-(MOST_TAKES - 1));
	const all = { ...Object.fromEntries(kept), [pen.writer]: pen.take };
	return pen.among ? inCompany(all, pen.writer, pen.among) : all;
}

/** Without those that no tab made, for who knows which they are. */
export const seenBy = ({ among }: Pen, takes: Takes): Takes =>
	among ? Object.fromEntries(Object.entries(takes).filter(([writer]) => !Object.hasOwn(among, writer))) : takes;

/**
 * Unsigned words have as many takes from one tab as from five, in no order: who loads their page anew is a new tab, which everybody in the room sees and
 * the signed words of that seat tell too (R11).
 */
function inCompany(takes: Takes, writer: string, among: Takes): Takes {
	const part = (name: string) => name.split('/')[1];
	const [beside, alike] = [[], []] as [string, number][][];
	for (const entry of Object.entries(takes))
		if (part(entry[0]) !== part(writer)) beside!.push(entry);
		else if (entry[0] !== writer && !Object.hasOwn(among, entry[0])) alike!.push(entry);
	const others = Object.entries(among);
	const same = [...alike!, ...others].slice(0, others.length - 1);
	return Object.fromEntries([...beside!, ...same, [writer, takes[writer]!] as const].sort(([a], [b]) => (a < b ? -1 : 1)));
}
