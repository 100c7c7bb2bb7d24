/** The team's words in the first and the last conversation of a series, side by side, each with a sentence it stands in. Nothing is counted for anybody to see. */
import type { Entry } from '../../domain/entry.ts';
import { isStopWord, stem, wordsOf } from './words.ts';

export type Word = { word: string; sentences: { id: string; text: string }[] };
/** Words that were left, words that came, and words that stayed; in the order of the alphabet. */
export type Shift = { left: Word[]; came: Word[]; stayed: { word: string; then: Word['sentences']; now: Word['sentences'] }[] };

const MOST = 24;
/** Sentences that stand behind one word. */
const SENTENCES = 3;
const SHORTEST = 4;
/** Words that are in every conversation and say nothing of what it was about. */
const EVERYWHERE = new Set(
	(
		'alleen ander andere anders bent daarna daarvoor drie eens eerst elke elkaar gaan gaat gezegd ging hadden hebben heeft hier iedereen iemand iets keer komen komt ' +
		'kwam laten maakt meer minder misschien moet nooit niemand niets soms steeds twee vaak veel weer werd werkt wilde wilden wist worden wordt zegt zeggen zien zitten'
	).split(' ')
);

export function shift(first: Entry[], last: Entry[]): Shift {
	const names = new Set([...first, ...last].flatMap(({ name }) => wordsOf(name ?? '')));
	const [then, now] = [spoken(first, names), spoken(last, names)];
	const only = (some: Spoken, others: Spoken) => listed([...some].filter(([key]) => !others.has(key)).map(([, word]) => word));
	const both = [...now].flatMap(([key, word]) => {
		const before = then.get(key);
		return before
			? [{ word: word.word, weight: word.sentences.length + before.sentences.length, then: before.sentences, now: word.sentences }]
			: [];
	});
	const stayed = byName(both.sort((a, b) => b.weight - a.weight).slice(0, MOST));
	return {
		left: only(then, now),
		came: only(now, then),
		stayed: stayed.map(({ word, then, now }) => ({ word, then: then.slice(0, SENTENCES), now: now.slice(0, SENTENCES) }))
	};
}

type Spoken = Map<string, Word>;

/** By their stems, so that *vragen* and *vraag* are one word; as it was said first. */
function spoken(entries: Entry[], names: Set<string>): Spoken {
	const known: Spoken = new Map();
	for (const { id, text } of entries)
		for (const word of new Set(wordsOf(text))) {
			if (word.length < SHORTEST || isStopWord(word) || EVERYWHERE.has(word) || names.has(word) || /^\d/.test(word)) continue;
			const found = known.get(stem(word)) ?? { word: asWritten(text, word), sentences: [] };
			if (!found.sentences.some((one) => one.id === id)) found.sentences.push({ id, text });
			known.set(stem(word), found);
		}
	return known;
}

/** With its accents, in small letters. */
const asWritten = (text: string, word: string): string =>
	(text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []).find((one) => wordsOf(one)[0] === word)?.toLowerCase() ?? word;

const listed = (words: Word[]): Word[] =>
	byName(words.sort((a, b) => b.sentences.length - a.sentences.length).slice(0, MOST)).map((one) => ({
		...one,
		sentences: one.sentences.slice(0, SENTENCES)
	}));

const byName = <T extends { word: string }>(words: T[]): T[] => words.sort((a, b) => a.word.localeCompare(b.word, 'nl'));
