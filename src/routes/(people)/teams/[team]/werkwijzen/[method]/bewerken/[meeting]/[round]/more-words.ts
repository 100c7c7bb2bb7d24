import * as m from '#lib/i18n/messages/messages.js';
import type { FormParts, Shape } from '#lib/methods/parts.ts';
import type { Text } from '#lib/methods/schema.ts';
import type { Earlier } from './sources.ts';

type Say = (text: Text) => string;
type Option = { value: string; label: string };

const shapes: Record<Shape, () => string> = { one: m.ways_shape_one, many: m.ways_shape_many, shared: m.ways_shape_shared };

export const shapeOptions = (all: Shape[]): Option[] => all.map((value) => ({ value, label: shapes[value]() }));

export const whoOptions = (): Option[] => [
	{ value: 'all', label: m.ways_who_all() },
	{ value: 'presenter', label: m.ways_who_presenter() },
	{ value: 'facilitator', label: m.ways_who_facilitator() },
	{ value: 'notetaker', label: m.ways_who_notetaker() }
];

export const aboutOptions = (): Option[] => [
	{ value: '', label: m.ways_about_none() },
	{ value: 'teller', label: m.ways_about_teller() },
	{ value: 'virtue', label: m.ways_about_virtue() },
	{ value: 'item', label: m.ways_about_item() }
];

/** Where things to choose come from: nowhere where that is possible, from outside the conversation, or from what was answered before. */
export function fromOptions(parts: FormParts, before: Earlier[], say: Say): Option[] {
	const own = parts.lists.length > 0 ? m.ways_from_own() : m.ways_from_none();
	return [
		...(parts.needsFrom ? [] : [{ value: '', label: own }]),
		{ value: 'virtues', label: m.ways_from_virtues() },
		{ value: 'participants', label: m.ways_from_participants() },
		{ value: 'agreements:open', label: m.ways_from_agreements() },
		{ value: 'harvest:series', label: m.ways_from_harvest() },
		...before.map(({ key, prompt, title }) => ({ value: key, label: m.ways_from_answers({ prompt: short(say(prompt) || say(title)) }) }))
	];
}

export const opensOptions = (before: Earlier[], say: Say): Option[] => [
	{ value: '', label: m.ways_opens_now() },
	...before
		.filter(({ inRound }) => inRound)
		.map(({ field, prompt }) => ({ value: field, label: m.ways_opens_after({ prompt: short(say(prompt)) }) }))
];

export const pairOptions = (befores: { key: string; prompt: Text }[], say: Say): Option[] => [
	{ value: '', label: m.ways_pair_none() },
	{ value: 'before', label: m.ways_pair_before() },
	...befores.map(({ key, prompt }) => ({ value: `after:${key}`, label: m.ways_pair_after({ prompt: short(say(prompt)) }) }))
];

const short = (words: string) => (words.length > 60 ? `${words.slice(0, 60)}…` : words || m.ways_nameless());
