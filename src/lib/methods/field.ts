import * as v from 'valibot';
import { Column, Count, Key, keyed, Labelled, Option, Text, Yields } from './shape.ts';

// A field is one question of a round. Its form decides which other parts it has, so that code that knows the form knows the parts.

export const Reveal = v.picklist(['live', 'onShow', 'private']);
export type Reveal = v.InferOutput<typeof Reveal>;
export const By = v.picklist(['named', 'anonymous', 'choice']);
export type By = v.InferOutput<typeof By>;
export const Log = v.picklist(['yes', 'summary', 'no']);
export type Log = v.InferOutput<typeof Log>;

const Elsewhere = v.strictObject({ round: Key, field: Key });
const From = v.union([v.picklist(['virtues', 'participants', 'agreements:open', 'harvest:series']), Elsewhere], 'from-form');
/** Where the things come from that a field chooses from, marks, votes on or follows up. */
export type From = v.InferOutput<typeof From>;

const shared = {
	key: Key,
	prompt: Text,
	shape: v.picklist(['one', 'many', 'shared']),
	who: v.optional(v.picklist(['all', 'presenter', 'facilitator', 'notetaker'])),
	about: v.optional(v.picklist(['teller', 'virtue', 'item'])),
	opens: v.optional(v.strictObject({ after: Key })),
	pair: v.optional(v.strictObject({ key: Key, moment: v.picklist(['before', 'after']) })),
	reveal: v.optional(Reveal),
	by: v.optional(By)
};
const plain = { ...shared, from: v.optional(From), log: v.optional(Log), yields: Yields };
/** Marks, votes and agreements are known to the logbook by their form. */
const unnamed = { ...plain, yields: v.literal('none') };

const characters = v.pipe(Count, v.maxValue(5000));
const items = v.pipe(Count, v.maxValue(30));
const form = <const Name extends string, const Parts extends v.ObjectEntries>(name: Name, parts: Parts) =>
	v.strictObject({ form: v.literal(name), ...parts });

export const Field = v.variant('form', [
	form('text', { ...plain, max: characters }),
	form('longtext', { ...plain, max: characters }),
	form('confirm', plain),
	form('spoken', plain),
	form('choose', { ...plain, most: items, options: v.optional(keyed(Labelled, 2, 30)), own: v.optional(v.literal(true)) }),
	form('rank', { ...plain, from: From, most: v.pipe(items, v.minValue(2)), own: v.optional(v.literal(true)) }),
	form('scale', { ...plain, steps: keyed(Labelled, 2, 9) }),
	form('slider', { ...plain, poles: keyed(Labelled, 2, 2) }),
	form('judgement', { ...unnamed, options: keyed(Option, 2, 12) }),
	form('matrix', { ...plain, rows: keyed(Labelled, 2, 12), columns: keyed(Column, 2, 8) }),
	form('columns', { ...plain, columns: keyed(Column, 2, 8) }),
	form('questions', { ...plain, most: items }),
	form('rate', { ...unnamed, from: From, about: v.literal('item'), marks: keyed(Labelled, 2, 6) }),
	form('vote', { ...unnamed, from: From, most: items }),
	form('situation', { ...plain, log: v.literal('presenter') }),
	form('note', plain),
	form('privatenote', { ...plain, reveal: v.literal('private') }),
	form('followup', { ...plain, from: v.literal('agreements:open'), about: v.literal('item') }),
	form('agreement', { ...unnamed, personal: v.optional(v.literal(true)) }),
	form('review', { ...unnamed, from: v.literal('harvest:series'), about: v.literal('item'), marks: keyed(Labelled, 2, 6) }),
	form('evaluation', plain)
]);
export type Field = v.InferOutput<typeof Field>;
