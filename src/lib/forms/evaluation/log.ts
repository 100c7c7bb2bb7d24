import type { Line, Log } from '../form.ts';
import { stepsOf } from '../marks/log.ts';

/** A mark for each sentence, and words for each open question; all of it may be left out. */
export type Evaluation = { marks: Record<string, string>; words: Record<string, string> };

/** The sentences with a place for each are one question; every open question is another. */
const SENTENCES = 'zinnen';

/** Every sentence reads with the place somebody gave it, each by itself: there is no total. */
export const evaluation: Log<Evaluation> = {
	typed: true,
	crowd: true,
	apart: {
		items: ({ settings, prompt }) => [{ key: SENTENCES, label: prompt }, ...(settings.columns ?? [])],
		settings: (settings, key) => ({
			...settings,
			rows: key === SENTENCES ? settings.rows : [],
			columns: settings.columns?.filter((column) => column.key === key)
		}),
		piece: ({ marks, words }, key) => ({
			marks: key === SENTENCES ? marks : {},
			words: Object.fromEntries(Object.entries(words).filter(([column]) => column === key))
		})
	},
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
