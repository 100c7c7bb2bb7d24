/**
 * Passwords that leaked again and again, and the ordinary words and names of Dutch: what is tried first by whoever guesses. The lists are in the
 * package, so nothing is asked of anybody; they stay on the server.
 */
import { dictionary as everywhere } from '@zxcvbn-ts/language-common';
import { dictionary as dutch } from '@zxcvbn-ts/language-nl-be';

let known: Set<string> | undefined;

/** One well-known word, whatever digits and signs stand round it. */
export function wellKnown(password: string): boolean {
	const all = (known ??= new Set([
		...everywhere['passwords-common'],
		...everywhere['diceware-common'],
		...dutch.commonWords,
		...dutch.boysFirstnames,
		...dutch.girlsFirstnames
	]));
	const word = password.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
	return all.has(password) || all.has(word);
}
