/** What became of what was agreed and of what was harvested, over the conversations since. Read from entries, so from nothing the logbook does not hold. */
import type { Entry } from './entry.ts';

/** How an agreement stands. None of these is the good one. */
export const STANDS = ['open', 'kept', 'partly', 'not', 'different'] as const;
export type Stands = (typeof STANDS)[number];

/** An agreement with everything that was said of it since, the oldest first. */
export type Chain = {
	agreement: Entry;
	stands: Stands;
	done: boolean;
	since: Entry[];
	beside: Entry[];
};

/** `entries` may come in any order; the newest agreement comes first. What looks back at something that is gone is left out. */
export function chains(entries: Entry[]): Chain[] {
	const said = Map.groupBy(inTime(entries.filter(({ kind }) => kind === 'followup')), ({ about }) => about?.item.key ?? '');
	const beside = besides(entries);
	return inTime(entries.filter(({ kind }) => kind === 'agreement'))
		.reverse()
		.map((agreement) => {
			const since = said.get(agreement.row) ?? [];
			return {
				agreement,
				...standing(since),
				since,
				beside: beside.get(agreement.id) ?? []
			};
		});
}

/** The last time counts; when people said different things then, it went partly. */
function standing(since: Entry[]): Pick<Chain, 'stands' | 'done'> {
	const told = since.filter(({ state }) => state);
	const last = told.at(-1);
	if (!last) return { stands: 'open', done: false };
	const then = told.filter((one) => momentOf(one) === momentOf(last));
	const states = new Set(then.map(({ state }) => state));
	return {
		stands: states.size > 1 ? 'partly' : (last.state as Stands),
		done: then.every(({ ended }) => ended)
	};
}

/** What was said afterwards counts as a moment of its own. */
const momentOf = ({ session, round, row }: Entry) => (round ? session : row);

/** A line of the harvest, and how it stood each time it was read again. */
export type Line = {
	line: Entry;
	stands: string | null;
	since: Entry[];
	beside: Entry[];
};

/** The oldest first. */
export function harvested(entries: Entry[]): Line[] {
	const read = Map.groupBy(inTime(entries.filter(({ kind }) => kind === 'review')), ({ about }) => about?.item.key ?? '');
	const beside = besides(entries);
	return inTime(entries.filter(({ kind }) => kind === 'harvest')).map((line) => {
		const since = read.get(line.row) ?? [];
		return {
			line,
			stands: since.findLast(({ state }) => state)?.state ?? null,
			since,
			beside: beside.get(line.id) ?? []
		};
	});
}

/** What went well and may be celebrated: an agreement that worked out, a line of the harvest that grew. The newest first. */
export function celebrated(entries: Entry[], most: number): { what: Entry; about: string; noticed: string | null }[] {
	const well = entries.filter(
		({ kind, state }) => (kind === 'followup' && state === 'kept') || (kind === 'review' && state === 'is-gegroeid')
	);
	const noticed = (one: Entry) =>
		entries.find(({ kind, row, state, text }) => kind === 'followup' && row === one.row && !state && text.trim())?.text ?? null;
	return inTime(well)
		.reverse()
		.slice(0, most)
		.map((what) => ({
			what,
			about: what.about?.item.label.nl ?? '',
			noticed: noticed(what)
		}));
}

const inTime = (entries: Entry[]) => [...entries].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

function besides(entries: Entry[]): Map<string, Entry[]> {
	const there = entries.filter(({ kind, beside }) => beside && (kind === 'minority' || kind === 'correction'));
	return Map.groupBy(there, ({ beside }) => beside!);
}
