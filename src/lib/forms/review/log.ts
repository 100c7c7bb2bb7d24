import type { Log } from '../form.ts';
import type { Review } from './form.ts';

/** Reads under the old line: how it stands now, and the words it goes on with. */
export const review: Log<Review> = {
	typed: true,
	empty: ({ mark, text }) => mark === '' && text.trim() === '',
	lines: ({ mark, text }, { settings, yields }) => [{ text, tag: settings.marks?.find((one) => one.key === mark)?.label, yields }]
};
