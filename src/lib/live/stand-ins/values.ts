/**
 * Stands in the browser for `devalue`: reads what the server wrote down flat, each value once and a number where it is used. Our pages are told plain
 * things, dates, sets and maps; anything else is refused.
 */
type Flat = (string | number | boolean | null | unknown[] | Record<string, number>)[];

const EMPTY: Record<number, unknown> = { [-1]: undefined, [-3]: NaN, [-4]: Infinity, [-5]: -Infinity, [-6]: -0 };

export function unflatten(flat: Flat | number): unknown {
	if (typeof flat === 'number') return EMPTY[flat];
	const read: unknown[] = [];
	const at = (index: number): unknown => {
		if (index < 0) return EMPTY[index];
		if (index in read) return read[index];
		const value = flat[index];
		if (typeof value !== 'object' || value === null) return (read[index] = value);
		if (!Array.isArray(value)) {
			const object: Record<string, unknown> = (read[index] = {});
			for (const key of Object.keys(value)) object[key] = at(value[key]!);
			return object;
		}
		if (value[0] === 'Date') return (read[index] = new Date(value[1] as string));
		const [kind, ...inside] = value as [string | number, ...number[]];
		if (kind === 'Set') {
			const set = (read[index] = new Set());
			for (const one of inside) set.add(at(one));
			return set;
		}
		if (kind === 'Map') {
			const map = (read[index] = new Map());
			for (let i = 0; i < inside.length; i += 2) map.set(at(inside[i]!), at(inside[i + 1]!));
			return map;
		}
		if (typeof kind === 'string' || kind === -7) throw new Error(`no page is told this: ${kind}`);
		const list: unknown[] = (read[index] = []);
		for (const one of value as number[]) list.push(at(one));
		return list;
	};
	return at(0);
}

export const parse = (text: string): unknown => unflatten(JSON.parse(text) as Flat);
