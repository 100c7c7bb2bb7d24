/**
 * The rows of a closed conversation as they travel: every part of each, with its bounds, so that what was read can be stored. A part that is added to a row
 * has to be named here too (the types see to it), with what holds for archives from before it: `v.optional(shape, what was so until then)`.
 */
import * as v from 'valibot';
import { isId } from '#lib/domain/id.ts';
import type { RowKind, RowOf } from '#lib/domain/row.ts';
import { formKeys } from '#lib/forms/index.ts';

type Travels = Exclude<RowKind, 'part' | 'ticket'>;
type Whole = { [K in Travels]: { entries: { [Part in keyof RowOf<K>]-?: v.GenericSchema } } };

const id = v.custom<string>(isId);
const upTo = (most: number) => v.pipe(v.string(), v.maxLength(most));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e15));
const text = v.strictObject({ nl: upTo(4000), en: upTo(4000), 'nl-easy': v.optional(upTo(4000)) });
const item = v.looseObject({ key: upTo(90), label: text });
const items = v.array(item);
const maybe = v.nullable;
const on = v.boolean();
const nothing = v.null();
const none = v.pipe(v.array(v.unknown()), v.maxLength(0));
/** Which tab wrote what does not travel. */
const takes = v.strictObject({});
const row = <K extends string>(kind: K) => ({ kind: v.literal(kind), id, takes });
const within = <K extends string>(kind: K) => ({ ...row(kind), session: id });

const before = v.strictObject({
	rules: v.pipe(v.array(upTo(8000)), v.maxLength(500)),
	virtues: v.pipe(
		v.array(v.looseObject({ ...item.entries, means: v.array(v.strictObject({ heading: text, text: upTo(8000) })) })),
		v.maxLength(200)
	)
});

export const shapes = {
	session: v.strictObject({
		...{ ...row('session'), team: upTo(64), method: upTo(90), methodVersion: count, meeting: upTo(90), title: text, question: text },
		...{ prepare: text, lead: text, credit: text, place: maybe(v.strictObject({ number: count, of: count })), words: upTo(40) },
		...{ date: v.pipe(v.string(), v.isoDate()), version: v.picklist(['normal', 'short']), smallest: v.pipe(count, v.minValue(4)) },
		...{ stage: v.literal('closed'), at: nothing, door: v.literal('locked'), epoch: v.literal(1), quiet: on, namesOnScreen: on },
		...{ timer: nothing, starter: nothing, mixed: on, unrecorded: on, parking: on, video: nothing, series: maybe(upTo(64)) },
		...{ next: maybe(v.strictObject({ date: upTo(10), presenter: upTo(200) })), before: maybe(before) },
		...{ startedAt: maybe(count), doneAt: maybe(count), closedAt: maybe(count) }
	}),
	round: v.strictObject({
		...{ ...within('round'), place: v.number(), key: upTo(90), visit: count, title: text, why: text, say: text, tip: text, pitfall: text },
		type: v.picklist(['checkin', 'silent', 'share', 'deepen', 'judge', 'harvest', 'agree', 'checkout']),
		...{ minutes: count, planned: maybe(count), skipped: on, added: on, used: v.number(), since: maybe(v.number()) },
		stage: v.picklist(['waiting', 'writing', 'shown', 'closed']),
		tally: maybe(v.strictObject({ present: count, contributed: count, planned: count, used: count }))
	}),
	field: v.strictObject({
		...{ ...within('field'), round: id, place: v.number(), key: upTo(90), form: v.picklist(formKeys), prompt: text, yields: upTo(60) },
		...{ shape: v.picklist(['one', 'many', 'shared']), who: v.picklist(['all', 'presenter', 'facilitator', 'notetaker']) },
		rules: v.strictObject({
			reveal: v.picklist(['live', 'onShow', 'private']),
			by: v.picklist(['named', 'choice', 'anonymous']),
			log: v.picklist(['yes', 'summary', 'presenter', 'no'])
		}),
		from: maybe(v.union([upTo(90), v.strictObject({ round: upTo(90), field: upTo(90) })])),
		...{ about: maybe(v.picklist(['teller', 'virtue', 'item'])), opensAfter: maybe(upTo(90)), settings: v.looseObject({}) },
		...{ items: maybe(items), abouts: maybe(items), open: on, shown: on, few: on, focus: nothing, ahead: nothing }
	}),
	seat: v.strictObject({
		...{ ...within('seat'), name: upTo(200), state: v.literal('left'), names: v.array(upTo(200)), person: nothing, ready: nothing },
		...{ onScreen: on, given: none, returns: v.literal(false), where: nothing, own: none, thread: nothing }
	}),
	answer: v.strictObject({
		...{ ...within('answer'), round: id, field: id, about: maybe(upTo(200)), seat: maybe(id), ticket: nothing, part: on },
		...{ value: v.unknown(), given: v.strictObject({ value: v.unknown(), late: on, place: v.number() }) },
		...{ pending: on, out: v.literal(false), unpicked: on, unheard: on, group: maybe(id) },
		...{ marks: v.array(v.picklist(['answer', 'wider'])), keep: maybe(v.picklist(['all', 'yield', 'nothing'])) }
	}),
	group: v.strictObject({ ...within('group'), field: id, place: v.number(), label: upTo(400) }),
	aside: v.strictObject({
		...{ ...within('aside'), what: v.picklist(['parked', 'minority']), about: maybe(id), key: maybe(upTo(90)), seat: maybe(id) },
		...{ text: upTo(4000), how: upTo(4000), open: on, named: on }
	}),
	deviation: v.strictObject({
		...{ ...within('deviation'), round: maybe(id), detail: maybe(text), reason: maybe(upTo(4000)), at: count },
		what: v.picklist(['skipped', 'unskipped', 'back', 'rewriting', 'repeated', 'added', 'changed', 'reopened'])
	})
} satisfies Whole;
