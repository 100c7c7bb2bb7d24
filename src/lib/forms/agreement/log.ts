import type { Log } from '../form.ts';
import type { Agreement } from './form.ts';

/** What is agreed is the sentence; who, when and the rest belong to it. */
export const agreement: Log<Agreement> = {
	typed: true,
	cards: true,
	empty: (value) => [value.what, value.who, value.when, value.notice].every((part) => part.trim() === ''),
	lines: ({ what, ...agreement }) => [{ text: what, yields: 'agreement', agreement }]
};
