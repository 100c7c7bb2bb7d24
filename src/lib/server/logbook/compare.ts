/** Two conversations or two series, side by side: the same headings, each with what was said there. */
import type { Entry, Kind } from '../../domain/entry.ts';
import type { Item } from '../../domain/row.ts';
import type { Running } from '../boot.ts';
import { spoken } from '../../domain/spoken.ts';
import type { Spoken } from '../../domain/spoken.ts';

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
export type Side = { virtues: Item[]; said: Record<(typeof HEADS)[number], Spoken[]> };

/** Of one heading; the whole stands in the conversation itself. */
const MOST = 40;

export function side(entries: Entry[]): Side {
	const chosen = entries.flatMap(({ kind, about }) => (kind === 'virtue' && about ? [about.item] : []));
	const said = HEADS.map(
		(head) =>
			[
				head,
				entries
					.filter(({ kind }) => kind === head)
					.slice(0, MOST)
					.map(spoken)
			] as const
	);
	return { virtues: [...new Map(chosen.map((item) => [item.key, item])).values()], said: Object.fromEntries(said) as Side['said'] };
}

/** `s-` a conversation, `r-` a series of this team; undefined for what is not there. */
export function entriesFor(app: Pick<Running, 'entries' | 'sessions' | 'series'>, team: string, what: string | null): Entry[] | undefined {
	const id = what?.slice(2) ?? '';
	if (what?.startsWith('r-')) {
		const series = app.series.find(team, id);
		return (
			series &&
			app.entries.ofSessions(
				team,
				series.turns.map(({ session }) => session)
			)
		);
	}
	return what?.startsWith('s-') && app.sessions.team(id) === team ? app.entries.ofSession(id) : undefined;
}
