import * as v from 'valibot';
import type { Form } from '../form.ts';
import { same } from '../form.ts';
import { bothKept } from '../merge.ts';
import { review as log } from './log.ts';

/** How an old line of the harvest stands now (a key of the field's marks, or empty), and new words where it wants them. */
export type Review = { mark: string; text: string };

export const review: Form<Review> = {
	...log,
	key: 'review',
	insists: {},
	shape: ({ settings }) =>
		v.strictObject({
			mark: v.picklist(['', ...(settings.marks ?? []).map((mark) => mark.key)]),
			text: v.pipe(v.string(), v.maxLength(562))
		}),
	merge: (kept, late) => ({ mark: late.mark || kept.mark, text: bothKept(kept.text, late.text) }),
	keys: () => [],
	items: ({ text }, id) => (text.trim() ? [{ key: id, label: same(text) }] : [])
};
