/**
 * What somebody types in the search box, as the index understands it. Every word is quoted, so nothing anybody types is an instruction; there are never more
 * than a few, so nothing takes long. Words between quotation marks are looked for exactly as they stand.
 */
import type { Kind } from '../../domain/entry.ts';
import { isStopWord, stem, token, wordsOf } from './words.ts';

export type Asked = {
	text: string;
	kind: Kind | null;
	virtue: string | null;
	method: string | null;
	series: string | null;
	/** Somebody whose name stands under it. */
	name: string;
	/** `YYYY-MM-DD`, both within. */
	from: string | null;
	until: string | null;
};
export type Terms = { words: string[]; phrases: string[][] };

const LONGEST = 200;
const MOST = 8;

/** `little`: only words that say too little to look for. Words that say little are left out where there are others. */
export function termsOf(typed: string): Terms & { little: boolean } {
	const text = typed.slice(0, LONGEST);
	const phrases = [...text.matchAll(/["“„”]([^"“„”]+)["“„”]/g)].map((found) => wordsOf(found[1]!)).filter((words) => words.length);
	const rest = wordsOf(text.replace(/["“„”]([^"“„”]+)["“„”]/g, ' '));
	const telling = [...new Set(rest.filter((word) => !isStopWord(word) && word.length > 1))];
	const little = rest.length > 0 && !telling.length && !phrases.length;
	return { words: telling.slice(0, MOST), phrases: phrases.slice(0, MOST), little };
}

/** Null when there is nothing to look for. */
export function matching(team: string, asked: Asked, { words, phrases }: Terms): string | null {
	const { kind, virtue, method, series, name } = asked;
	const places = [
		token('t', team),
		kind && token('k', kind),
		virtue && token('v', virtue),
		method && token('m', method),
		series && token('s', series)
	];
	const named = wordsOf(name.slice(0, LONGEST)).slice(0, MOST);
	const parts = [
		`place : (${places.flatMap((one) => (one ? quoted([one]) : [])).join(' AND ')})`,
		...phrases.map((phrase) => `words : ${quoted(phrase)}`),
		...words.map((word) => `(words : ${quoted([word])}${word.length > 2 ? ' *' : ''} OR stems : ${quoted([stem(word)])})`),
		...(named.length ? [`name : ${quoted(named)}`] : [])
	];
	const nothing = parts.length === 1 && !kind && !virtue && !method && !series && !asked.from && !asked.until;
	return nothing ? null : parts.join(' AND ');
}

const quoted = (words: string[]) => `"${words.join(' ').replaceAll('"', '""')}"`;
