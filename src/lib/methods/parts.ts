/**
 * Which parts a form gives its field, read from the schema itself, so that the editor follows when a form is added or changes. Shapes are those the
 * shipped methods use a form in: the ones that were tried in a conversation.
 */
import { Field } from './field.ts';
import { methods } from './index.ts';
import type { Field as AField } from './schema.ts';

export type FormName = AField['form'];
export const LISTS = ['options', 'steps', 'poles', 'rows', 'columns', 'marks'] as const;
export type ListPart = (typeof LISTS)[number];
export type Shape = AField['shape'];

export type FormParts = {
	form: FormName;
	shapes: Shape[];
	lists: { part: ListPart; least: number; most: number; optional: boolean }[];
	/** The most characters, or the most choices, that may be allowed. */
	numbers: { part: 'max' | 'most'; least: number; most: number }[];
	flags: ('own' | 'personal')[];
	/** Parts that have one value and cannot be chosen. */
	fixed: Partial<Record<'from' | 'about' | 'log' | 'reveal' | 'yields', string>>;
	/** Must say where its things come from. */
	needsFrom: boolean;
	/** May say so. */
	mayFrom: boolean;
};

type Schema = { type: string; wrapped?: Schema; literal?: unknown; requirement?: number; pipe?: Schema[] };

const shapesOf = (form: string): Shape[] => {
	const fields = methods.flatMap(({ meetings }) => meetings.flatMap(({ rounds }) => rounds.flatMap(({ fields }) => fields)));
	const used = new Set(fields.filter((field) => field.form === form).map(({ shape }) => shape));
	return (['one', 'many', 'shared'] as const).filter((shape) => used.has(shape));
};

export const formParts: FormParts[] = Field.options.map((schema) => {
	const entries = schema.entries as unknown as Record<string, Schema>;
	const form = String(entries.form?.literal) as FormName;
	const bound = (part: string, type: string) => {
		const all = checks(entries[part]).filter((check) => check.type === type);
		const bounds = all.map(({ requirement }) => requirement ?? 0);
		return type.startsWith('min') ? Math.max(...bounds) : Math.min(...bounds);
	};
	const fixed: FormParts['fixed'] = {};
	for (const part of ['from', 'about', 'log', 'reveal', 'yields'] as const) {
		if (entries[part]?.type === 'literal') fixed[part] = String(entries[part].literal);
	}
	return {
		form,
		shapes: shapesOf(form),
		lists: LISTS.filter((part) => entries[part]).map((part) => ({
			...{ part, least: bound(part, 'min_length'), most: bound(part, 'max_length'), optional: entries[part]?.type === 'optional' }
		})),
		numbers: (['max', 'most'] as const)
			.filter((part) => entries[part])
			.map((part) => ({ part, least: bound(part, 'min_value'), most: bound(part, 'max_value') })),
		flags: (['own', 'personal'] as const).filter((part) => entries[part]),
		fixed,
		needsFrom: Boolean(entries.from) && entries.from?.type !== 'optional',
		mayFrom: Boolean(entries.from)
	};
});

export const partsOf = (form: string): FormParts => formParts.find((one) => one.form === form) ?? formParts[0]!;

/** All checks of a schema, also those of the schemas it is made of. */
function checks(schema: Schema | undefined): Schema[] {
	if (schema?.wrapped) return checks(schema.wrapped);
	return (schema?.pipe ?? []).flatMap((one) => (one.pipe && one !== schema ? checks(one) : [one]));
}
