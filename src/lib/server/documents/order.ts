/** What is asked of the workshop, in words that travel to its thread: who may ask it was settled before. */
import type { ArchiveProblem, Unpacked } from './archive/unpack.ts';
import type { Doc } from '../../domain/documents/model.ts';
import type { Id } from '../../domain/id.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import type { Language } from '../../i18n/language.ts';

export type Version = 'team' | 'share';

export type Wish = {
	/** One of `kinds`. */
	kind: string;
	team: Id;
	/** The session or series it is about; empty for the team as a whole. */
	of: string;
	version: Version;
	/** Also conversations that are rounded off and not closed yet. */
	open: boolean;
	language: Language;
	/** Where links lead to, such as `https://deugdelijk.example`. */
	origin: string;
	/** Who makes it. */
	maker: string;
	/** What they chose by the address: the sentence of a poster, an earlier version of a paper. */
	typed: Record<string, string>;
};

/** Something that may be chosen for this document, such as the sentence of a poster. */
export type Choice = { key: string; text: string };
/** A part that people write themselves, beginning from what the data tells. */
export type Piece = { key: string; title: string; ask: string; drafted: string; written: string | null };
/** What a kind answers with: the document, what may be chosen for it, and what is written in it by hand. */
export type Drawn = {
	doc: Doc;
	choices?: Choice[];
	pieces?: Piece[];
	/** Sentences of others that may stand in it, and which were chosen. */
	quotes?: { choices: Choice[]; chosen: string[] };
	/** What comes along as a file of its own. */
	files?: { name: string; text: string }[];
};

export type Order = { wish: Wish; format: string; sheet: string } | { unpack: Uint8Array };
/** `none`: there is nothing to make this of. */
export type Made =
	| { drawn: Drawn }
	| { unpacked: Unpacked | { problem: ArchiveProblem } }
	| { file: Uint8Array }
	| { none: true }
	| { refused: RefusalCode }
	| { failed: string };
