/** What a session is called and when it is, as the facilitator plans it. */
import { refuse } from './refusal.ts';
import type { SessionRow, Text } from './row.ts';
import type { Rows } from './rows.ts';

/** Until people come; what they sat down for keeps its name. `date` as `YYYY-MM-DD`. */
export function head(rows: Rows, wish: { title: Text; date: string }): SessionRow[] {
	const { session } = rows;
	if (session.stage === 'closed') refuse('closed');
	if (session.stage !== 'planned' && session.stage !== 'lobby') refuse('not-now');
	const same = session.date === wish.date && session.title.nl === wish.title.nl && session.title.en === wish.title.en;
	return same ? [] : [{ ...session, ...wish }];
}
