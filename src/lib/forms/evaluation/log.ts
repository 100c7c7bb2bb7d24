import type { Line, Log } from '../form.ts';
import { stepsOf } from '../marks/log.ts';

/** A mark for each sentence, and words for each open question; all of it may be left out. */
export type Evaluation = { marks: Record<string, string>; words: Record<string, string> };

/** Every sentence reads with the place somebody gave it, each by itself: there is no total. */
export const evaluation: Log<Evaluation> = {
	typed: true,
	crowd: true,
	empty: ({ marks, words }) => Object.values(marks).length === 0 && Object.values(words).every((text) => text.trim() === ''),
	lines: ({ marks, words }, { settings, yields }) => {
		const { rows = [], columns = [] } = settings;
		const steps = stepsOf(settings);
		const marked = rows.flatMap(({ key, label }): Line[] =>
			marks[key] ? [{ text: '', heading: label, mark: { ...steps, at: marks[key] }, yields }] : []
		);
		const said = columns.flatMap(({ key, label }): Line[] => (words[key]?.trim() ? [{ text: words[key], heading: label, yields }] : []));
		return [...marked, ...said];
	}
};
