/**
 * Each tab is a writer with a random id and counts its own takes. A row remembers the highest take of each writer that reached it. So a take
 * that comes twice is known, a writer who has seen every other take may replace, and anything else is a conflict: two edits at once.
 */
import type { Takes } from './row.ts';

/** What a writing command carries: who writes, the how manieth time, and which takes of others it had seen of this row. */
export type Pen = { writer: string; take: number; saw?: Takes };

/** More takes than this on one row: the oldest is forgotten. */
const MOST_TAKES = 60;

/**
 * The pen for one part of a row that is set by itself (the timer beside the quiet of a session). A row of which one number counted for all parts would
 * take a press that arrives late for one it knows, and lose it.
 */
export const penFor = (pen: Pen, part: string): Pen => ({ ...pen, writer: `${pen.writer}/${part}` });

export type Meeting = 'known' | 'follows' | 'conflict';

/** How a take meets the takes already there. Parts set by themselves are no edits of the words. */
export function meet(takes: Takes, pen: Pen): Meeting {
	if (Object.hasOwn(takes, pen.writer) && takes[pen.writer]! >= pen.take) return 'known';
	const unseen = Object.entries(takes).some(
		([writer, take]) => writer !== pen.writer && !writer.includes('/') && (pen.saw?.[writer] ?? 0) < take
	);
	return unseen ? 'conflict' : 'follows';
}

/** The takes with this one added. */
export function noted(takes: Takes, pen: Pen): Takes {
	const { [pen.writer]: _, ...others } = takes;
	const kept = Object.entries(others).slice(-(MOST_TAKES - 1));
	return { ...Object.fromEntries(kept), [pen.writer]: pen.take };
}
