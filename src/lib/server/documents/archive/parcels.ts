/**
 * A conversation as it is stored: in parcels, each no more than the house can put away between two words of a conversation under way. They travel as bytes,
 * for whoever takes a whole logbook over from the thread in one go keeps everybody waiting.
 */
import type { Parcel } from '../../storage/arrivals.ts';

/** Rows of one parcel. */
const MOST = 150;

/** Rows first, its head before all others: what is said about words comes when those are there. */
export function parcels({ rows, afterwords, consents }: Parcel): Uint8Array[] {
	const head = rows.filter(({ kind }) => kind === 'session');
	const all: Parcel[] = [...head, ...rows.filter(({ kind }) => kind !== 'session')].map((row) => ({ ...none, rows: [row] }));
	all.push(...afterwords.map((word) => ({ ...none, afterwords: [word] })), ...consents.map((one) => ({ ...none, consents: [one] })));
	const some = [];
	for (let from = 0; from < all.length; from += MOST) some.push(packed(all.slice(from, from + MOST)));
	return some;
}

export const opened = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as Parcel;

const none: Parcel = { rows: [], afterwords: [], consents: [] };

/** A copy with room of its own, that can be handed over. */
const packed = (some: Parcel[]) =>
	new TextEncoder().encode(
		JSON.stringify({
			rows: some.flatMap(({ rows }) => rows),
			afterwords: some.flatMap(({ afterwords }) => afterwords),
			consents: some.flatMap(({ consents }) => consents)
		})
	);
