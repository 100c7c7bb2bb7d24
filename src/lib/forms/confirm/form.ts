import * as v from 'valibot';
import type { Form } from '../form.ts';
import { confirm as log } from './log.ts';

/** Saying yes to what stands there. Not saying it is an answer too, and asked of nobody. */
export const confirm: Form<boolean> = {
	...log,
	key: 'confirm',
	insists: {},
	shape: () => v.boolean(),
	merge: (_, late) => late,
	keys: () => [],
	items: () => []
};
