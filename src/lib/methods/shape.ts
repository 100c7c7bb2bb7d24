import * as v from 'valibot';

// The small shapes that every piece of content is made of. A check of our own carries its problem code as message (problems.ts).

/** Stable names: answers, logbooks and later versions of a method point at them. */
export const Key = v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'key-form'));

export const Count = v.pipe(v.number(), v.integer(), v.minValue(1));

const PLACEHOLDERS = ['client', 'clients', 'aClient', 'theClient', 'person', 'people'] as const;
const MARK = /\{([^{}]*)\}/g;

const Words = v.pipe(
	v.string(),
	v.maxLength(2000),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const words = dataset.value;
		if (!words.trim()) addIssue({ message: 'text-empty' });
		else if (words !== words.trim()) addIssue({ message: 'text-untrimmed' });
		for (const [, name = ''] of words.matchAll(MARK)) {
			if (!PLACEHOLDERS.some((known) => known === name)) addIssue({ message: 'placeholder-unknown', received: `{${name}}` });
		}
		if (/[{}]/.test(words.replace(MARK, ''))) addIssue({ message: 'brace-stray' });
	})
);

/** The same words in both languages; `nl-easy` is Dutch for people who find reading hard. */
export const Text = v.strictObject({ nl: Words, en: Words, 'nl-easy': v.optional(Words) });
export type Text = v.InferOutput<typeof Text>;

const labelled = { key: Key, label: Text };
export const Labelled = v.strictObject(labelled);
export type Labelled = v.InferOutput<typeof Labelled>;

export const Yields = v.picklist([
	'virtue',
	'meaning',
	'harvest-shared',
	'harvest-difference',
	'harvest-unknown',
	'principle',
	'promise',
	'question',
	'solution',
	'story',
	'signal',
	'lesson',
	'none'
]);
/** What the logbook takes an answer to be. */
export type Yields = v.InferOutput<typeof Yields>;

/** A column may say for itself what its cards are; it goes before the field. */
export const Column = v.strictObject({ ...labelled, yields: v.optional(Yields) });
export type Column = v.InferOutput<typeof Column>;

/** One option of a judgement is the full answer "I cannot say yet". */
export const Option = v.strictObject({ ...labelled, undecided: v.optional(v.literal(true)) });
export type Option = v.InferOutput<typeof Option>;

/** A bounded list in which no key stands twice. */
export function keyed<const Item extends v.GenericSchema<unknown, { key: string }>>(item: Item, least: number, most: number) {
	return v.pipe(
		v.array(item),
		v.minLength(least),
		v.maxLength(most),
		v.rawCheck(({ dataset, addIssue }) => {
			if (!dataset.typed) return;
			const seen = new Set<string>();
			dataset.value.forEach((value: { key: string }, index: number) => {
				const input = dataset.value;
				if (seen.has(value.key)) {
					addIssue({ message: 'key-twice', received: value.key, path: [{ type: 'array', origin: 'value', input, key: index, value }] });
				}
				seen.add(value.key);
			});
		})
	);
}
