/** Earlier conversations of a session's team, read from disk: seldom, and only when something is asked that lives outside the session. */
import type { Id } from '../../domain/id.ts';
import { past } from '../../domain/past.ts';
import type { Past } from '../../domain/past.ts';
import { Rows } from '../../domain/rows.ts';
import type { Sessions } from '../storage/sessions.ts';

/** The newest ones: further back than this nothing is carried along. */
const MOST = 40;

export function earlier(sessions: Sessions, session: Id): Past {
	const head = sessions.head(session);
	return head ? past(held(sessions, head.team), head) : { all: [], near: [] };
}

/** Of a series that a next conversation is planned in. */
export const earlierIn = (sessions: Sessions, series: { id: Id; team: Id }): Past =>
	past(held(sessions, series.team), { id: '', series: series.id });

function held(sessions: Sessions, team: Id): Rows[] {
	return sessions
		.ofTeam(team)
		.filter(({ stage }) => stage === 'done' || stage === 'closed')
		.slice(0, MOST)
		.flatMap(({ id }) => {
			const stored = sessions.load(id);
			return stored ? [new Rows(stored.rows)] : [];
		});
}
