import * as v from 'valibot';
import type { Form } from '../form.ts';

/** Said aloud: nothing is typed, the pages are calm. No value fits. */
export const spoken: Form<never> = {
	key: 'spoken',
	typed: false,
	insists: {},
	shape: () => v.never(),
	empty: () => true,
	merge: (kept) => kept,
	keys: () => [],
	items: () => [],
	lines: () => []
};
