/**
 * Names of people. First names are known by a list, and stand out by their capital; those that are also ordinary words count where nothing else could
 * be meant. Surnames, and first names no list knows, are known by what stands before them: *mevrouw*, *dhr.*, *haar dochter*, initials.
 */
import list from './first-names.json' with { type: 'json' };
import { marked, places } from './mark.ts';
import type { Mark } from './mark.ts';

export const fold = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/ø/gi, 'o').toLowerCase();

const set = (words: string) => new Set(words.split(' '));
const SHE = set(list.she);
const HE = set(list.he);
const EITHER = set(list.either);
/** First names that are ordinary words too: only with a capital in the middle of a sentence. `strict`: only beside a title or a surname. */
const WORDS = set(list.words);
const STRICT = set(list.strict);

/** What a name is not: who says these has no person in mind. */
const ARTICLES = set('de het een der den deze dit die dat onze ons jouw uw elke ieder iedere the a an this that our your every');
const NOT_AFTER = set(
	'de het der den the a an ' +
		'huis huize buurthuis wijkcentrum zorgcentrum verpleeghuis verzorgingshuis woonzorgcentrum centrum school basisschool stichting vereniging team locatie ' +
		'wijk flat cafe kerk hotel sint st. st santa project plan park zaal kamer gebouw ziekenhuis straat gemeente afdeling restaurant winkel house school centre'
);
const PREFIX = "(?:van|de|den|der|ten|ter|te|el|al|ben|bin|von|la|le|du|da|dos|’t|'t|v\\.?d\\.?|op|in|het)";
/** Each word of a name begins with a capital; what is written in capitals altogether is something else. */
const CAP = "(?!(?:\\p{Lu}{2,})(?![\\p{Ll}]))\\p{Lu}[\\p{L}\\p{M}’'-]*";
const SURNAME = `(?:(?: ${PREFIX}){1,3} ${CAP}| ${CAP}(?: (?:${PREFIX} )*${CAP})?)`;
const INITIALS = '(?:\\p{Lu}\\. ?)';

/** The same words as they begin a sentence. */
const capital = (words: string) => words.replace(/(^|\|)(\w)/g, (_all, bar: string, first: string) => bar + first.toUpperCase());

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

const SHE_ROLES =
	'dochter|vrouw|moeder|zus|zusje|schoonmoeder|schoondochter|stiefmoeder|kleindochter|nichtje|nicht|buurvrouw|buurmeisje|vriendin|bewoonster|cliënte|daughter|wife|mother|sister|niece|girlfriend|granddaughter';
const HE_ROLES =
	'zoon|zoontje|man|vader|broer|broertje|schoonvader|schoonzoon|stiefvader|kleinzoon|neefje|neef|buurman|buurjongen|vriend|son|husband|father|brother|nephew|boyfriend|grandson';
const ROLES = `${SHE_ROLES}|${HE_ROLES}|dochtertje|cliënt|client|bewoner|collega|stagiaire?|mantelzorger|vrijwilliger|huisarts|wijkagent|partner|ex|kind|baby|genaamd|heet|heette|heetten|noemt|noemde|noemen hem|noemen haar|resident|colleague|neighbour|neighbor|carer|partner|called|named|name is|naam is|naam was`;
const ROLED = new RegExp(
	`(?<![\\p{L}-])(?<role>(?:(?:[Zz]ijn|[Hh]aar|[Hh]un|[Mm]ijn|[Oo]nze|[Dd]e|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Tt]he) )?(?:${ROLES}|${capital(ROLES)})),? (?<name>${CAP}(?:${SURNAME})?)`,
	'gu'
);

const INITIALLED = new RegExp(
	`(?<![\\p{L}.])(?<name>${INITIALS}{2,}(?:${PREFIX} )*${CAP}|${INITIALS}(?:${PREFIX} )+${CAP}|\\p{Lu}\\. ${CAP})`,
	'gu'
);
const LOOSE = new RegExp(`(?<![\\p{L}\\p{M}’'.@#/-])(?<first>${CAP})(?=(?<rest>${SURNAME})?)`, 'gu');
/** Between first and last name, or alone: nobody starts an ordinary word with these in the middle of a sentence. */
const PREFIXED = new RegExp(`(?<![\\p{L}])(?<name>(?:van den|van der|El|el) ${CAP})`, 'gu');

/** What we suggest ourselves, *de heer A.*, is no name. */
const PSEUDONYM = /(?:mevrouw|de heer|meneer|familie|cliënt|client|bewoner|Mr|Ms|Mrs) \p{Lu}\.?(?![\p{L}])/giu;

/** Words that begin sentences, months, days and peoples: capitals that say nothing. */
const ORDINARY = set(list.ordinary);
const ordinary = (word: string) =>
	ORDINARY.has(fold(word)) ||
	/(?:straat|laan|plein|weg|kade|singel|gracht)$/i.test(word) ||
	/^(?:nederland|rotterdam|turk|marok|surina|antill|pool|syri|brit|engl|dutch)/i.test(word);

export function namesIn(text: string): Mark[] {
	const own = [...places(text, PSEUDONYM)].map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
	const all = [...titled(text), ...roled(text), ...initialled(text), ...loose(text), ...prefixed(text)];
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

function* roled(text: string): Generator<Mark> {
	for (const { 0: found, index, groups } of places(text, ROLED)) {
		const name = without(groups!.name!);
		const [first = ''] = name.split(' ');
		if (ordinary(first) || STRICT.has(fold(first))) continue;
		const end = index + found.length - (groups!.name!.length - name.length);
		const role = groups!.role!;
		const said = /^(?:genaamd|heet|heette|heetten|noem\w+(?: hem| haar)?|called|named)$|(?:name|naam) (?:is|was)$/.test(role);
		const she = new RegExp(`(?:${SHE_ROLES})$`, 'i').test(role);
		const he = new RegExp(`(?:${HE_ROLES})$`, 'i').test(role);
		const gender = she ? { gender: 'she' as const } : he ? { gender: 'he' as const } : gendered(name);
		yield said ? marked('name', text, end - name.length, end, gender) : marked('name', text, index, end, { role, ...gender });
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
		const listed =
			SHE.has(key) ||
			HE.has(key) ||
			EITHER.has(key) ||
			(parts.length > 1 && parts.every((part) => SHE.has(part) || HE.has(part) || EITHER.has(part)));
		const word = WORDS.has(key);
		const strict = STRICT.has(key);
		if (!listed && !word && !strict) continue;
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
const without = (name: string) => name.replace(/['’]s$|['’-]+$/u, '');
const known = (name: string) => {
	const key = fold(name.split(' ')[0]!);
	return SHE.has(key) || HE.has(key) || EITHER.has(key);
};

function gendered(name: string): Pick<Mark, 'gender'> {
	const key = fold(name.split(/[ -]/)[0]!);
	return SHE.has(key) ? { gender: 'she' } : HE.has(key) ? { gender: 'he' } : {};
}

const wordBefore = (text: string, at: number) => /([\p{L}.]+) $/u.exec(text.slice(Math.max(0, at - 30), at))?.[1] ?? '';
/** Begins a sentence, a line or what is quoted, where everything has a capital. */
const startsAfresh = (text: string, at: number) =>
	/(?:^|[.!?…:;]["'”’)]* +|[\n•\-–—*"“‘'(/] *)$/u.test(text.slice(Math.max(0, at - 10), at));
