/** Opening and showing a field. */
import { logOf } from '../forms/logs.ts';
import { fullest } from './apart.ts';
import { isOwn } from './own-words.ts';
import { drawn } from './moment.ts';
import type { Moment } from './moment.ts';
import type { AnswerRow, FieldRow, Row } from './row.ts';
import type { Rows } from './rows.ts';
import { frozen } from './source.ts';
import { pool, slots } from './ticket.ts';
import { mayBeUnsigned } from './rules.ts';
import { mixed } from './whole.ts';

/** The field as it opens: its items frozen, its tickets made. One that is open stays as it is. */
export function opened(field: FieldRow, rows: Rows, moment: Moment): Row[] {
	if (field.open) return [];
	const people = rows.present().length;
	const open: FieldRow = {
		...field,
		...frozen(field, rows, moment),
		open: true,
		few: mayBeUnsigned(field.rules) && people < rows.session.smallest
	};
	return [open, ...pool(open, slots(open), people, moment)];
}

/**
 * The field and its answers as they are shown: what was last saved, all at once, in an order drawn by chance (R7, R11). What was shown before
 * keeps its place; words written since come after it. What is only seen as a whole is not shown while it is too little to be one.
 */
export function shown(field: FieldRow, rows: Rows, moment: Moment): Row[] {
	const all = rows.answers(field.id);
	const enough =
		!logOf(field.form).crowd || fullest(all.filter((answer) => !blank(answer, field) && !answer.unheard)) >= rows.session.smallest;
	if (!enough) return [{ ...field, shown: true }];
	const fresh = all.filter((answer) => !blank(answer, field) && !answer.unheard && !sameWords(answer) && !isOwn(field, answer.about));
	const places = all.filter((answer) => answer.given).map((answer) => answer.given!.place);
	let next = Math.max(0, ...places) + 1;
	const given = presenterLast(rows, field, drawn(fresh, moment.chance)).map((answer): AnswerRow => ({
		...answer,
		given: { value: answer.value, late: false, place: answer.given?.place ?? next++ }
	}));
	return [{ ...field, shown: true }, ...mixed(field, given, moment)];
}

/** Who brought the situation speaks last where it is judged. */
function presenterLast(rows: Rows, field: FieldRow, answers: AnswerRow[]): AnswerRow[] {
	if (rows.get('round', field.round)?.type !== 'judge') return answers;
	const presenters = rows.of('part').flatMap((part) => (part.what === 'presenter' ? part.seats : []));
	const last = (answer: AnswerRow) => answer.seat !== null && presenters.includes(answer.seat);
	return [...answers.filter((answer) => !last(answer)), ...answers.filter(last)];
}

/** Taken away, or nothing left of it. */
export const blank = (answer: AnswerRow, field: FieldRow) => answer.value === null || logOf(field.form).empty(answer.value);

const sameWords = (answer: AnswerRow) => answer.given !== null && JSON.stringify(answer.given.value) === JSON.stringify(answer.value);

/**
 * Unsigned words in a live field are let go at least `smallest` at a time, in an order drawn by chance, so that no single arrival tells who
 * pressed *share* just now. Fewer stay where they are.
 */
export function released(field: FieldRow, waiting: AnswerRow[], rows: Rows, moment: Moment): AnswerRow[] {
	const ready = waiting.filter((answer) => !blank(answer, field) && !answer.unheard);
	if (ready.length < rows.session.smallest) return [];
	const places = rows.answers(field.id).flatMap((answer) => (answer.given ? [answer.given.place] : []));
	let next = Math.max(0, ...places) + 1;
	return drawn(ready, moment.chance).map((answer) => ({
		...answer,
		pending: false,
		given: { value: answer.value, late: false, place: answer.given?.place ?? next++ }
	}));
}

/** A field of which the opening waited for this one. */
export const opensAfter = (field: FieldRow, rows: Rows) =>
	rows.fields(field.round).filter((one) => one.opensAfter === field.key && !one.open);
