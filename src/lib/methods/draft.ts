/**
 * A method that is still being made: the same parts, in which texts may be empty and nothing has to fit together yet. Publishing completes it and
 * holds it against the same rules as every other method.
 */
import type { Meeting, Method, MethodRound, RoundType, Text } from './schema.ts';
import starts from './starts.json' with { type: 'json' };

export type Draft = Method;

export const roundTypes = Object.keys(starts.rounds) as RoundType[];

export const empty = (): Text => ({ nl: '', en: '' });

/** Somebody writes in their own language; the other stays open. */
export const only = (language: 'nl' | 'en', words: string): Text => ({ ...empty(), [language]: words });

/** From nothing: one conversation without rounds. */
export function blank(key: string, title: Text): Draft {
	const { credit } = starts;
	const people: [number, number] = [3, 12];
	return {
		key,
		version: 1,
		title,
		for: empty(),
		credit: { text: credit, sources: [] },
		people,
		complete: [],
		meetings: [meeting(key, title)]
	};
}

export function meeting(key: string, title: Text = empty()): Meeting {
	return { key, title, question: empty(), ...structuredClone(starts.meeting), rounds: [] };
}

/** A round as most rounds of its kind are, with words for the facilitator that can stay as they are. */
export function round(key: string, type: RoundType): MethodRound {
	const { title, why, say, tip, pitfall, minutes, reveal, log } = structuredClone(starts.rounds[type]);
	const rules = { reveal: reveal as MethodRound['reveal'], by: 'named' as const, log: log as MethodRound['log'] };
	return { key, type, title, why, say, tip, pitfall, minutes, minutesShort: minutes, ...rules, fields: [] };
}

/** The same method under another key, to change at will. It keeps saying whose idea it was. */
export function under(key: string, method: Method): Draft {
	const [first, ...more] = structuredClone(method.meetings);
	const meetings = first && !more.length ? [{ ...first, key }] : structuredClone(method.meetings);
	return { ...structuredClone(method), key, version: 1, meetings };
}

export function ownVersion(key: string, method: Method): Draft {
	const { credit } = method;
	const text = { nl: `${starts.ownVersion.nl} ${credit.text.nl}`, en: `${starts.ownVersion.en} ${credit.text.en}` };
	return under(key, { ...method, credit: { ...credit, text } });
}

/** As it is published: a text in one language serves for both, loose spaces go, and what makes a conversation complete is filled in. */
export function completed(draft: Draft, version: number): Draft {
	const whole = tidy({ ...draft, version }) as Draft;
	const [first, ...more] = whole.meetings;
	if (first && !more.length) first.key = whole.key;
	const inAll = roundTypes.filter((type) => whole.meetings.every(({ rounds }) => rounds.some((one) => one.type === type)));
	return { ...whole, complete: whole.complete.length ? whole.complete : inAll };
}

/** Any piece with its texts trimmed and in both languages. */
export function tidy(part: unknown): unknown {
	if (Array.isArray(part)) return part.map(tidy);
	if (!part || typeof part !== 'object') return part;
	if (isText(part)) return bothLanguages(part);
	return Object.fromEntries(Object.entries(part).map(([name, inside]) => [name, tidy(inside)]));
}

function bothLanguages(text: Text): Text {
	const [nl, en, easy] = [text.nl.trim(), text.en.trim(), text['nl-easy']?.trim()];
	return { nl: nl || en, en: en || nl, ...(easy && { 'nl-easy': easy }) };
}

function isText(part: object): part is Text {
	return 'nl' in part && 'en' in part && typeof part.nl === 'string' && typeof part.en === 'string';
}
