import { wellKnown } from './common-passwords.ts';

/**
 * What makes a password too easy. Length does most of the work; beyond that we refuse what is tried first: a known word, a name that
 * belongs to the person or the team, a walk over the keyboard, one thing repeated. No rules about capitals, digits or signs.
 */
export const shortest = 10;
export const longest = 200;

export type PasswordProblem = 'short' | 'long' | 'repeated' | 'row' | 'personal' | 'common';

/** Signs that have to be left when everything easy is taken out. */
const enough = 6;

const common =
	'wachtwoord password passwort welkom welcome geheim secret deugdelijk deugd team zorg hulp gemeente admin beheer login inloggen toegang test computer laptop kantoor werk lente voorjaar zomer herfst winter januari februari maart april juni juli augustus september oktober november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag nederland holland amsterdam rotterdam utrecht ajax feyenoord hallo letmein iloveyou ikhouvanjou qwerty azerty abc 123'.split(
		' '
	);

const rows = [
	'qwertyuiop',
	'asdfghjkl',
	'zxcvbnm',
	'azertyuiop',
	'qsdfghjklm',
	'1234567890',
	'0123456789',
	'abcdefghijklmnopqrstuvwxyz',
	'!@#$%^&*()'
];

const lookalikes: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };

/** `about` is what others know of the person: name, e-mail address, team. */
export function passwordProblem(password: string, about: readonly string[] = []): PasswordProblem | undefined {
	const signs = [...password.normalize('NFKC')];
	if (signs.length < shortest) return 'short';
	if (signs.length > longest) return 'long';
	const plain = signs.join('').toLowerCase();
	if (new Set(plain).size < 4 || /^(.{1,5}?)\1+.{0,4}$/su.test(plain)) return 'repeated';
	if (easy(plain, [])) return 'row';
	const words = about.flatMap(wordsOf);
	if (easy(plain, words)) return 'personal';
	if (easy(plain, [...words, ...common]) || readings(plain).some(wellKnown)) return 'common';
	return undefined;
}

/** `W@chtw00rd` is `wachtwoord` to whoever guesses, so both readings are tried. */
const readings = (plain: string) => [plain, [...plain].map((sign) => lookalikes[sign] ?? sign).join('')];

function easy(plain: string, words: string[]): boolean {
	return readings(plain).some((text) => left(withoutRows(withoutYears(without(text, words)))) < enough);
}

function without(text: string, words: string[]): string {
	const longFirst = words.toSorted((a, b) => b.length - a.length);
	return longFirst.reduce((rest, word) => rest.replaceAll(word, ' '), text);
}

const withoutYears = (text: string) => text.replace(/(19|20)\d\d/g, ' ');

function withoutRows(text: string): string {
	const walks = rows.flatMap((row) => [row, [...row].reverse().join('')]);
	const steps = walks.flatMap((walk) => [...walk].map((_, at) => walk.slice(at, at + 4)).filter((step) => step.length === 4));
	let rest = text;
	for (let at = 0; at + 4 <= text.length; at++) {
		if (steps.includes(text.slice(at, at + 4))) rest = rest.slice(0, at) + '    ' + rest.slice(at + 4);
	}
	return rest;
}

const left = (text: string) => [...text.replaceAll(' ', '')].length;

/** Names, and the parts of an e-mail address; a word of two letters is in everything. */
function wordsOf(text: string): string[] {
	const parts = text
		.normalize('NFKC')
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u);
	return parts.filter((part) => part.length > 2);
}
