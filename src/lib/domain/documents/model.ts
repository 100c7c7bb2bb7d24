/**
 * What every document is made of, whatever it is about and whatever file it becomes. Words only, already in the reader's language; a format turns each
 * part into what its kind of file has for it. Another format is another file beside the others.
 */
export type Beside = { by: string; text: string };
export type Source = { text: string; href: string | null };
/** Somebody's line on a spread: from where to where, as places counted from the first. */
export type Stand = { from: number | null; to: number | null };

export type Part =
	| { is: 'heading'; level: 1 | 2 | 3; text: string }
	| { is: 'text'; text: string; quiet?: true }
	/** Somebody's own words, with who said them where that may be told, and who saw it otherwise. */
	| { is: 'quote'; text: string; by: string; beside: Beside[] }
	| { is: 'list'; items: string[] }
	| { is: 'facts'; facts: { name: string; text: string }[] }
	/** The first cell of a row heads it. */
	| { is: 'table'; title: string; head: string[]; rows: string[][] }
	/** Where people stood: drawn, told in words, and as a table. */
	| { is: 'spread'; title: string; alt: string; places: string[]; stands: Stand[]; head: string[]; rows: string[][] }
	/** What a reader has to know: something is missing, or may still change. */
	| { is: 'note'; text: string }
	| { is: 'sources'; title: string; sources: Source[] };

/** Rows of one kind, for who counts on in a spreadsheet. */
export type Sheet = { key: string; title: string; head: string[]; rows: string[][] };
/** A day to put in a calendar; `YYYY-MM-DD`. */
export type CalendarDay = { id: string; day: string; title: string; text: string };

export type Doc = {
	/** What kind of document it is; becomes part of the file's name. */
	kind: string;
	title: string;
	/** Of whom it is, and of when. */
	under: string;
	language: 'nl' | 'en';
	look: 'pages' | 'sheet' | 'poster';
	parts: Part[];
	sheets: Sheet[];
	days: CalendarDay[];
};

export const heading = (level: 1 | 2 | 3, text: string): Part => ({ is: 'heading', level, text });
export const text = (words: string): Part => ({ is: 'text', text: words });
export const quiet = (words: string): Part => ({ is: 'text', text: words, quiet: true });
export const quote = (words: string, by = '', beside: Beside[] = []): Part => ({ is: 'quote', text: words, by, beside });
export const list = (items: string[]): Part[] => (items.length ? [{ is: 'list', items }] : []);
export const facts = (pairs: [name: string, text: string][]): Part[] => {
	const told = pairs.filter(([, words]) => words.trim());
	return told.length ? [{ is: 'facts', facts: told.map(([name, words]) => ({ name, text: words })) }] : [];
};
export const note = (words: string): Part => ({ is: 'note', text: words });

/** A heading with what stands under it, or nothing where that is nothing. */
export const section = (level: 1 | 2 | 3, title: string, parts: Part[]): Part[] => (parts.length ? [heading(level, title), ...parts] : []);
