/**
 * Makes src/lib/guard/first-names.json: the first names of a word list for passwords, with names it does not know, without words that people mostly
 * mean otherwise; and a few surnames. Run it after a change here: `node tests/guard/first-names.ts`.
 */
import { writeFileSync } from 'node:fs';
import { dictionary } from '@zxcvbn-ts/language-nl-be';
import { dropped, families, more, ordinary, plain, strict, withDe, words } from './name-words.ts';

const fold = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').toLowerCase();
const list = (text: string) => text.trim().split(/\s+/);

export function firstNames() {
	const not = new Set([...list(dropped), ...list(words), ...list(strict)]);
	const names = (known: string[], extra: string) =>
		new Set([...known, ...list(extra)].map((name) => fold(name)).filter((name) => /^[a-z]+(-[a-z]+)?$/.test(name) && !not.has(name)));
	const she = names(dictionary.girlsFirstnames, more.she);
	const he = names(dictionary.boysFirstnames, more.he);
	const both = new Set([...[...she, ...he].filter((name) => she.has(name) && he.has(name)), ...list(more.surnames)]);
	const line = (all: Iterable<string>) => [...all].sort().join(' ');
	return {
		she: line([...she].filter((name) => !both.has(name))),
		he: line([...he].filter((name) => !both.has(name))),
		either: line(both),
		words: line(new Set(list(words))),
		strict: line(new Set(list(strict))),
		plain: line(new Set(list(plain).filter((name) => she.has(name) || he.has(name)))),
		families: line(new Set([...list(families), ...common(dictionary.lastnames)])),
		'with-de': line(list(withDe)),
		ordinary: line(new Set(list(ordinary).map(fold)))
	};
}

/** The most borne, without those that are words. */
function common(lastnames: string[]): string[] {
	const not = new Set([...dictionary.commonWords, ...dictionary.wikipedia]);
	return lastnames.slice(0, 300).filter((name) => /^[a-z]{4,}$/.test(name) && !not.has(name));
}

if (import.meta.main)
	writeFileSync(new URL('../../src/lib/guard/first-names.json', import.meta.url), `${JSON.stringify(firstNames(), null, '\t')}\n`);
