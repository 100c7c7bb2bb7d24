/** What `scale`, `slider` and `judgement` share: the places of their field on which somebody can stand, and how standing there reads. */
import type { Item, Settings, Text } from '../../domain/row.ts';
import type { Log } from '../form.ts';

export type Mark = { key: string };

/** A mark reads as the place it stands on, never as a figure. */
export const mark: Log<Mark> = {
	typed: true,
	empty: ({ key }) => key === '',
	lines: ({ key }, field) => [{ text: '', mark: { ...stepsOf(field.settings), at: key }, yields: field.yields }]
};

export type Step = Item & { between?: true };
export type Steps = {
	/** In their order. `between`: without a name on the drawing, for it lies between two poles. */
	steps: Step[];
	apart: Item[];
};

/** Steps are named one by one, options have one that stands apart, and between two poles there are three places without a name. */
export function stepsOf({ steps, options, poles }: Settings): Steps {
	if (poles) return { steps: between(poles), apart: [] };
	const given = options?.filter((option) => !option.undecided) ?? [];
	const apart = options?.filter((option) => option.undecided) ?? [];
	return { steps: (steps ?? given).map(bare), apart: apart.map(bare) };
}

/** Three places between two poles, with keys that no pole can have: those have no dots. */
function between(poles: Item[]): Step[] {
	const [first, last] = [poles[0]!.label, poles.at(-1)!.label];
	const near = (pole: Text): Text => ({ nl: `dichter bij ‘${pole.nl}’`, en: `closer to ‘${pole.en}’` });
	const places: Step[] = [
		{ key: 'near.0', label: near(first), between: true },
		{ key: 'middle.0', label: { nl: 'ertussenin', en: 'in between' }, between: true },
		{ key: 'near.1', label: near(last), between: true }
	];
	return [...poles.slice(0, 1).map(bare), ...places, ...poles.slice(1).map(bare)];
}

const bare = ({ key, label }: Item): Item => ({ key, label });
