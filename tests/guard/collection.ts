/**
 * The text collection, made for this: sentences as social workers write them. What makes somebody recognisable is marked as `{kind|words}`; everything
 * else is plain, and so are all texts of the product itself.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { find } from '../../src/lib/guard/find.ts';
import type { Kind } from '../../src/lib/guard/mark.ts';

export type Truth = { kind: Kind; start: number; end: number };
export type Sentence = { text: string; truth: Truth[] };

const read = (name: string) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as unknown;

function sentence(marked: string): Sentence {
	let text = '';
	const truth: Truth[] = [];
	for (const [, before = '', kind, words = ''] of marked.matchAll(/([^{]*)(?:\{(\w+)\|([^}]*)\})?/gu)) {
		text += before;
		if (kind) truth.push({ kind: kind as Kind, start: text.length, end: text.length + words.length });
		text += words;
	}
	return { text, truth };
}

export const collection = (name: 'nl-marked' | 'nl-plain' | 'nl-unseen' | 'en'): Sentence[] =>
	(read(`${name}.json`) as string[]).map(sentence);

/** Everything the product says itself: its methods, its virtues and its pages, line by line. */
export function ownTexts(language: 'nl' | 'en'): Sentence[] {
	const out = new Set<string>();
	const gather = (value: unknown, key = ''): void => {
		// Whom we owe a method to is named on purpose.
		if (key === 'credit' || key === 'sources') return;
		if (typeof value === 'string' && (key === language || (language === 'nl' && key === 'nl-easy'))) out.add(value);
		if (value && typeof value === 'object') for (const [name, one] of Object.entries(value)) gather(one, name);
	};
	const shipped = new URL('../../src/lib/methods/shipped/', import.meta.url);
	for (const file of readdirSync(shipped)) gather(JSON.parse(readFileSync(new URL(file, shipped), 'utf8')));
	for (const file of ['virtues', 'glossary', 'evaluation', 'starts']) gather(read(`../../src/lib/methods/${file}.json`));
	return [...out].map((text) => ({ text, truth: [] }));
}

export type Score = { hit: number; missed: number; wrong: number };

/** A mark counts as found when one of its kind lies over it. */
export function score(sentences: readonly Sentence[]) {
	const kinds: Partial<Record<Kind, Score>> = {};
	const faults: string[] = [];
	const of = (kind: Kind) => (kinds[kind] ??= { hit: 0, missed: 0, wrong: 0 });
	for (const { text, truth } of sentences) {
		const marks = find(text);
		for (const one of truth) {
			const found = marks.some((mark) => mark.kind === one.kind && mark.start < one.end && one.start < mark.end);
			of(one.kind)[found ? 'hit' : 'missed']++;
			if (!found) faults.push(`missed ${one.kind} “${text.slice(one.start, one.end)}” in: ${text}`);
		}
		for (const mark of marks)
			if (!truth.some((one) => one.kind === mark.kind && mark.start < one.end && one.start < mark.end)) {
				of(mark.kind).wrong++;
				faults.push(`wrongly ${mark.kind} “${mark.text}” in: ${text}`);
			}
	}
	return { kinds, faults };
}

export const precision = ({ hit, wrong }: Score) => (hit + wrong ? hit / (hit + wrong) : 1);
export const recall = ({ hit, missed }: Score) => (hit + missed ? hit / (hit + missed) : 1);
