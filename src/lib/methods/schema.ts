import * as v from 'valibot';
import { Field, By, Log, Reveal } from './field.ts';
import { Count, Key, keyed, Labelled, Text } from './shape.ts';

// What a method is, as a file: meetings of rounds of fields. Shapes only; what must fit together is in rules.ts, and validate.ts runs both.
// Other code takes its types from here with `import type`, so that valibot stays out of the pages.

export type { Field, From, Reveal } from './field.ts';
export type { Text } from './shape.ts';
export type Language = 'nl' | 'en';

const RoundType = v.picklist(['checkin', 'silent', 'share', 'deepen', 'judge', 'harvest', 'agree', 'checkout']);
export type RoundType = v.InferOutput<typeof RoundType>;

const Minutes = v.pipe(Count, v.maxValue(240));

export const MethodRound = v.strictObject({
	key: Key,
	type: RoundType,
	title: Text,
	why: Text,
	say: Text,
	tip: Text,
	pitfall: Text,
	minutes: Minutes,
	minutesShort: Minutes,
	reveal: Reveal,
	by: By,
	log: Log,
	fields: keyed(Field, 1, 12)
});
export type MethodRound = v.InferOutput<typeof MethodRound>;

export const Meeting = v.strictObject({
	key: Key,
	title: Text,
	question: Text,
	prepare: Text,
	lead: Text,
	rounds: keyed(MethodRound, 1, 30)
});
export type Meeting = v.InferOutput<typeof Meeting>;

const Line = v.pipe(v.string(), v.nonEmpty('text-empty'), v.maxLength(300));
const Link = v.pipe(v.string(), v.maxLength(500), v.regex(/^https?:\/\/\S+$/, 'link-form'));

export const Method = v.strictObject({
	key: Key,
	version: Count,
	title: Text,
	for: Text,
	credit: v.strictObject({
		text: Text,
		sources: v.pipe(v.array(v.strictObject({ title: Line, url: v.optional(Link) })), v.maxLength(20))
	}),
	people: v.strictTuple([Count, v.pipe(Count, v.maxValue(200))]),
	mixed: v.optional(v.literal(true)),
	complete: v.pipe(v.array(RoundType), v.minLength(1), v.maxLength(8)),
	meetings: keyed(Meeting, 1, 20)
});
export type Method = v.InferOutput<typeof Method>;

/** A virtue with its too little (`low`) and too much (`high`). */
export const Virtue = v.strictObject({
	key: Key,
	name: Text,
	means: Text,
	low: Text,
	high: Text,
	sources: v.pipe(v.array(Line), v.minLength(1))
});
export type Virtue = v.InferOutput<typeof Virtue>;
export const Virtues = v.strictObject({ virtues: keyed(Virtue, 1, 100) });

const Question = v.strictObject({ key: Key, prompt: Text });

/** The two minutes at the end. Answers are shown as a spread, never as one figure; `grounds` says where an item comes from and stays off the screen. */
export const Evaluation = v.strictObject({
	version: Count,
	rules: v.strictObject({
		anonymous: v.literal(true),
		minutes: Count,
		openDays: Count,
		shownFrom: v.pipe(v.number(), v.integer(), v.minValue(4)),
		shownAs: v.literal('spread'),
		total: v.literal(false)
	}),
	intro: Text,
	steps: keyed(Labelled, 2, 9),
	unknown: Labelled,
	items: keyed(v.strictObject({ key: Key, prompt: Text, grounds: Line }), 1, 20),
	open: keyed(Question, 1, 6),
	later: v.strictObject({ when: v.literal('next-meeting-or-six-weeks'), afterDays: Count, item: Question, open: Question }),
	facilitator: keyed(Question, 1, 12)
});
export type Evaluation = v.InferOutput<typeof Evaluation>;

const forms = v.strictObject({ client: Line, clients: Line, aClient: Line, theClient: Line });

/** A team's word for the people it works for, in the forms that sentences need. */
export const ClientWord = v.strictObject({ key: Key, nl: forms, en: forms });
export type ClientWord = v.InferOutput<typeof ClientWord>;

export const Glossary = v.strictObject({
	terms: keyed(v.strictObject({ key: Key, nl: Line, en: Line, note: v.optional(Text) }), 1, 200),
	clientWords: keyed(ClientWord, 1, 20)
});
export type Glossary = v.InferOutput<typeof Glossary>;
