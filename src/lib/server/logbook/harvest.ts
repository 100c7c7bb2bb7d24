/** The harvest of a series on one page, or of all the team kept: how each line stands now, and what may stay open. */
import { harvested } from '../../domain/chains.ts';
import type { Line } from '../../domain/chains.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Id } from '../../domain/id.ts';
import type { Running } from '../boot.ts';
import type { Series } from '../storage/series.ts';
import { spoken } from '../../domain/spoken.ts';
import type { Spoken } from '../../domain/spoken.ts';

export type Kept = { line: Spoken; session: Id; date: string; since: { date: string; said: Spoken }[]; beside: Spoken[] };
/** Read again: stands, has grown, is to be adapted; or not read again yet. `newest`: there is more, in older conversations. */
export type Harvest = {
	standing: Kept[];
	grown: Kept[];
	adapt: Kept[];
	fresh: Kept[];
	open: (Spoken & { session: Id })[];
	newest: boolean;
};

const MOST = 400;
const KINDS = ['harvest', 'review', 'difference', 'unknown', 'minority', 'correction'] as const;

export function harvest(app: Pick<Running, 'entries'>, team: string, series: Series | undefined): Harvest {
	const entries = series
		? app.entries.ofSessions(
				team,
				series.turns.map(({ session }) => session)
			)
		: app.entries.ofKinds(team, KINDS, MOST).reverse();
	const lines = harvested(entries);
	const of = (stands: string | null) => lines.filter((line) => line.stands === stands).map(kept);
	return {
		...{ standing: of('staat-nog'), grown: of('is-gegroeid'), adapt: of('moet-anders'), fresh: of(null) },
		open: entries
			.filter(({ kind }) => kind === 'difference' || kind === 'unknown')
			.map((one) => ({ ...spoken(one), session: one.session })),
		newest: !series && entries.length === MOST
	};
}

const kept = ({ line, since, beside }: Line): Kept => ({
	...{ line: spoken(line), session: line.session, date: line.date, beside: beside.map(spoken) },
	since: since.filter(withWords).map((one) => ({ date: one.date, said: spoken(one) }))
});

const withWords = ({ text }: Entry) => text.trim() !== '';
