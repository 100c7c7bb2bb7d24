/** What `text` and `longtext` share: an answer is a string, kept byte for byte. */
import * as v from 'valibot';
import type { Form } from './form.ts';
import { same } from './form.ts';
import { text } from './text/log.ts';
import { mixed } from './weave.ts';

/** Room for the words of both tabs after two edits at once, so that nothing typed is lost: twice the field's own limit. */
const MERGED = 2;

export const words = (key: string, most: number): Form<string> => ({
	...text,
	key,
	typed: true,
	insists: {},
	shape: (field) => v.pipe(v.string(), v.maxLength((field.settings.max ?? most) * MERGED + 2)),
	merge: mixed,
	keys: () => [],
	items: (value, id) => [{ key: id, label: same(value) }]
});
