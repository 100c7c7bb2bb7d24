/** What a decision may know beside the rows: time, chance and fresh ids are handed in, so that the same decision can be taken again in a test. */
import type { Id } from './id.ts';
import type { Before, Item } from './row.ts';

export type Moment = {
	/** Wall clock, milliseconds since 1970: for dates people read. */
	wall: number;
	/** The server's steady clock, milliseconds: for timers. Runs on through restarts and jumps of the wall clock. */
	steady: number;
	id(): Id;
	/** A number from 0 up to 1, drawn by chance. */
	chance(): number;
	/** What the team brings along: items a field may choose from that live outside the session. */
	brought: { virtues: Item[]; agreements: Item[]; harvest: Item[]; before: Before | null };
	/** Tickets are made outside, for their plain form must not stay: hashes of fresh ones. */
	ticketHashes(field: Id, about: string | null, count: number): string[];
};

/** A random number from the system's own source, from 0 up to 1. */
export function chance(): number {
	const [a, b] = crypto.getRandomValues(new Uint32Array(2));
	return ((a! >>> 5) * 67108864 + (b! >>> 6)) / 9007199254740992;
}

/** The list in an order drawn by chance (Fisher–Yates). */
export function drawn<T>(list: readonly T[], from: () => number): T[] {
	const order = [...list];
	for (let i = order.length - 1; i > 0; i--) {
		const j = Math.floor(from() * (i + 1));
		[order[i], order[j]] = [order[j]!, order[i]!];
	}
	return order;
}
