/** Looks words up in the index: of one team, the newest first, a page at a time. */
import type { Entry } from '../../domain/entry.ts';
import type { Text } from '../../domain/row.ts';
import { matching, termsOf } from '../logbook/query.ts';
import type { Asked, Terms } from '../logbook/query.ts';
import type { Database } from './database.ts';
import { firstAfter, firstOf } from './entries.ts';

export type Found = { entry: Entry; title: Text };
/** `little`: only words that say too little. `next`: where the next page begins. */
export type Hits = {
	found: Found[];
	terms: Terms;
	little: boolean;
	next: number | null;
};

const PAGE = 30;

export type Search = ReturnType<typeof search>;

export function search({ sqlite }: Database) {
	const look = sqlite.prepare(
		`SELECT e.n, e.entry, s.title FROM search JOIN entry e ON e.n = search.rowid JOIN session s ON s.id = e.session
		WHERE search MATCH ? AND search.rowid >= ? AND search.rowid < ? ORDER BY search.rowid DESC LIMIT ${PAGE + 1}`
	);
	return (team: string, asked: Asked, below: number | null = null): Hits => {
		const { little, ...terms } = termsOf(asked.text);
		const match = matching(team, asked, terms);
		if (!match || little) return { found: [], terms, little, next: null };
		const from = asked.from ? firstOf(asked.from) : 0;
		const until = Math.min(asked.until ? firstAfter(asked.until) : Number.MAX_SAFE_INTEGER, below ?? Number.MAX_SAFE_INTEGER);
		const rows = look.all(match, from, until) as {
			n: number;
			entry: string;
			title: string;
		}[];
		const page = rows.slice(0, PAGE);
		const found = page.map(({ entry, title }) => ({
			entry: JSON.parse(entry) as Entry,
			title: JSON.parse(title) as Text
		}));
		return {
			found,
			terms,
			little,
			next: rows.length > PAGE ? page.at(-1)!.n : null
		};
	};
}
