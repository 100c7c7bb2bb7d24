/** Picks of `choose` and `rank` as they read: which thing each is, and what it is called. */
import type { Item } from '../domain/row.ts';
import { same } from './form.ts';

export type Pick = { key: string } | { own: string };
export type Picks = Pick[];

/** The same word in other letters is the same word. The key does not carry the word: it stays in rows when the word was taken back. */
export const pickKey = (pick: Pick) => ('key' in pick ? pick.key : `own:${digest(pick.own.trim().toLocaleLowerCase('nl'))}`);

/** FNV-1a of 64 bits: no secret, only short and the same everywhere. */
function digest(word: string): string {
	let sum = 0xcbf29ce484222325n;
	for (const byte of new TextEncoder().encode(word)) sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n);
	return sum.toString(36);
}

export const written = (picks: Picks) => picks.filter((pick) => 'key' in pick || pick.own.trim() !== '');
export const pickKeys = (picks: Picks) => picks.flatMap((pick) => ('key' in pick ? [pick.key] : []));

/** The picks as items that a later field can build on; own words bring their own label. */
const pickItems = (picks: Picks): Item[] =>
	written(picks).map((pick) => ({ key: pickKey(pick), label: same('key' in pick ? pick.key : pick.own.trim()) }));

/** The picks with the labels of the field they were picked in. */
export const labelled = (picks: Picks, items: Item[] | null): Item[] =>
	pickItems(picks).map((pick) => items?.find((item) => item.key === pick.key) ?? pick);
