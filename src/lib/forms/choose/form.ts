import type { Form } from '../form.ts';
import { labelled, pickKeys } from '../labels.ts';
import type { Picks } from '../labels.ts';
import { picksShape } from '../picks.ts';
import { choose as log } from './log.ts';

/** One or a few from a list, with an own word where the field allows it. The order says nothing. */
export const choose: Form<Picks> = {
	...log,
	key: 'choose',
	insists: {},
	shape: (field) => picksShape(field.settings.most ?? 1, field.settings.own ?? false),
	merge: (_, late) => late,
	keys: pickKeys,
	items: (picks, _id, field) => labelled(picks, field.items)
};
