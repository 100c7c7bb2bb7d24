/** Which answer the nth thing on a list is, and whose: the same for a meeting that is decided in memory and for one that is played over sockets. */
import type { FieldRow, Item } from '../../src/lib/domain/row.ts';
import { logOf } from '../../src/lib/forms/logs.ts';
import type { Said } from './words.ts';

export type Asked = Pick<FieldRow, 'form' | 'shape' | 'who' | 'from' | 'about'> & { items: Item[] | null; abouts: Item[] | null };
export type Giving = { by: number; about: string | null; value: unknown };

/** `seats`: the seats' ids, in the order of the people. Things about what is not there are left out. */
export function givings(field: Asked, list: readonly Said[] | undefined, seats: readonly string[]): Giving[] {
	if (field.form === 'confirm') return seats.map((_, by) => ({ by, about: null, value: true }));
	const looksBack = field.from === 'agreements:open' || field.from === 'harvest:series';
	return (list ?? []).flatMap((said, at) => {
		if (said === null) return [];
		const by = at % seats.length;
		if (typeof said === 'object' && 'about' in said) {
			const thing = field.abouts?.find(({ key, label }) => key === said.about || label.nl.includes(said.about));
			return field.abouts && !thing ? [] : [{ by, about: thing?.key ?? null, value: said.says }];
		}
		const value = known(said, field);
		if (field.about === 'teller') return [{ by, about: seats[(by + 1) % seats.length]!, value }];
		const { apart, empty } = logOf(field.form);
		if (apart && field.abouts) {
			const pieces = field.abouts.map(({ key }) => ({ by, about: key, value: apart.piece(value, key) }));
			return pieces.filter((piece) => !empty(piece.value));
		}
		if (!field.abouts) return [{ by, about: null, value }];
		const about = field.abouts[looksBack ? at : by]?.key;
		return about ? [{ by, about, value }] : [];
	});
}

/** Things that are only known by their place in the list of the meeting. */
function known(said: Exclude<Said, null>, { items }: Asked): unknown {
	if (!Array.isArray(said) || !said.length || !said.every((one) => typeof one === 'object' && one && 'nth' in one)) return said;
	return said.flatMap(({ nth }) => (items?.[nth] ? [{ key: items[nth].key }] : []));
}
