import * as v from 'valibot';
import content from '../../methods/evaluation.json' with { type: 'json' };
import type { Form } from '../form.ts';
import { bothKept } from '../merge.ts';
import { evaluation as log } from './log.ts';
import type { Evaluation } from './log.ts';

/** Longest answer to an open question, in signs (twice that after two edits at once). */
const WORDS = 400;

/**
 * How this conversation was, in ten sentences and two open questions: without names, shown from the smallest group up, as a spread for each sentence.
 * The sentences go into the plan, so that a session keeps the ones it was held with.
 */
export const evaluation: Form<Evaluation> = {
	...log,
	key: 'evaluation',
	insists: { reveal: 'onShow', by: 'anonymous', shape: 'one' },
	brings: {
		steps: content.steps,
		options: [{ ...content.unknown, undecided: true }],
		rows: content.items.map(({ key, prompt }) => ({ key, label: prompt })),
		columns: content.open.map(({ key, prompt }) => ({ key, label: prompt }))
	},
	shape: ({ settings: { steps = [], options = [], rows = [], columns = [] } }) => {
		const mark = v.picklist([...steps, ...options].map(({ key }) => key));
		const words = v.pipe(v.string(), v.maxLength(WORDS * 2 + 2));
		return v.strictObject({
			marks: v.strictObject(Object.fromEntries(rows.map(({ key }) => [key, v.optional(mark)]))),
			words: v.strictObject(Object.fromEntries(columns.map(({ key }) => [key, v.optional(words)])))
		}) as v.GenericSchema<unknown, Evaluation>;
	},
	merge: (kept, late) => ({
		marks: { ...kept.marks, ...late.marks },
		words: Object.fromEntries(
			Object.keys({ ...kept.words, ...late.words }).map((key) => [key, bothKept(kept.words[key] ?? '', late.words[key] ?? '')])
		)
	}),
	// The marks of each sentence change hands; words stay where they are, for their author to find and take out.
	mix: (values, draw) => {
		const mixed = values.map(({ words }): Evaluation => ({ marks: {}, words }));
		for (const key of new Set(values.flatMap(({ marks }) => Object.keys(marks)))) {
			const given = values.flatMap(({ marks }) => marks[key] ?? []);
			draw(mixed)
				.slice(0, given.length)
				.forEach((one, nth) => (one.marks[key] = given[nth]!));
		}
		return mixed;
	},
	keys: () => [],
	items: () => []
};
