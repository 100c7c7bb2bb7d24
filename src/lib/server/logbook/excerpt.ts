/** The sentence a hit stands in, with the words that were looked for apart. */
import { folded, stem, wordsOf } from './words.ts';
import type { Terms } from './query.ts';

export type Piece = { text: string; hit: boolean };

const LONGEST = 280;

/** The first sentence with a hit; the first of all when what was found is not in the text itself. */
export function excerpt(text: string, terms: Terms): Piece[] {
	const sentences = text.match(/[^.!?…\n]+[.!?…]*\s*|[.!?…\n]+/gu) ?? [text];
	const pieces = sentences.map((sentence) => marked(sentence.trimEnd(), terms));
	const at = Math.max(
		0,
		pieces.findIndex((some) => some.some(({ hit }) => hit))
	);
	const some = shortened(pieces[at] ?? []);
	const begin = at > 0 && sentences.slice(0, at).some((one) => one.trim()) ? [{ text: '… ', hit: false }] : [];
	const more = sentences.slice(at + 1).some((one) => one.trim()) ? [{ text: ' …', hit: false }] : [];
	return [...begin, ...some, ...more];
}

function marked(sentence: string, { words, phrases }: Terms): Piece[] {
	const looked = [...words, ...phrases.flat()];
	const stems = new Set(words.map(stem));
	const is = (word: string) =>
		wordsOf(word).some((one) => looked.some((term) => one === term || (term.length > 2 && one.startsWith(term))) || stems.has(stem(one)));
	return sentence
		.split(/([\p{L}\p{N}\p{M}]+)/u)
		.filter(Boolean)
		.reduce<Piece[]>((pieces, text) => {
			const hit = folded(text).trim() !== '' && is(text);
			const before = pieces.at(-1);
			if (before && before.hit === hit) before.text += text;
			else pieces.push({ text, hit });
			return pieces;
		}, []);
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
