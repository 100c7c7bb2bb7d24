/** The agreements of a team as their page shows them: how each stands, what was said of it since, and when the team looks back. */
import { chains } from '../../domain/chains.ts';
import type { Chain, Stands } from '../../domain/chains.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Id } from '../../domain/id.ts';
import type { Text } from '../../domain/row.ts';
import type { Running } from '../boot.ts';
import { spoken } from '../../domain/spoken.ts';
import type { Spoken } from '../../domain/spoken.ts';

export type Moment = { date: string; session: Id; between: boolean; said: Spoken[] };
export type Agreed = {
	id: string;
	row: Id;
	session: Id;
	title: Text;
	date: string;
	text: string;
	name: string | null;
	parts: NonNullable<Entry['agreement']>;
	stands: Stands;
	/** The day to look back is near or past, and nothing ended it. */
	due: boolean;
	since: Moment[];
	beside: Spoken[];
};

const MOST = 1000;
/** Days before the day to look back on which it is brought to mind. */
const NEAR = 7;

/** `newest`: there is more, in older conversations. */
export function agreements(app: Pick<Running, 'entries' | 'sessions' | 'clock'>, team: string): { agreements: Agreed[]; newest: boolean } {
	const entries = app.entries.ofKinds(team, ['agreement', 'followup', 'minority', 'correction'], MOST + 1);
	const newest = entries.length > MOST;
	// In the order in which it was said, for what stands in one conversation.
	const all = chains(entries.slice(0, MOST).reverse());
	const titles = new Map(
		app.sessions.titles([...new Set(all.map(({ agreement }) => agreement.session))]).map(({ id, title }) => [id, title])
	);
	const today = new Date(app.clock.wall()).toISOString().slice(0, 10);
	return { agreements: all.map((chain) => agreed(chain, titles.get(chain.agreement.session)!, today)), newest };
}

/** The day to look back is near or past, and nothing ended it. `today` as `YYYY-MM-DD`. */
export function isDue({ agreement, done }: Pick<Chain, 'agreement' | 'done'>, today: string): boolean {
	const back = agreement.agreement?.back ?? '';
	return !done && back !== '' && back <= later(today, NEAR);
}

const later = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

function agreed({ agreement, stands, done, since, beside }: Chain, title: Text, today: string): Agreed {
	const { id, row, session, date, text, name } = agreement;
	const parts = agreement.agreement!;
	const due = isDue({ agreement, done }, today);
	return { id, row, session, title, date, text, name, parts, stands, due, since: moments(since), beside: beside.map(spoken) };
}

/** What was said at one meeting stands together; what was said between two stands by itself. */
function moments(since: Entry[]): Moment[] {
	const at = (entry: Entry) => (entry.round ? entry.session : entry.row);
	return [...Map.groupBy(since, at).values()].map((said) => ({
		...{ date: said[0]!.date, session: said[0]!.session, between: !said[0]!.round },
		said: said.map(spoken)
	}));
}
