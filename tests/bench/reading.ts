/** Reading back in years of words, against the barest query that looks the same things up: both on the same file, taking turns. */
import { seriesShelf } from '../../src/lib/server/storage/series.ts';
import { entries } from '../../src/lib/server/storage/entries.ts';
import { search } from '../../src/lib/server/storage/search.ts';
import { hit } from '../../src/lib/server/logbook/hits.ts';
import { line } from '../../src/lib/server/logbook/line.ts';
import type { Asked } from '../../src/lib/server/logbook/query.ts';
import { matching, termsOf } from '../../src/lib/server/logbook/query.ts';
import { virtueLine } from '../../src/lib/server/logbook/virtues.ts';
import { archive, word } from './archive.ts';

export type Pair = { our: number; bare: number };
type Report = (what: string, pairs: Pair[]) => void;

const PAIRS = 7;
const TIMES = 40;
const nothing: Omit<Asked, 'text'> = { kind: null, virtue: null, method: null, series: null, name: '', from: null, until: null };

export function reading(report: Report, say: (line: string) => void, size?: number): void {
	const began = performance.now();
	const { database, team, close } = archive(size);
	const { sqlite } = database;
	const count = (table: string) => sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
	say(
		`made and indexed ${count('session')} conversations with ${count('answer')} answers in ${((performance.now() - began) / 1000).toFixed(0)} s`
	);
	const app = { entries: entries(database), series: seriesShelf(database), clock: { wall: () => Date.UTC(2022, 0, 1), steady: () => 0 } };
	const look = search(database);
	const bare = {
		search: sqlite.prepare(
			'SELECT e.entry FROM search JOIN entry e ON e.n = search.rowid WHERE search MATCH ? ORDER BY search.rowid DESC LIMIT 30'
		),
		heads: sqlite.prepare(`SELECT id, title, question, date FROM session WHERE team = ? AND stage = 'closed' ORDER BY date DESC LIMIT 12`),
		of: sqlite.prepare('SELECT entry FROM entry WHERE session = ? ORDER BY n'),
		virtues: sqlite.prepare('SELECT virtue, session, max(n) FROM entry WHERE team = ? AND virtue IS NOT NULL GROUP BY virtue, session')
	};
	const ask = (text: string): Asked => ({ ...nothing, text });
	for (const [what, nth] of [
		['a word that is everywhere', 1],
		['a rare word', 9000]
	] as const)
		report(
			`search for ${what}`,
			pairs(
				() => {
					const { found, terms } = look(team, ask(word(nth)));
					for (const one of found) hit(one, terms);
				},
				() => bare.search.all(matching(team, ask(word(nth)), termsOf(word(nth))))
			)
		);
	report(
		'the team’s line',
		pairs(
			() => line(app as never, team, 0),
			() => (bare.heads.all(team) as { id: string }[]).map(({ id }) => bare.of.all(id))
		)
	);
	report(
		'virtues over time',
		pairs(
			() => virtueLine(app as never, team),
			() => bare.virtues.all(team)
		)
	);
	close();
}

function pairs(our: () => unknown, bare: () => unknown): Pair[] {
	const took = (work: () => unknown) => {
		const began = performance.now();
		for (let i = 0; i < TIMES; i++) work();
		return (performance.now() - began) / TIMES;
	};
	for (const work of [our, bare]) took(work);
	return Array.from({ length: PAIRS }, () => ({ our: took(our), bare: took(bare) }));
}
