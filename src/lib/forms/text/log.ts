import type { Log } from '../form.ts';

/** Words read as they were written. */
export const text: Log<string> = {
	typed: true,
	gathers: true,
	words: true,
	empty: (value) => value.trim() === '',
	lines: (value, field) => [{ text: value, yields: field.yields }]
};
