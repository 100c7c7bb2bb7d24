/** Two conversations or two series, side by side: the same headings, each with what was said there. */
import type { Entry, Kind } from '../../domain/entry.ts';
import type { Id } from '../../domain/id.ts';
import { lasted } from '../../domain/logbook.ts';
import type { Lasted } from '../../domain/logbook.ts';
import type { Item, Text } from '../../domain/row.ts';
import { spoken } from '../../domain/spoken.ts';
import type { Spoken } from '../../domain/spoken.ts';
import type { Spread } from '../../domain/spread.ts';
import { stoodIn } from '../../domain/stood.ts';
import type { Running } from '../boot.ts';

export const HEADS = [
	'harvest',
	'difference',
	'unknown',
	'agreement',
	'question',
	'lesson',
	'signal',
	'principle',
	'promise'
] as const satisfies Kind[];
/** One conversation of a side: where people stood, and how long each round took. */
export type Held = { id: Id; title: Text; date: string; stood: Spread[]; rounds: Lasted[] };
export type Side = { virtues: Item[]; said: Record<(typeof HEADS)[number], Spoken[]>; held: Held[] };

/** Of one heading; the whole stands in the conversation itself. */
const MOST = 40;
/** Conversations of one series; more are read one by one. */
const LONG = 30;

type App = Pick<Running, 'entries' | 'sessions' | 'series'>;

/** `s-` a conversation, `r-` a series of this team; undefined for what is not there. */
export function sideOf(app: App, team: string, what: string | null): Side | undefined {
	const ids = conversations(app, team, what);
	if (!ids) return undefined;
	const entries = app.entries.ofSessions(team, ids);
	return { virtues: virtues(entries), said: said(entries), held: held(app, ids, entries) };
}

function conversations(app: App, team: string, what: string | null): Id[] | undefined {
	const id = what?.slice(2) ?? '';
	if (what?.startsWith('r-'))
		return app.series
			.find(team, id)
			?.turns.map(({ session }) => session)
			.slice(-LONG);
	return what?.startsWith('s-') && app.sessions.team(id) === team ? [id] : undefined;
}

function virtues(entries: Entry[]): Item[] {
	const chosen = entries.flatMap(({ kind, about }) => (kind === 'virtue' && about ? [about.item] : []));
	return [...new Map(chosen.map((item) => [item.key, item])).values()];
}

function said(entries: Entry[]): Side['said'] {
	const of = (head: Kind) => entries.filter(({ kind }) => kind === head).slice(0, MOST);
	return Object.fromEntries(HEADS.map((head) => [head, of(head).map(spoken)])) as Side['said'];
}

/** In time. What is not closed yet has no entries, and tells nothing here either. */
function held(app: App, ids: Id[], entries: Entry[]): Held[] {
	const closed = Map.groupBy(entries, ({ session }) => session);
	const there = ids.filter((id) => closed.has(id));
	const titles = new Map(app.sessions.titles(there).map(({ id, title }) => [id, title]));
	const rounds = Map.groupBy(app.sessions.rounds(there), ({ session }) => session);
	return [...closed].map(([id, some]) => ({
		...{ id, title: titles.get(id)!, date: some[0]!.date },
		...{ stood: stoodIn(some), rounds: (rounds.get(id) ?? []).flatMap(lasted) }
	}));
}
