/** What is known of names: lists, and the shapes they have. */
import list from './first-names.json' with { type: 'json' };
import type { Mark } from './mark.ts';

export const fold = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/g, 'i').replace(/ø/gi, 'o').toLowerCase();

const set = (words: string) => new Set(words.split(' '));
const SHE = set(list.she);
const HE = set(list.he);
const EITHER = set(list.either);
/** First names that are ordinary words too: only with a capital in the middle of a sentence. `strict`: only beside a title or a surname. */
export const WORDS = set(list.words);
export const STRICT = set(list.strict);
/** First names that with a small letter are something else. */
export const PLAIN = set(list.plain);
export const FAMILIES = set(list.families);
export const WITH_DE = set(list['with-de']);

/** What a name is not: who says these has no person in mind. */
export const ARTICLES = set('de het een der den deze dit die dat onze ons jouw uw elke ieder iedere the a an this that our your every');
export const NOT_AFTER = set(
	'de het der den the a an ' +
		'huis huize buurthuis wijkcentrum zorgcentrum verpleeghuis verzorgingshuis woonzorgcentrum centrum school basisschool stichting vereniging team locatie ' +
		'wijk flat cafe kerk hotel sint st. st santa project plan park zaal kamer gebouw ziekenhuis straat gemeente afdeling restaurant winkel house school centre'
);
export const PREFIX = "(?:van|de|den|der|ten|ter|te|el|al|ait|ben|bin|von|la|le|du|da|dos|’t|'t|v\\.?d\\.?|op|in|het)";
/** Each word of a name begins with a capital; what is written in capitals altogether is something else. */
export const CAP = "(?!(?:\\p{Lu}{2,})(?![\\p{Ll}]))\\p{Lu}[\\p{L}\\p{M}’'-]*";
export const SURNAME = `(?:(?: ${PREFIX}){1,3} ${CAP}| ${CAP}(?: (?:${PREFIX} )*${CAP})?)`;

/** The same words as they begin a sentence. */
export const capital = (words: string) => words.replace(/(^|\|)(\w)/g, (_all, bar: string, first: string) => bar + first.toUpperCase());

/** Words that begin sentences, months, days and peoples: capitals that say nothing. */
const ORDINARY = set(list.ordinary);
export const ordinary = (word: string) =>
	ORDINARY.has(fold(word)) ||
	/(?:straat|laan|plein|weg|kade|singel|gracht)$/i.test(word) ||
	/^(?:nederland|rotterdam|turk|marok|surina|antill|pool|syri|brit|engl|dutch)/i.test(word);

export const listed = (key: string) => SHE.has(key) || HE.has(key) || EITHER.has(key);
export const known = (name: string) => listed(fold(name.split(' ')[0]!));

export function gendered(name: string): Pick<Mark, 'gender'> {
	const key = fold(name.split(/[ -]/)[0]!);
	return SHE.has(key) ? { gender: 'she' } : HE.has(key) ? { gender: 'he' } : {};
}

export const without = (name: string) => name.replace(/['’]s$|['’-]+$/u, '');
export const wordBefore = (text: string, at: number) => /([\p{L}.]+) $/u.exec(text.slice(Math.max(0, at - 30), at))?.[1] ?? '';
/** Begins a sentence, a line or what is quoted, where everything has a capital. */
export const startsAfresh = (text: string, at: number) =>
	/(?:^|[.!?…:;]["'”’)]* +|[\n•\-–—*"“‘'(/] *)$/u.test(text.slice(Math.max(0, at - 10), at));
