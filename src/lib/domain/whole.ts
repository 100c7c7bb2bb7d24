/** What is only seen as a whole: from the smallest group up, and put together anew, so that no row tells what came from one person (R11). */
import type { Form } from '../forms/form.ts';
import { formOf } from '../forms/index.ts';
import { logOf } from '../forms/logs.ts';
import { fullest } from './apart.ts';
import { drawn } from './moment.ts';
import type { Moment } from './moment.ts';
import type { AnswerRow, FieldRow } from './row.ts';
import type { Rows } from './rows.ts';

/** Answers as they are shown; of most forms just as they are. What is answered apart is mixed apart. */
export function mixed(field: FieldRow, answers: AnswerRow[], moment: Moment): AnswerRow[] {
	const { mix } = formOf(field.form);
	return mix ? [...Map.groupBy(answers, ({ about }) => about).values()].flatMap((some) => shuffled(some, mix, moment)) : answers;
}

function shuffled(answers: AnswerRow[], mix: NonNullable<Form['mix']>, moment: Moment): AnswerRow[] {
	const values = mix(
		answers.map(({ value }) => value),
		(list) => drawn(list, moment.chance)
	);
	return answers.map((answer, nth) => ({ ...answer, given: answer.given && { ...answer.given, value: values[nth] } }));
}

/** One of them changed after it was shown, or no longer counts: the others then make a whole without it, or are too few to be one. */
export function without(rows: Rows, field: FieldRow, next: AnswerRow, moment: Moment): AnswerRow[] {
	if (!logOf(field.form).crowd || !field.shown) return [next];
	const counts = (one: AnswerRow) => !one.out && !one.unheard && one.value !== null && !logOf(field.form).empty(one.value);
	const others = rows.answers(field.id).filter((one) => one.id !== next.id && counts(one));
	const whole = counts(next) ? [...others, next] : others;
	const rest = counts(next) ? [] : [next];
	if (fullest(whole) < rows.session.smallest) return [...whole.map((one) => ({ ...one, given: null })), ...rest];
	const places = drawn([...whole.keys()], moment.chance);
	const shown = whole.map((one, nth) => ({
		...one,
		given: one.given ?? { value: null, late: false, place: whole.length + places[nth]! + 1 }
	}));
	return [...mixed(field, shown, moment), ...rest];
}
