import type { Log } from '../form.ts';
import type { Square } from './form.ts';

/** What somebody saw through other eyes reads under the question, with whose eyes they were beside it. */
export const matrix: Log<Square> = {
	typed: true,
	empty: (square) => square.text.trim() === '',
	lines: (square, { settings, yields }) => {
		const column = settings.columns?.find((one) => one.key === square.column);
		const row = settings.rows?.find((one) => one.key === square.row);
		return [{ text: square.text, heading: column?.label, tag: row?.label, yields: column?.yields ?? yields }];
	}
};
