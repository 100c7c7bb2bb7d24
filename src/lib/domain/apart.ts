/**
 * Questions of one field that are answered apart: each answer a row of its own, written with a ticket of its own, so that nothing tells which of them
 * came from one person (R11). They are what such a field is about, as `abouts`, while it is about nothing else.
 */
import { logOf } from '../forms/logs.ts';
import type { Id } from './id.ts';
import { drawn } from './moment.ts';
import type { Moment } from './moment.ts';
import type { AnswerRow, FieldRow, Item } from './row.ts';
import type { Change, Rows } from './rows.ts';

/** What is answered apart in this field; null where one answer is all there is to it. */
export const apartIn = (field: Pick<FieldRow, 'form' | 'settings' | 'prompt'>): Item[] | null =>
	logOf(field.form).apart?.items(field) ?? null;

/** The field as if this were all it asks. */
export function onlyOf(field: FieldRow, about: string | null): FieldRow {
	const { apart } = logOf(field.form);
	return apart && about !== null ? { ...field, settings: apart.settings(field.settings, about) } : field;
}

/** How many people answered, as far as anybody can know: the question of the field with the most answers counts. */
export const fullest = (answers: Pick<AnswerRow, 'about'>[]): number =>
	Math.max(0, ...answers.map(({ about }) => answers.filter((one) => one.about === about).length));

/** `id` for the piece of an answer that belongs to a question. */
type How = Pick<Moment, 'chance'> & { id(answer: Id, key: string): Id };

/**
 * A closed conversation of before answers had rows of their own: every answer is taken to pieces, under new ids and with places drawn anew, so that
 * nothing is left of what stood together.
 */
export function takenApart(rows: Rows, how: How): Change {
	const fields = rows.of('field').filter((field) => !field.abouts && apartIn(field));
	const changes = fields.map((field): Change => {
		const whole = rows.answers(field.id);
		const items = apartIn(field)!;
		return { put: [{ ...field, abouts: items }, ...items.flatMap((item) => piecesOf(whole, field, item, how))], drop: whole };
	});
	return { put: changes.flatMap(({ put }) => put), drop: changes.flatMap(({ drop }) => drop) };
}

function piecesOf(whole: AnswerRow[], { form }: FieldRow, { key }: Item, { id, chance }: How): AnswerRow[] {
	const { apart, empty } = logOf(form);
	const piece = (value: unknown) => (value === null ? null : apart!.piece(value, key));
	const left = whole.filter(({ value }) => value !== null && !empty(piece(value)));
	return drawn(left, chance).map((answer, nth) => ({
		...answer,
		...{ id: id(answer.id, key), about: key, value: piece(answer.value) },
		given: answer.given && { ...answer.given, value: piece(answer.given.value), place: nth + 1 }
	}));
}
