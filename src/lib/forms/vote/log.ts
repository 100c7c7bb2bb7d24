import type { Log } from '../form.ts';

/** One entry a dot; several dots may stand on one thing. */
export type Dots = { key: string }[];

/** Dots read as the things they stand on, in the order of the list: nothing is ranked. */
export const vote: Log<Dots> = {
	typed: true,
	empty: (dots) => dots.length === 0,
	lines: (dots, field) => {
		const list = (field.items ?? []).map(({ key, label }) => ({ key, label, dots: dots.filter((dot) => dot.key === key).length }));
		return dots.length ? [{ text: '', dots: list, yields: field.yields }] : [];
	}
};
