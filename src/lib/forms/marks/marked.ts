/** What `scale`, `slider` and `judgement` share: an answer is one of the field's places. Why somebody stands there is a question of its own. */
import * as v from 'valibot';
import type { Form } from '../form.ts';
import { mark, stepsOf } from './log.ts';
import type { Mark } from './log.ts';

export const marked = (key: string): Form<Mark> => ({
	...mark,
	key,
	// Seeing where others stand would move one's own mark.
	insists: { reveal: 'onShow', shape: 'one' },
	shape: ({ settings }) => {
		const { steps, apart } = stepsOf(settings);
		return v.strictObject({ key: v.picklist([...steps, ...apart].map((step) => step.key)) });
	},
	merge: (_, late) => late,
	keys: () => [],
	items: () => []
});
