import * as v from 'valibot';
import type { Form } from '../form.ts';
import { same } from '../form.ts';
import { bothKept } from '../merge.ts';
import { matrix as log } from './log.ts';

/** One card: whose eyes somebody looks through (a row), what they answer (a column), and what they see. */
export type Square = { row: string; column: string; text: string };

/** Longest card, in signs (twice that after two edits at once). */
const CARD = 280;

/** Perspectives against questions. A row that nobody wrote in is an empty chair, and stays. */
export const matrix: Form<Square> = {
	...log,
	key: 'matrix',
	insists: {},
	shape: ({ settings }) =>
		v.strictObject({
			row: v.picklist((settings.rows ?? []).map((row) => row.key)),
			column: v.picklist((settings.columns ?? []).map((column) => column.key)),
			text: v.pipe(v.string(), v.maxLength(CARD * 2 + 2))
		}),
	merge: (kept, late) => ({ ...late, text: bothKept(kept.text, late.text) }),
	keys: () => [],
	items: (square, id) => [{ key: id, label: same(square.text) }]
};
