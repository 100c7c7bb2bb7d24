/** The picks of `choose` and `rank` as pages handle them: what can be picked, and what was. */
import type { FieldRow, Text } from '../domain/row.ts';
import { pickKey as keyOf } from './labels.ts';
import type { Picks } from './labels.ts';

export { keyOf };

export const picksOf = (value: unknown): Picks => (Array.isArray(value) ? (value as Picks) : []);

/** Picks with these keys, in this order. */
export function ordered(keys: string[], picks: Picks): Picks {
	return keys.map((key) => picks.find((pick) => keyOf(pick) === key) ?? { key });
}

/** What was picked, how many may be, and what stands on the list, with the own words that were added to it. */
export function pickedOf({ items, settings }: Pick<FieldRow, 'items' | 'settings'>, value: unknown, say: (text: Text) => string) {
	const picks = picksOf(value);
	const listed = (items ?? []).map((item) => ({ key: item.key, label: say(item.label), hint: item.note && say(item.note) }));
	const own = picks.flatMap((pick) => ('own' in pick ? { key: keyOf(pick), label: pick.own.trim(), hint: undefined } : []));
	return { picks, keys: picks.map(keyOf), most: settings.most ?? 1, choices: [...listed, ...own] };
}
