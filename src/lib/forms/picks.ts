/** What `choose` and `rank` share: an ordered list of picks, each a key of the field's items or somebody's own word. */
import * as v from 'valibot';
import { pickKey } from './labels.ts';
import type { Picks } from './labels.ts';

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
