/** The strict shapes of all that comes in over the wire: what does not fit is refused, unknown keys too. Types are checked against the protocol. */
import * as v from 'valibot';
import type { Commands } from '../../domain/command.ts';
import { isId } from '../../domain/id.ts';
import type { Hello, Questions } from '../../live/protocol.ts';

const id = v.custom<string>(isId);
const maybe = <T extends v.GenericSchema>(schema: T) => v.nullable(schema);
const upTo = (most: number) => v.pipe(v.string(), v.maxLength(most));
/** Keys of items: of methods, of other rows, or somebody's own word. */
const key = upTo(90);
const ticket = v.pipe(v.string(), v.regex(/^[\w-]{22}$/));
const text = v.strictObject({ nl: upTo(600), en: upTo(600), 'nl-easy': v.optional(upTo(600)) });
const label = v.strictObject({ key, label: text });
const reason = v.optional(upTo(500));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(240));
const milliseconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(12 * 3600_000));
const takes = v.pipe(
	v.record(upTo(40), v.pipe(v.number(), v.integer(), v.minValue(0))),
	v.check((map: Record<string, number>) => Object.keys(map).length <= 64)
);
const pen = v.strictObject({
	writer: v.pipe(v.string(), v.regex(/^[0-9a-z]{8,32}$/)),
	take: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e9)),
	saw: v.optional(takes)
});
const rules = v.strictObject({
	reveal: v.picklist(['live', 'onShow', 'private']),
	by: v.picklist(['named', 'choice', 'anonymous']),
	log: v.picklist(['yes', 'summary', 'no'])
});
const roundStage = v.picklist(['waiting', 'writing', 'shown', 'closed']);
const sessionStage = v.picklist(['planned', 'lobby', 'running', 'done', 'closed']);
const sign = v.picklist(['touched', 'moment', 'time', 'word', 'rule', 'stop', 'marked']);
const partKind = v.picklist(['presenter', 'notetaker', 'lead', 'perspective', 'party', 'pair']);
const chair = v.picklist(['perspective', 'party']);
const chairKey = v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/));
const asideKind = v.picklist(['parked', 'voice', 'minority', 'log']);
/** Only addresses a browser opens safely; what is not one is refused with its shape. */
const call = v.pipe(v.string(), v.maxLength(500), v.regex(/^https:\/\/[^\s"<>]+$/));
const date = v.pipe(v.string(), v.isoDate());
const had = v.pipe(
	v.record(upTo(40), v.pipe(v.number(), v.integer(), v.minValue(0))),
	v.check((map: Record<string, number>) => Object.keys(map).length <= 8)
);
const nothing = v.strictObject({});

export const hello: v.GenericSchema<unknown, Hello> = v.strictObject({
	protocol: v.pipe(v.number(), v.integer()),
	session: id,
	face: v.picklist(['seat', 'lead', 'screen']),
	had: v.optional(had)
});

export const commands: { [V in keyof Commands]: v.GenericSchema<unknown, Commands[V]> } = {
	'session:stage': v.strictObject({ from: sessionStage, to: sessionStage, pen }),
	'session:at': v.strictObject({ at: v.union([v.literal('review'), id]), pen }),
	'session:quiet': v.strictObject({ quiet: v.boolean(), pen }),
	'session:starter': v.strictObject({ starter: v.picklist(['draw', 'none']), pen }),
	'session:timer': v.strictObject({
		timer: maybe(v.strictObject({ state: v.picklist(['running', 'paused']), left: milliseconds, total: milliseconds })),
		pen
	}),
	'session:parking': v.strictObject({ open: v.boolean(), pen }),
	'session:video': v.strictObject({ video: maybe(call), pen }),
	'session:next': v.strictObject({ next: maybe(v.strictObject({ date, presenter: upTo(60) })), pen }),
	'door:set': v.strictObject({ door: v.picklist(['open', 'knock', 'locked']), pen }),
	'door:rotate': v.strictObject({ epoch: v.pipe(v.number(), v.integer(), v.minValue(1)), pen }),
	'round:stage': v.strictObject({ round: id, from: roundStage, to: roundStage, reason, pen }),
	'round:skip': v.strictObject({ round: id, skipped: v.boolean(), reason, pen }),
	'round:repeat': v.strictObject({ round: id, id, reason }),
	'round:add': v.strictObject({ id, after: id, title: text, prompt: text, form: upTo(20), rules, minutes, reason }),
	'round:change': v.strictObject({ round: id, title: v.optional(text), minutes: v.optional(minutes), reason, pen }),
	'field:show': v.strictObject({ field: id, pen }),
	'field:focus': v.strictObject({ field: id, about: maybe(key), pen }),
	'field:change': v.strictObject({
		field: id,
		prompt: v.optional(text),
		columns: v.optional(v.pipe(v.array(label), v.maxLength(12))),
		poles: v.optional(v.pipe(v.array(label), v.maxLength(2))),
		reason,
		pen
	}),
	'deviation:reason': v.strictObject({ id, reason: upTo(500), pen }),
	'seat:admit': v.strictObject({ seats: v.pipe(v.array(id), v.minLength(1), v.maxLength(200)) }),
	'seat:remove': v.strictObject({ seat: id }),
	'seat:rename': v.strictObject({ seat: id, name: upTo(400), pen }),
	'seat:names': v.strictObject({ onScreen: v.boolean(), pen }),
	'seat:ready': v.strictObject({ round: id, ready: v.boolean(), pen }),
	'seat:leave': nothing as never,
	'seat:sits': v.strictObject({
		seat: id,
		names: v.pipe(v.array(upTo(400)), v.maxLength(4)),
		where: maybe(v.picklist(['room', 'remote'])),
		pen
	}),
	'part:set': v.strictObject({
		what: partKind,
		key: chairKey,
		label: maybe(text),
		seats: v.pipe(v.array(id), v.maxLength(12)),
		pen
	}),
	'part:drop': v.strictObject({ what: partKind, key: chairKey, pen }),
	'part:take': v.strictObject({ what: chair, key: chairKey, take: v.boolean(), pen }),
	'part:pair': v.strictObject({ size: maybe(v.picklist([2, 3])), mixed: v.boolean(), pen }),
	'answer:put': v.strictObject({
		id,
		field: id,
		about: maybe(key),
		value: v.unknown(),
		under: v.picklist(['writing', 'shown']),
		part: v.boolean(),
		ticket: maybe(ticket),
		spend: maybe(ticket),
		was: v.optional(v.unknown()),
		heard: v.optional(v.boolean()),
		pen
	}),
	'answer:give': v.strictObject({ id, give: v.boolean(), ticket: maybe(ticket), pen }),
	'answer:drop': v.strictObject({ id, ticket: maybe(ticket), pen }),
	'answer:out': v.strictObject({ id, out: v.boolean(), ticket: maybe(ticket), pen }),
	'answer:pick': v.strictObject({ id, pick: v.boolean(), pen }),
	'answer:mark': v.strictObject({ id, mark: v.picklist(['answer', 'wider']), on: v.boolean(), pen }),
	'answer:keep': v.strictObject({ id, keep: v.picklist(['all', 'yield', 'nothing']), pen }),
	'answer:stop': v.strictObject({ id, pen }),
	'answer:group': v.strictObject({ id, group: maybe(id), pen }),
	'group:put': v.strictObject({ id, field: id, label: v.pipe(v.string(), v.minLength(1), v.maxLength(120)), pen }),
	'group:drop': v.strictObject({ id, pen }),
	'aside:put': v.strictObject({
		id,
		what: asideKind,
		about: maybe(id),
		key: maybe(upTo(60)),
		text: upTo(1000),
		how: upTo(600),
		named: v.boolean(),
		pen
	}),
	'aside:drop': v.strictObject({ id, pen }),
	'aside:open': v.strictObject({ id, open: v.boolean(), pen })
};

export const questions: { [V in keyof Questions]: v.GenericSchema<unknown, Questions[V]['ask']> } = {
	'time:ask': nothing as never,
	'session:since': v.strictObject({ had }),
	'door:read': nothing as never,
	'ticket:take': v.strictObject({ field: id }),
	'ticket:stored': v.strictObject({ field: id, abouts: v.pipe(v.array(maybe(key)), v.maxLength(80)) }),
	'sign:give': v.strictObject({ sign: maybe(sign) }),
	'sign:seen': v.strictObject({ seat: id }),
	'seat:heard': v.strictObject({ seat: id, heard: v.boolean() }),
	'seat:return': nothing as never
};
