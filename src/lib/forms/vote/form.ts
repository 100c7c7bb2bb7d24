import * as v from 'valibot';
import type { Form } from '../form.ts';
import { vote as log } from './log.ts';
import type { Dots } from './log.ts';

const dot = v.strictObject({ key: v.pipe(v.string(), v.maxLength(80)) });

/** A few dots to lay on what the group wants to talk about; never on what is right. All of somebody's dots are one answer, so they never exceed the budget. */
export const vote: Form<Dots> = {
	...log,
	key: 'vote',
	insists: { reveal: 'onShow', shape: 'one' },
	shape: (field) => v.pipe(v.array(dot), v.maxLength(field.settings.most ?? 1)),
	merge: (_, late) => late,
	keys: (dots) => dots.map(({ key }) => key),
	items: () => []
};
