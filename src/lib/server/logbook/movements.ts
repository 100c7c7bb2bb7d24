/** Where people stood before and after they talked, conversation by conversation, with the reasons beside it. Whose line it is stays out. */
import type { Entry } from '../../domain/entry.ts';
import type { Id } from '../../domain/id.ts';
import type { Text } from '../../domain/row.ts';
import type { Spread } from '../../domain/spread.ts';
import type { Running } from '../boot.ts';

export type MovedIn = { id: Id; title: Text; date: string; moved: Spread[] };

const MOST = 20;

/** The newest first. A question that was asked twice stands here once everybody's two places are known; who was silent once stands there with one. */
export function movements(app: Pick<Running, 'entries' | 'sessions'>, team: string): MovedIn[] {
	const ids = [...new Set(app.entries.ofKinds(team, ['movement'], 400).map(({ session }) => session))].slice(0, MOST);
	const titles = new Map(app.sessions.titles(ids).map(({ id, title }) => [id, title]));
	const said = Map.groupBy(app.entries.ofSessions(team, ids), ({ session }) => session);
	return ids.map((id) => {
		const entries = said.get(id) ?? [];
		return { id, title: titles.get(id)!, date: entries[0]!.date, moved: movedIn(entries) };
	});
}

function movedIn(entries: Entry[]): Spread[] {
	const stood = Map.groupBy(
		entries.filter(({ kind }) => kind === 'movement' || kind === 'judgement'),
		({ round, field, about }) => `${round?.id}/${field}/${about?.item.key}`
	);
	return [...stood.values()]
		.filter((all) => all.some(({ kind }) => kind === 'movement'))
		.map((all): Spread => ({
			...{ prompt: all[0]!.prompt!, about: all[0]!.about?.item.label ?? null, moment: 'moved' },
			...{ steps: all[0]!.stand!.steps, apart: all[0]!.stand!.apart },
			standings: all.map(({ id, stand, name }) => ({
				...{ id, at: stand!.at, before: stand!.before, name },
				reasons: besides(entries, id, false).map((reason) => ({ ...reason, late: false, notes: besides(entries, reason.id, true) })),
				notes: besides(entries, id, true)
			}))
		}));
}

/** What stands beside something: reasons, or notes of who saw it otherwise. */
const besides = (entries: Entry[], of: string, notes: boolean) =>
	entries.filter(({ beside, kind }) => beside === of && (kind === 'minority') === notes).map(({ id, text, name }) => ({ id, text, name }));
