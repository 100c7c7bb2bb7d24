/** What `choose` and `rank` share: an ordered list of picks, each a key of the field's items or somebody's own word. */
import * as v from 'valibot';
import type { Item } from '../domain/row.ts';
import { same } from './form.ts';

export type Pick = { key: string } | { own: string };
export type Picks = Pick[];

/** Longest own word, in signs. */
const OWN = 60;

const known = v.strictObject({ key: v.pipe(v.string(), v.maxLength(80)) });
const own = v.strictObject({ own: v.pipe(v.string(), v.maxLength(OWN)) });

export const picksShape = (most: number, ownAllowed: boolean) =>
	v.pipe(
		v.array(ownAllowed ? v.union([known, own]) : known),
		v.maxLength(most),
		v.check((picks: Picks) => new Set(picks.map(pickKey)).size === picks.length)
	);

/** The same word in other letters is the same word. */
export const pickKey = (pick: Pick) => ('key' in pick ? pick.key : `own:${pick.own.trim().toLocaleLowerCase('nl')}`);

export const written = (picks: Picks) => picks.filter((pick) => 'key' in pick || pick.own.trim() !== '');
export const pickKeys = (picks: Picks) => picks.flatMap((pick) => ('key' in pick ? [pick.key] : []));

/** The picks as items that a later field can build on; own words bring their own label. */
const pickItems = (picks: Picks): Item[] =>
	written(picks).map((pick) => ({ key: pickKey(pick), label: same('key' in pick ? pick.key : pick.own.trim()) }));

/** The picks with the labels of the field they were picked in. */
export const labelled = (picks: Picks, items: Item[] | null): Item[] =>
	pickItems(picks).map((pick) => items?.find((item) => item.key === pick.key) ?? pick);
