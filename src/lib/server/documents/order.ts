/** What is asked of the workshop, in words that travel to its thread: who may ask it was settled before. */
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
	/** What who makes it chose or wrote: the sentence of a poster, the words of a paper. */
	typed: Record<string, string>;
};

export type Order = { wish: Wish; format: string; sheet: string };
/** `none`: there is nothing to make this of. */
export type Made = { doc: Doc } | { file: Uint8Array } | { none: true } | { refused: RefusalCode } | { failed: string };
