import * as v from 'valibot';
import type { Form } from '../form.ts';
import { spoken as log } from './log.ts';

/** Said aloud: nothing is typed, the pages are calm. No value fits. */
export const spoken: Form<never> = {
	...log,
	key: 'spoken',
	insists: {},
	shape: () => v.never(),
	merge: (kept) => kept,
	keys: () => [],
	items: () => []
};
