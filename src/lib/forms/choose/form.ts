import type { Form } from '../form.ts';
import { labelled, pickKeys, picksShape, written } from '../picks.ts';
import type { Picks } from '../picks.ts';

/** One or a few from a list, with an own word where the field allows it. The order says nothing. */
export const choose: Form<Picks> = {
	key: 'choose',
	typed: true,
	insists: {},
	shape: (field) => picksShape(field.settings.most ?? 1, field.settings.own ?? false),
	empty: (picks) => written(picks).length === 0,
	merge: (_, late) => late,
	keys: pickKeys,
	items: (picks, _id, field) => labelled(picks, field.items),
	lines: (picks, field) => {
		const items = labelled(picks, field.items);
		return items.length ? [{ text: '', items, yields: field.yields }] : [];
	}
};
