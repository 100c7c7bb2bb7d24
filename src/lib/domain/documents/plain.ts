/** Words as files can hold them, and how much a document may hold. */
import { refuse } from '#lib/domain/refusal.ts';
import type { Doc, Part } from './model.ts';

/** Signs of one document at most: some thousand pages. */
const MOST_SIGNS = 4_000_000;

/** Signs that no file of text may hold (a bell, half of a pair) become the sign for one that is missing; everything else stays as it was written. */
const plain = (words: string): string => words.toWellFormed().replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/g, '\ufffd');

/**
 * The whole document in signs that files can hold, with headings that go down one step at a time, as who hears them read aloud needs. Refused when it is
 * too long.
 */
export function plainDoc(doc: Doc): Doc {
	const written = JSON.stringify(doc);
	if (written.length > MOST_SIGNS) refuse('too-long');
	const read = JSON.parse(written, (_key, value: unknown) => (typeof value === 'string' ? plain(value) : value)) as Doc;
	return { ...read, title: read.title.trim() || '…', parts: stepped(read.parts.filter(says)) };
}

function stepped(parts: Part[]): Part[] {
	let above = 0;
	return parts.map((part) => {
		if (part.is !== 'heading') return part;
		above = Math.min(part.level, above + 1);
		return { ...part, level: above as 1 | 2 | 3 };
	});
}

const says = (part: Part): boolean => !('text' in part) || part.text.trim() !== '' || (part.is === 'quote' && part.beside.length > 0);
