/** The sentence a hit stands in, with the words that were looked for apart. */
import { stem, wordsOf } from './words.ts';
import type { Terms } from './query.ts';

export type Piece = { text: string; hit: boolean };

const LONGEST = 280;

/** The first sentence with a hit; the first of all when what was found is not in the text itself. */
export function excerpt(text: string, terms: Terms): Piece[] {
	const is = matcher(terms);
	const sentences = text.match(/[^.!?…\n]+[.!?…]*\s*|[.!?…\n]+/gu) ?? [text];
	let at = 0;
	let pieces: Piece[] | undefined;
	for (const [nth, sentence] of sentences.entries()) {
		const some = marked(sentence.trimEnd(), is);
		const found = some.some(({ hit }) => hit);
		if (found) at = nth;
		if (found || !pieces) pieces = some;
		if (found) break;
	}
	const begin = sentences.slice(0, at).some((one) => one.trim()) ? [{ text: '… ', hit: false }] : [];
	const more = sentences.slice(at + 1).some((one) => one.trim()) ? [{ text: ' …', hit: false }] : [];
	return [...begin, ...shortened(pieces ?? []), ...more];
}

type Is = (word: string) => boolean;
const known = new WeakMap<Terms, Is>();

/** Is this one of the words that were looked for? Each word is looked at once a search. */
function matcher(terms: Terms): Is {
	const before = known.get(terms);
	if (before) return before;
	const looked = [...terms.words, ...terms.phrases.flat()];
	const stems = new Set(terms.words.map(stem));
	const seen = new Map<string, boolean>();
	const fits = (one: string) => looked.some((term) => one === term || (term.length > 2 && one.startsWith(term))) || stems.has(stem(one));
	const is: Is = (word) => {
		let answer = seen.get(word);
		if (answer === undefined) seen.set(word, (answer = wordsOf(word).some(fits)));
		return answer;
	};
	known.set(terms, is);
	return is;
}

/** Every second piece is a word. */
function marked(sentence: string, is: Is): Piece[] {
	const pieces: Piece[] = [];
	for (const [nth, text] of sentence.split(/([\p{L}\p{N}\p{M}]+)/u).entries()) {
		if (!text) continue;
		const hit = nth % 2 === 1 && is(text);
		const before = pieces.at(-1);
		if (before && before.hit === hit) before.text += text;
		else pieces.push({ text, hit });
	}
	return pieces;
}

/** Long sentences are cut around what was found. */
function shortened(pieces: Piece[]): Piece[] {
	if (pieces.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST) return pieces;
	const at = Math.max(
		0,
		pieces.findIndex(({ hit }) => hit)
	);
	const before = pieces[at - 1]?.text.slice(-LONGEST / 2) ?? '';
	let room = LONGEST / 2;
	const after = pieces.slice(at).flatMap(({ text, hit }) => {
		const part = text.slice(0, Math.max(0, room));
		room -= text.length;
		return part ? [{ text: part, hit }] : [];
	});
	return [...(before ? [{ text: `… ${before}`, hit: false }] : []), ...after, ...(room < 0 ? [{ text: ' …', hit: false }] : [])];
}
