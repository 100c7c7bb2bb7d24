import * as v from 'valibot';
import type { Form } from '../form.ts';
import { same } from '../form.ts';
import { mixed } from '../weave.ts';
import { situation as log } from './log.ts';

/** What is on the table, told so that nobody is recognised; eight sentences or so. */
export type Situation = { title: string; text: string };

const TITLE = 80;
const TEXT = 2000;

/** Brought by its presenter, with their name, and kept only as far as they say. */
export const situation: Form<Situation> = {
	...log,
	key: 'situation',
	insists: { by: 'named', log: 'presenter' },
	// Twice the room, for the words of both tabs after two edits at once.
	shape: () =>
		v.strictObject({ title: v.pipe(v.string(), v.maxLength(TITLE * 2 + 2)), text: v.pipe(v.string(), v.maxLength(TEXT * 2 + 2)) }),
	merge: (kept, late, was) => ({ title: mixed(kept.title, late.title, was?.title), text: mixed(kept.text, late.text, was?.text) }),
	keys: () => [],
	items: ({ title, text }, id) => [{ key: id, label: same(title.trim() || text.slice(0, 60)) }]
};
