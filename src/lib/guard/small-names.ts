/**
 * Names without their capital, as people type them in a hurry: first names that are no words, and families behind *mevrouw* or *meneer*. Anything may stand
 * behind those with a small letter, so only what is known counts.
 */
import { ARTICLES, FAMILIES, fold, gendered, listed, NOT_AFTER, PLAIN, WITH_DE, without, WORDS, wordBefore } from './name-lists.ts';
import { marked, places } from './mark.ts';
import type { Mark } from './mark.ts';

const SMALL = /(?<![\p{L}\p{M}\d’'.@#/_-])\p{Ll}[\p{L}\p{M}’'-]{2,20}(?![\p{L}\d@_]|\.\p{L})/gu;

const smallFirst = (key: string) => listed(key) && !PLAIN.has(key) && !WORDS.has(key);

export function* small(text: string): Generator<Mark> {
	for (const { 0: found, index } of places(text, SMALL)) {
		const name = without(found);
		const key = fold(name);
		if (!smallFirst(key) && !key.split('-').every((part, _i, all) => all.length > 1 && smallFirst(part))) continue;
		const before = fold(wordBefore(text, index));
		if (!ARTICLES.has(before) && !NOT_AFTER.has(before)) yield marked('name', text, index, index + name.length, gendered(name));
	}
}

const TITLES =
	'mevrouw|mevr\\.?|mw\\.?|meneer|mijnheer|de heer|dhr\\.?|familie|gezin|fam\\.|ome|oom|tante|opa|oma|juf|meester|dokter|zuster';
const FAMILY = new RegExp(
	`(?<![\\p{L}])(?<title>${TITLES}) (?<name>(?<prefix>(?:van de[rn]?|van het|van|den|de|ten|ter|el|al|ait|ben|da|dos) )?(?<word>\\p{Ll}[\\p{L}’'-]{1,30}))(?![\\p{L}])`,
	'giu'
);

/** Behind these comes a name and nothing else. */
const SURE = /^(?:van der|van den|ten|ter|el|ait|ben|dos) $/i;

export function* families(text: string): Generator<Mark> {
	for (const { 0: found, index, groups } of places(text, FAMILY)) {
		const { title, prefix = '', word } = groups as { title: string; prefix?: string; word: string };
		const name = without(word);
		const key = fold(name);
		const is = SURE.test(prefix)
			? !ARTICLES.has(key)
			: /^de $/i.test(prefix)
				? WITH_DE.has(key)
				: FAMILIES.has(key) || (!prefix && smallFirst(key));
		if (is) yield marked('name', text, index, index + found.length - (word.length - name.length), { title, ...gendered(name) });
	}
}
