import type { Log } from '../form.ts';
import { labelled, written } from '../labels.ts';
import type { Picks } from '../labels.ts';

/** What was chosen reads as things, not as a sentence. */
export const choose: Log<Picks> = {
	typed: true,
	empty: (picks) => written(picks).length === 0,
	lines: (picks, field) => {
		const items = labelled(picks, field.items);
		return items.length ? [{ text: '', items, yields: field.yields }] : [];
	}
};
