import * as v from 'valibot';
import type { Form } from '../form.ts';

/** Saying yes to what stands there. Not saying it is an answer too, and asked of nobody. */
export const confirm: Form<boolean> = {
	key: 'confirm',
	typed: true,
	insists: {},
	shape: () => v.boolean(),
	empty: (value) => !value,
	merge: (_, late) => late,
	keys: () => [],
	items: () => [],
	lines: () => []
};
