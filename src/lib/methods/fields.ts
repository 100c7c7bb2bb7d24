/** Making a question of a form, out of nothing or out of a question of another form, and changing the lists in it. */
import { empty } from './draft.ts';
import { freshKey, keysOf, moved, without } from './edit.ts';
import { partsOf } from './parts.ts';
import type { FormName, FormParts, ListPart } from './parts.ts';
import { NEVER_LIVE } from './rules.ts';
import type { Field, Text } from './schema.ts';

/** A question with every part it may have; which it has depends on its form. */
export type Loose = {
	key: string;
	form: FormName;
	prompt: Text;
	shape: Field['shape'];
	yields: string;
	who?: string;
	from?: string | { round: string; field: string };
	about?: string;
	opens?: { after: string };
	pair?: { key: string; moment: 'before' | 'after' };
	reveal?: string;
	by?: string;
	log?: string;
	max?: number;
	most?: number;
	own?: true;
	personal?: true;
} & Partial<Record<ListPart, Item[]>>;

export type Item = { key: string; label: Text; undecided?: true; yields?: string };

export const loose = (field: Field) => field as Loose;

/** What stays of a question when it is asked in another form. */
const KEPT = ['key', 'prompt', 'who', 'opens', 'pair', 'by'] as const;
const ROOM = { text: 400, longtext: 2000 } as Record<string, number>;

export function newField(form: FormName, key: string, before?: Field): Field {
	const parts = partsOf(form);
	const old = before ? loose(before) : undefined;
	const kept = Object.fromEntries(KEPT.flatMap((part) => (old?.[part] === undefined ? [] : [[part, old[part]]])));
	const field: Loose = {
		...{ key, prompt: empty(), ...kept, form },
		shape: old && parts.shapes.includes(old.shape) ? old.shape : (parts.shapes[0] ?? 'one'),
		...{ yields: old?.yields ?? 'none', ...parts.fixed }
	};
	if (NEVER_LIVE.includes(form)) field.reveal = 'onShow';
	if (form === 'agreement') field.shape = 'shared';
	for (const { part, least, most } of parts.numbers) field[part] = fits(old?.[part], least, most) ?? ROOM[form] ?? 3;
	for (const list of parts.lists) if (!list.optional) field[list.part] = filled(form, list, old);
	if (parts.needsFrom && !field.from) field.from = old?.from ?? 'virtues';
	if (!parts.needsFrom && parts.mayFrom && form === 'choose') Object.assign(field, old?.from ? { from: old.from } : { from: 'virtues' });
	return field as unknown as Field;
}

const fits = (number: number | undefined, least: number, most: number) =>
	number !== undefined && number >= least && number <= most ? number : undefined;

/** As many as the form needs; a judgement brings its full answer "I cannot say yet". */
function filled(form: FormName, { part, least, most }: FormParts['lists'][number], old: Loose | undefined): Item[] {
	const had = old && Object.values(LISTED_IN(old)).find((list) => list.length >= least && list.length <= most);
	const items = (had ?? []).filter(({ key }) => key !== UNDECIDED.key).map(({ key, label }): Item => ({ key, label }));
	const wanted = form === 'judgement' ? 2 : least;
	while (items.length < wanted) items.push({ key: freshKey(SINGULAR[part], keysOf(items)), label: empty() });
	return form === 'judgement' ? [...items, structuredClone(UNDECIDED)] : items;
}

const LISTED_IN = (field: Loose) =>
	[field.options, field.steps, field.rows, field.columns, field.marks, field.poles].filter((list) => !!list);
const SINGULAR: Record<ListPart, string> = { options: 'keuze', steps: 'stap', poles: 'pool', rows: 'rij', columns: 'kolom', marks: 'merk' };
const UNDECIDED: Item = {
	key: 'kan-ik-nog-niet-zeggen',
	label: { nl: 'Kan ik nog niet zeggen', en: 'I cannot say yet' },
	undecided: true
};

export function addItem(field: Field, part: ListPart): Field {
	const room = partsOf(field.form).lists.find((one) => one.part === part);
	const list = loose(field)[part] ?? [];
	if (!room || list.length >= room.most) return field;
	return listed(field, part, [...list, { key: freshKey(SINGULAR[part], keysOf(list)), label: empty() }]);
}

/** The last one takes the list with it, where the form can do without. */
export function dropItem(field: Field, part: ListPart, key: string): Field {
	return listed(field, part, without(loose(field)[part] ?? [], key));
}

export const moveItem = (field: Field, part: ListPart, key: string, to: number): Field =>
	listed(field, part, moved(loose(field)[part] ?? [], key, to));

function listed(field: Field, part: ListPart, items: Item[]): Field {
	const { [part]: _old, ...rest } = loose(field);
	const optional = partsOf(field.form).lists.some((one) => one.part === part && one.optional);
	return (items.length || !optional ? { ...rest, [part]: items } : rest) as unknown as Field;
}

/** Asked once more afterwards: in the form and with the choices of what was asked before. */
export function asBefore(field: Field, before: Field): Field {
	const same = newField(before.form, field.key, before);
	const { prompt } = field;
	const lists = Object.fromEntries(partsOf(before.form).lists.map(({ part }) => [part, structuredClone(loose(before)[part])]));
	const { opens: _opens, ...rest } = { ...loose(same), ...lists, prompt, key: field.key };
	return { ...rest, pair: { key: before.pair?.key ?? before.key, moment: 'after' } } as unknown as Field;
}
