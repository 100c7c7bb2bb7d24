/**
 * Names of people. First names are known by a list, and stand out by their capital; those that are also ordinary words count where nothing else could
 * be meant. Surnames, and first names no list knows, are known by what stands before them: *mevrouw*, *dhr.*, *haar dochter*, initials.
 */
import { besides, roled } from './kin.ts';
import { marked, places } from './mark.ts';
import type { Mark } from './mark.ts';
import {
	ARTICLES,
	CAP,
	capital,
	fold,
	gendered,
	known,
	listed,
	NOT_AFTER,
	ordinary,
	PREFIX,
	startsAfresh,
	STRICT,
	SURNAME,
	without,
	WORDS,
	wordBefore
} from './name-lists.ts';
import { families, small } from './small-names.ts';

const INITIALS = '(?:\\p{Lu}\\. ?)';

const TITLES = [
	...[
		'mevrouw',
		'mevr\\.?',
		'mw\\.?',
		'meneer',
		'mijnheer',
		'de heer',
		'dhr\\.?',
		'familie',
		'gezin',
		'fam\\.',
		'ome',
		'dokter',
		'dr\\.?',
		'zuster',
		'broeder',
		'imam'
	],
	...['oom', 'tante', 'opa', 'oma', 'juf', 'meester', 'mrs?\\.?', 'ms\\.?', 'miss', 'uncle', 'aunt', 'auntie', 'granny', 'nurse', 'doctor']
].join('|');
const TITLED = new RegExp(
	`(?<![\\p{L}])(?<title>${TITLES}|${capital(TITLES)}) (?<name>(?:${INITIALS}+(?:(?:${PREFIX} )*)${CAP}|(?:${PREFIX} )*${CAP}(?:${SURNAME})?))`,
	'gu'
);

const INITIALLED = new RegExp(
	`(?<![\\p{L}.])(?<name>${INITIALS}{2,}(?:${PREFIX} )*${CAP}|${INITIALS}(?:${PREFIX} )+${CAP}|\\p{Lu}\\. ${CAP})`,
	'gu'
);
const LOOSE = new RegExp(`(?<![\\p{L}\\p{M}’'.@#/-])(?<first>${CAP})(?=(?<rest>${SURNAME})?)`, 'gu');
/** Between first and last name, or alone: nobody starts an ordinary word with these in the middle of a sentence. */
const PREFIXED = new RegExp(`(?<![\\p{L}])(?<name>(?:van den|van der|El|el|Aït|Ait|ait|Ben|Abu) ${CAP})`, 'gu');

/** What we suggest ourselves, *de heer A.*, is no name. */
const PSEUDONYM = /(?:mevrouw|de heer|meneer|familie|cliënt|client|bewoner|Mr|Ms|Mrs) \p{Lu}\.?(?![\p{L}])/giu;

export function namesIn(text: string): Mark[] {
	const own = [...places(text, PSEUDONYM)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
	const all = [
		...titled(text),
		...roled(text),
		...besides(text),
		...initialled(text),
		...loose(text),
		...prefixed(text),
		...small(text),
		...families(text)
	];
	return all.filter((mark) => !own.some((one) => mark.start < one.end && one.start < mark.end));
}

function* titled(text: string): Generator<Mark> {
	for (const { 0: found, index, groups } of places(text, TITLED)) {
		const name = without(groups!.name!);
		if (ordinary(name.split(' ').at(-1)!) && !known(name)) continue;
		const start = index;
		yield marked('name', text, start, start + found.length - (groups!.name!.length - name.length), {
			title: groups!.title!,
			...gendered(name)
		});
	}
}

function* initialled(text: string): Generator<Mark> {
	for (const { index, groups } of places(text, INITIALLED)) {
		const name = without(groups!.name!);
		const alone = /^\p{Lu}\. \p{Lu}/u.test(name);
		if (
			ordinary(name.split(' ').at(-1)!) ||
			(alone &&
				!startsAfresh(text, index) &&
				/\p{L} $/u.test(text.slice(0, index)) &&
				/^(?:punt|optie|plan|groep|team|vraag|deel|option|plan|group|part)$/i.test(wordBefore(text, index)))
		)
			continue;
		yield marked('name', text, index, index + name.length);
	}
}

function* loose(text: string): Generator<Mark> {
	for (const { index, groups } of places(text, LOOSE)) {
		const whole = groups!.first!;
		const first = bare(whole);
		const key = fold(first);
		const parts = key.split('-');
		const there = listed(key) || (parts.length > 1 && parts.every(listed));
		const word = WORDS.has(key);
		const strict = STRICT.has(key);
		if (!there && !word && !strict) continue;
		const before = wordBefore(text, index);
		if (NOT_AFTER.has(fold(before)) || (word && ARTICLES.has(fold(before)))) continue;
		const rest = first === whole ? surname(groups!.rest) : '';
		if (strict && !rest) continue;
		if (word && !rest && startsAfresh(text, index) && !SPEAKS.test(text.slice(index + whole.length))) continue;
		yield marked('name', text, index, index + first.length + rest.length, gendered(first));
	}
}

function* prefixed(text: string): Generator<Mark> {
	for (const { index, groups } of places(text, PREFIXED)) {
		const name = without(groups!.name!);
		if (!ordinary(name.split(' ').at(-1)!)) yield marked('name', text, index, index + name.length);
	}
}

/** Only people do this. */
const SPEAKS =
	/^ (?:zei|zegt|vertelt|vertelde|belt|belde|vroeg|vraagt|woont|woonde|huilde|lachte|knikte|antwoordde|said|says|told|asked|lives|lived|cried)(?![\p{L}])/u;

const surname = (rest: string | undefined) => (rest && !ordinary(rest.trim().split(' ').at(-1)!) ? withoutOrdinary(rest) : '');
/** *Fatima Gisteren*: what only begins the next thing is no surname. */
const withoutOrdinary = (rest: string) => {
	const [first = ''] = rest.trim().split(' ');
	return /^\p{Lu}/u.test(first) && ordinary(first) ? '' : without(rest);
};
const bare = (word: string) => word.replace(/['’]s$|['’-]+$/u, '');
