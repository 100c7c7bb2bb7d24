/** Where people stood before and after they talked, conversation by conversation, with the reasons beside it. Whose line it is stays out. */
import type { Id } from '../../domain/id.ts';
import type { Text } from '../../domain/row.ts';
import type { Spread } from '../../domain/spread.ts';
import { stoodIn } from '../../domain/stood.ts';
import type { Running } from '../boot.ts';

export type MovedIn = { id: Id; title: Text; date: string; moved: Spread[] };

/** Conversations on one page. */
const PAGE = 10;

/** The newest first, a page at a time, of one series or of all. */
export function movements(
	app: Pick<Running, 'entries'>,
	team: string,
	series: Id | null,
	page: number
): { held: MovedIn[]; more: boolean } {
	const heads = app.entries.headsWith(team, 'movement', series, PAGE + 1, page * PAGE);
	const shown = heads.slice(0, PAGE);
	const ids = shown.map(({ id }) => id);
	const said = Map.groupBy(app.entries.ofSessions(team, ids), ({ session }) => session);
	return { held: shown.map((head) => ({ ...head, moved: stoodIn(said.get(head.id) ?? [], true) })), more: heads.length > PAGE };
}
