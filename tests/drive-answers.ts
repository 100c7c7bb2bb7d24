/** Believable answers for every form, so that a meeting can be played by nobody. */
import type { SeenField } from '../src/lib/domain/view.ts';
import { samples } from './forms/samples.ts';

/** A value for this field by the nth person; undefined where nothing is typed. */
export function answerFor(field: SeenField, nth: number, about: string | null): unknown {
	const sample = samples[field.form];
	if (!sample) throw new Error(`no answer for form ${field.form}`);
	return sample.answer(field, nth, about);
}
