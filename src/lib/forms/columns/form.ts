import * as v from 'valibot';
import type { Form } from '../form.ts';
import { same } from '../form.ts';
import { mixed } from '../weave.ts';
import { columns as log } from './log.ts';

export type Card = { column: string; text: string };

/** Longest card, in signs (twice that after two edits at once). */
const CARD = 280;

/** Cards under headings. The heading may say what the card is to the logbook. */
export const columns: Form<Card> = {
	...log,
	key: 'columns',
	insists: {},
	shape: (field) =>
		v.strictObject({
			column: v.picklist((field.settings.columns ?? []).map((column) => column.key)),
			text: v.pipe(v.string(), v.maxLength(CARD * 2 + 2))
		}),
	merge: (kept, late, was) => ({ column: late.column, text: mixed(kept.text, late.text, was?.text) }),
	keys: () => [],
	items: (card, id) => [{ key: id, label: same(card.text) }]
};
