/** What may come in as a conversation from another installation: rows of the right shape, that all belong to one closed conversation and can be read. */
import * as v from 'valibot';
import { entriesOf } from '#lib/domain/entries.ts';
import { isId } from '#lib/domain/id.ts';
import { story } from '#lib/domain/logbook.ts';
import type { FieldRow, Row } from '#lib/domain/row.ts';
import { Rows } from '#lib/domain/rows.ts';
import { formKeys, formOf } from '#lib/forms/index.ts';

const id = v.custom<string>(isId);
const upTo = (most: number) => v.pipe(v.string(), v.maxLength(most));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e15));
const text = v.strictObject({ nl: upTo(4000), en: upTo(4000), 'nl-easy': v.optional(upTo(4000)) });
const items = v.array(v.looseObject({ key: upTo(90), label: text }));
const maybe = v.nullable;
const one = <K extends string>(kind: K) => ({ kind: v.literal(kind), id });
const at = { session: id };
const marks = v.array(v.picklist(['answer', 'wider']));

/** The core of each row; what stands beside it is bounded, and only columns that are known are stored. */
const shapes = {
	session: v.looseObject({
		...one('session'),
		...{ method: upTo(90), meeting: upTo(90), title: text, question: text, prepare: text, lead: text, credit: text, methodVersion: count },
		...{
			date: v.pipe(v.string(), v.isoDate()),
			stage: v.literal('closed'),
			smallest: v.pipe(count, v.minValue(4)),
			series: maybe(upTo(64))
		},
		...{ startedAt: maybe(count), doneAt: maybe(count), closedAt: maybe(count), words: upTo(40), mixed: v.boolean(), quiet: v.boolean() }
	}),
	round: v.looseObject({
		...{
			...one('round'),
			...at,
			key: upTo(90),
			title: text,
			why: text,
			say: text,
			tip: text,
			pitfall: text,
			minutes: count,
			used: v.number()
		},
		type: v.picklist(['checkin', 'silent', 'share', 'deepen', 'judge', 'harvest', 'agree', 'checkout']),
		...{
			place: v.number(),
			visit: count,
			skipped: v.boolean(),
			added: v.boolean(),
			stage: v.picklist(['waiting', 'writing', 'shown', 'closed'])
		},
		tally: maybe(v.strictObject({ present: count, contributed: count, planned: count, used: count }))
	}),
	field: v.looseObject({
		...{ ...one('field'), ...at, round: id, key: upTo(90), prompt: text, place: v.number(), yields: upTo(60) },
		form: v.picklist(formKeys),
		...{ shape: v.picklist(['one', 'many', 'shared']), who: v.picklist(['all', 'presenter', 'facilitator', 'notetaker']) },
		rules: v.strictObject({
			reveal: v.picklist(['live', 'onShow', 'private']),
			by: v.picklist(['named', 'choice', 'anonymous']),
			log: v.picklist(['yes', 'summary', 'presenter', 'no'])
		}),
		...{ settings: v.looseObject({}), items: maybe(items), abouts: maybe(items), open: v.boolean(), shown: v.boolean(), few: v.boolean() }
	}),
	seat: v.looseObject({ ...one('seat'), ...at, name: upTo(200), state: v.literal('left'), names: v.array(upTo(200)), person: v.null() }),
	answer: v.looseObject({
		...{ ...one('answer'), ...at, round: id, field: id, about: maybe(upTo(200)), seat: maybe(id), ticket: v.null(), marks },
		given: v.strictObject({ value: v.unknown(), late: v.boolean(), place: v.number() }),
		...{ part: v.boolean(), pending: v.boolean(), out: v.literal(false), unpicked: v.boolean(), unheard: v.boolean() },
		...{ group: maybe(id), keep: maybe(v.picklist(['all', 'yield', 'nothing'])) }
	}),
	group: v.looseObject({ ...one('group'), ...at, field: id, place: v.number(), label: upTo(400) }),
	aside: v.looseObject({
		...{ ...one('aside'), ...at, what: v.picklist(['parked', 'minority']), about: maybe(id), seat: maybe(id), text: upTo(4000) },
		...{ how: upTo(4000), open: v.boolean(), named: v.boolean() }
	}),
	deviation: v.looseObject({
		...{ ...one('deviation'), ...at, round: maybe(id), detail: maybe(text), reason: maybe(upTo(4000)), at: count },
		what: v.picklist(['skipped', 'unskipped', 'back', 'rewriting', 'repeated', 'added', 'changed', 'reopened'])
	})
};

/** Rows of one conversation at most. */
const MOST = 20_000;
const rows = v.pipe(v.array(v.variant('kind', Object.values(shapes) as never)), v.maxLength(MOST));

/** The conversation, or undefined when it is damaged or made to look like one. */
export function readCarried(value: unknown): Row[] | undefined {
	const read = v.safeParse(rows, value);
	if (!read.success) return undefined;
	const found = read.output as Row[];
	const head = found.filter(({ kind }) => kind === 'session');
	const ids = new Set(found.map((row) => row.id));
	if (head.length !== 1 || ids.size !== found.length) return undefined;
	if (!found.every((row) => row.kind === 'session' || row.session === head[0]!.id)) return undefined;
	return readable(found) ? found : undefined;
}

/** Every answer fits its question, and the whole reads as a story. */
function readable(found: Row[]): boolean {
	try {
		const held = new Rows(found);
		const fits = (field: FieldRow, value: unknown) => v.is(formOf(field.form).shape(field), value);
		const sound = held.of('answer').every(({ field, round, given }) => {
			const asked = held.need('field', field);
			return asked.round === round && held.need('round', round) && fits(asked, given!.value);
		});
		return sound && story(held) !== undefined && entriesOf(held).length >= 0;
	} catch {
		return false;
	}
}
