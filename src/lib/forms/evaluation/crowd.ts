import type { FieldRow, Text } from '../../domain/row.ts';
import type { Line } from '../form.ts';
import type { Steps } from '../marks/log.ts';

/** Sentences of which only the whole is seen, and words beside them: nothing in it says what came from one person. */
export type Crowd = { prompt: Text; spreads: (Steps & { prompt: Text; marks: string[] })[]; words: { prompt: Text; texts: string[] }[] };

/** Lines of everybody, thrown together under each sentence and each question, in the order in which these were asked. */
export function crowdOf({ prompt, settings }: Pick<FieldRow, 'prompt' | 'settings'>, lines: Line[]): Crowd {
	const under = (label: Text) => lines.filter((line) => line.heading?.nl === label.nl);
	const spreads = (settings.rows ?? []).flatMap(({ label }) => {
		const marks = under(label).flatMap(({ mark }) => mark ?? []);
		return marks[0] ? [{ prompt: label, steps: marks[0].steps, apart: marks[0].apart, marks: marks.map(({ at }) => at).sort() }] : [];
	});
	const words = (settings.columns ?? []).flatMap(({ label }) => {
		const texts = under(label).map(({ text }) => text);
		return texts.length ? [{ prompt: label, texts: texts.sort() }] : [];
	});
	return { prompt, spreads, words };
}
