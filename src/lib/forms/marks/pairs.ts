/** Questions that belong together: the same one asked before, and the reason beside a mark. For rows as well as for what a page sees of them. */
import type { FieldRow, RoundRow } from '../../domain/row.ts';
import { logOf } from '../logs.ts';

/** The question of an earlier round that this one asks again, as it was asked last. `rounds` are in their order. */
export function askedBefore<F extends Pick<FieldRow, 'round' | 'settings'>>(
	field: F,
	rounds: Pick<RoundRow, 'id'>[],
	fieldsOf: (round: RoundRow['id']) => F[]
): F | undefined {
	const { pair } = field.settings;
	if (pair?.moment !== 'after') return undefined;
	const earlier = rounds.slice(
		0,
		rounds.findIndex(({ id }) => id === field.round)
	);
	return earlier
		.flatMap(({ id }) => fieldsOf(id))
		.findLast(({ settings }) => settings.pair?.key === pair.key && settings.pair.moment === 'before');
}

type Question = Pick<FieldRow, 'id' | 'form' | 'shape' | 'who' | 'about'>;

/** The question that asks why, straight behind this one and of everybody once. `fields` are those of the round, in their order. */
export function reasonFor<F extends Question>(field: F, fields: F[]): F | undefined {
	const next = fields[fields.findIndex(({ id }) => id === field.id) + 1];
	return next && asksWhy(next) && !logOf(field.form).words && !field.about ? next : undefined;
}

/** The question that this one asks the reason for. */
export function reasonOf<F extends Question>(field: F, fields: F[]): F | undefined {
	const before = fields[fields.findIndex(({ id }) => id === field.id) - 1];
	return before && reasonFor(before, fields) ? before : undefined;
}

const asksWhy = ({ form, shape, who, about }: Question) => Boolean(logOf(form).words) && shape === 'one' && who === 'all' && !about;
