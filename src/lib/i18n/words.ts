/**
 * Where messages get their words. On the server each has both languages in it; in a browser a bundle brings those of one language, and the other comes
 * when somebody asks for it (see `one-language.ts`).
 */
import type { Language } from './language.ts';

type Word = string | ((inputs: unknown) => string);
/** The words that one bundle says, in the languages that were fetched. */
type Table = { load(language: Language): Promise<{ default: Word[] }> } & Partial<Record<Language, Word[]>>;

let asked: () => Language = () => 'nl';

/** Where the language of whoever reads is found: the page in a browser, the request on the server. */
export function readLanguage(source: () => Language): void {
	asked = source;
}

/** What every message comes down to on the server. */
export const inLanguage = (nl: string, en: string): string => (asked() === 'en' ? en : nl);

/** And in the browser. A bundle that came while the language changed says what it has, until the other is there too. */
export function word(table: Table, at: number, inputs?: unknown): string {
	const said = (table[asked()] ?? table.nl ?? table.en)![at]!;
	return typeof said === 'string' ? said : said(inputs);
}

/** Fetches what pages say in this language, in as far as it is not there yet. */
export async function learn(language = asked()): Promise<void> {
	const tables = (globalThis as { $words?: Table[] }).$words ?? [];
	for (;;) {
		const lacking = tables.filter((table) => !table[language]);
		if (!lacking.length) return;
		await Promise.all(lacking.map(async (table) => (table[language] = (await table.load(language)).default)));
	}
}
