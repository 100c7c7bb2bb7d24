/**
 * Each tab is a writer with a random id and counts its own takes. A row remembers the highest take of each writer that reached it. So a take
 * that comes twice is known, a writer who has seen every other take may replace, and anything else is a conflict: two edits at once.
 */
import type { Takes } from './row.ts';

/** What a writing command carries: who writes, the how manieth time, and which takes of others it had seen of this row. */
export type Pen = { writer: string; take: number; saw?: Takes };

/** More tabs than this on one row: the oldest is forgotten. */
const MOST_WRITERS = 24;

export type Meeting = 'known' | 'follows' | 'conflict';

/** How a take meets the takes already there. */
export function meet(takes: Takes, pen: Pen): Meeting {
	if ((takes[pen.writer] ?? 0) >= pen.take) return 'known';
	const unseen = Object.entries(takes).some(([writer, take]) => writer !== pen.writer && (pen.saw?.[writer] ?? 0) < take);
	return unseen ? 'conflict' : 'follows';
}

/** The takes with this one added. */
export function noted(takes: Takes, pen: Pen): Takes {
	const { [pen.writer]: _, ...others } = takes;
	const kept = Object.entries(others).slice(-(MOST_WRITERS - 1));
	return { ...Object.fromEntries(kept), [pen.writer]: pen.take };
}
