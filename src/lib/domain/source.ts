/** What a field chooses from and what its answers are about, resolved to items at the moment it opens, and frozen then. */
import { formOf } from '../forms/index.ts';
import { apartIn } from './apart.ts';
import { called } from './called.ts';
import type { Moment } from './moment.ts';
import type { AnswerRow, FieldRow, Item, SeatRow, Source, Text } from './row.ts';
import type { Rows } from './rows.ts';

export function frozen(field: FieldRow, rows: Rows, moment: Moment): Pick<FieldRow, 'items' | 'abouts'> {
	const items = field.from ? resolve(field.from, rows, moment) : (field.settings.options ?? null);
	if (field.about === 'teller') return { items, abouts: rows.present().map(tellerItem) };
	if (!field.about) return { items, abouts: apartIn(field) };
	// Nothing was chosen where this comes from: people write about the question itself, rather than about nothing at all. What looks back on an earlier
	// meeting has nothing to ask when there was none.
	const looksBack = field.from === 'agreements:open' || field.from === 'harvest:series';
	return { items: null, abouts: items?.length || looksBack ? items : null };
}

export const tellerItem = (seat: SeatRow): Item => ({ key: seat.id, label: called(seat) });

function resolve(source: Source, rows: Rows, moment: Moment): Item[] {
	switch (source) {
		case 'virtues':
			return moment.brought.virtues;
		case 'agreements:open':
			return moment.brought.agreements;
		case 'harvest:series':
			return moment.brought.harvest;
		case 'participants':
			return rows.present().map(tellerItem);
		default:
			return answered(source, rows);
	}
}

/** What others gave in an earlier field, each thing once, the last visit of its round. */
function answered(source: { round: string; field: string }, rows: Rows): Item[] {
	const round = rows.rounds().findLast((one) => one.key === source.round && one.stage !== 'waiting');
	const field = round && rows.fields(round.id).find((one) => one.key === source.field);
	return field ? itemsOf(field, rows.answers(field.id)) : [];
}

/**
 * Words that are taken back are taken back everywhere: fields that were built on them forget them too, or keep a nameless place where others have
 * written about it meanwhile (R13). What stands in the list that was chosen from is nobody's word.
 */
export function forgotten(rows: Rows, gone: AnswerRow): FieldRow[] {
	const source = rows.need('field', gone.field);
	const round = rows.need('round', gone.round);
	if (!gone.given) return [];
	const left = itemsOf(
		source,
		rows.answers(source.id).filter((answer) => answer.id !== gone.id)
	);
	const known = [...left, ...(source.items ?? [])].map((item) => item.key);
	const keys = itemsOf(source, [gone]).flatMap((item) => (known.includes(item.key) ? [] : item.key));
	if (!keys.length) return [];
	return rows.of('field').flatMap((field) => {
		const built =
			field.from !== null && typeof field.from === 'object' && field.from.round === round.key && field.from.field === source.key;
		return built && (field.items || field.abouts) ? [without(field, rows.answers(field.id), keys)] : [];
	});
}

/** Stands where words were that are gone. */
export const NAMELESS: Text = { nl: '…', en: '…' };

/** The field as it is without these things. */
export function without(field: FieldRow, answers: AnswerRow[], keys: string[]): FieldRow {
	const used = (key: string) => answers.some((answer) => answer.about === key || JSON.stringify(answer.value ?? null).includes(key));
	const fewer = (items: Item[] | null) =>
		items?.flatMap((item) => (!keys.includes(item.key) ? [item] : used(item.key) ? [{ key: item.key, label: NAMELESS }] : [])) ?? null;
	return { ...field, items: fewer(field.items), abouts: fewer(field.abouts) };
}

function itemsOf(field: FieldRow, answers: AnswerRow[]): Item[] {
	const found = new Map<string, Item>();
	const given = answers.filter((answer) => answer.given);
	for (const answer of given.sort((a, b) => a.given!.place - b.given!.place))
		for (const item of formOf(field.form).items(answer.given!.value, answer.id, field)) found.set(item.key, item);
	return [...found.values()];
}
