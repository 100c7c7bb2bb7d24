/** Taking a draft apart and putting it together again: pure, by key, and never more than fits in a method. */
import { meeting, round } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Field, Meeting, MethodRound, RoundType } from './schema.ts';

export const MOST = { meetings: 20, rounds: 30, fields: 12 };

type Keyed = { key: string };

export const find = <T extends Keyed>(list: T[], key: string) => list.find((one) => one.key === key);

export const without = <T extends Keyed>(list: T[], key: string) => list.filter((one) => one.key !== key);

/** At this place, counted from 0; at an end when the place is beyond it. */
export function moved<T extends Keyed>(list: T[], key: string, to: number): T[] {
	const one = find(list, key);
	if (!one) return list;
	const rest = without(list, key);
	return [...rest.slice(0, Math.max(0, to)), one, ...rest.slice(Math.max(0, to))];
}

export const replaced = <T extends Keyed>(list: T[], one: T) => list.map((other) => (other.key === one.key ? one : other));

/** Right behind the one with this key, or last. */
function behind<T extends Keyed>(list: T[], key: string, one: T): T[] {
	const at = list.findIndex((other) => other.key === key);
	return at < 0 ? [...list, one] : [...list.slice(0, at + 1), one, ...list.slice(at + 1)];
}

/** A key that none of these has: the wish, or the wish with a number behind it. */
export function freshKey(wish: string, taken: Iterable<string>): string {
	const keys = new Set(taken);
	const stem = slug(wish);
	for (let nth = 1; ; nth++) {
		const key = nth === 1 ? stem : `${stem}-${nth}`;
		if (!keys.has(key)) return key;
	}
}

/** Words as a key: lowercase letters, digits and hyphens, short enough for a number behind it. */
export function slug(words: string): string {
	const plain = words
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-');
	return plain.slice(0, 48).replace(/^-+|-+$/g, '') || 'werkwijze';
}

export const keysOf = (list: Keyed[]) => list.map(({ key }) => key);

export function addMeeting(draft: Draft): Draft {
	if (draft.meetings.length >= MOST.meetings) return draft;
	return { ...draft, meetings: [...draft.meetings, meeting(freshKey('gesprek', keysOf(draft.meetings)))] };
}

export const inMeeting = (draft: Draft, key: string, work: (meeting: Meeting) => Meeting): Draft => ({
	...draft,
	meetings: draft.meetings.map((one) => (one.key === key ? work(one) : one))
});

export function addRound(of: Meeting, type: RoundType): Meeting {
	if (of.rounds.length >= MOST.rounds) return of;
	return { ...of, rounds: [...of.rounds, round(freshKey(type, keysOf(of.rounds)), type)] };
}

/** Once more, right behind it. What pointed within the round points within the copy; a pair stays with the one that had it. */
export function copyRound(of: Meeting, key: string): Meeting {
	const one = find(of.rounds, key);
	if (!one || of.rounds.length >= MOST.rounds) return of;
	const copy = { ...structuredClone(one), key: freshKey(key, keysOf(of.rounds)) };
	const fields = copy.fields.map(({ pair: _pair, ...field }) => {
		const within = 'from' in field && typeof field.from === 'object' && field.from.round === key;
		return (within ? { ...field, from: { ...(field.from as object), round: copy.key } } : field) as Field;
	});
	return { ...of, rounds: behind(of.rounds, key, { ...copy, fields }) };
}

export function copyField(of: MethodRound, key: string): MethodRound {
	const one = find(of.fields, key);
	if (!one || of.fields.length >= MOST.fields) return of;
	const { pair: _pair, ...copy } = structuredClone(one);
	return { ...of, fields: behind(of.fields, key, { ...copy, key: freshKey(key, keysOf(of.fields)) } as Field) };
}
