/** Dutch words as the index knows them: what one word stands for, and which words say too little to look for. */
import type { Entry } from '../../domain/entry.ts';
import { stemmer } from '@orama/stemmers/dutch';
import { nld } from 'stopword';

/** Little words of spoken and written Dutch that the list does not have. */
const MORE = 'wel even toch maar zo dan er ook nog al eens hier daar we je ze me jij wij jullie ons onze hun mij mijn jouw zijn haar'.split(
	' '
);
const STOP = new Set([...nld, ...MORE]);

export const isStopWord = (word: string): boolean => STOP.has(word);

/** As the tokenizer does it: letters and digits, without accents, in small letters. */
export const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Words that end in v or z in the middle of others end in f or s by themselves: *blijven*, *blijf*. */
export const stem = (word: string): string => (stemmer(word) as string).replace(/v$/, 'f').replace(/z$/, 's');

/** The second column of the index. */
export const stemsOf = (text: string): string =>
	wordsOf(text)
		.filter((word) => !isStopWord(word))
		.map(stem)
		.join(' ');

/** Where an entry stands in the index: its words to look in, its virtue, and the tokens it is filtered by. */
export function placeOf(entry: Entry) {
	const { about, agreement, text } = entry;
	const virtue = about?.what === 'virtue' ? about.item.key : null;
	const named = text.trim() || !about ? [] : [about.item.label.nl, about.item.label.en];
	const more = agreement ? [agreement.who, agreement.when, agreement.notice] : [];
	const tokens = (team: string) =>
		[
			token('t', team),
			token('k', entry.kind),
			token('m', entry.method),
			virtue && token('v', virtue),
			entry.series && token('s', entry.series)
		]
			.filter(Boolean)
			.join(' ');
	return { virtue, text: [text, ...new Set(named), ...more].join(' ').trim(), tokens };
}

/** One word to the tokenizer, whatever the key is made of. */
export const token = (sort: 't' | 'k' | 'm' | 'v' | 's', key: string): string => `${sort}${key.toLowerCase().replace(/[^a-z0-9]/g, '')}`;
