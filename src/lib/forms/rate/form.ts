import * as v from 'valibot';
import type { Form } from '../form.ts';
import { rate as log } from './log.ts';

/** One mark for the thing it is about: cold, lukewarm or warm. It says where to go on, and nothing of who asked. */
export const rate: Form<string> = {
	...log,
	key: 'rate',
	insists: {},
	shape: ({ settings }) => v.picklist((settings.marks ?? []).map((mark) => mark.key)),
	merge: (_, late) => late,
	keys: () => [],
	items: () => []
};
