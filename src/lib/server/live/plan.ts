/** Planning a meeting: the session gets its own copy of the method's plan, in all languages. */
import { newId } from '../../domain/id.ts';
import type { Id } from '../../domain/id.ts';
import { planned, unlogged } from '../../domain/plan.ts';
import type { PlannedRound } from '../../domain/plan.ts';
import type { Row, SessionRow, Text } from '../../domain/row.ts';
import { method } from '../../methods/index.ts';
import type { Method } from '../../methods/schema.ts';
import { patiently } from '../storage/patience.ts';
import type { Sessions } from '../storage/sessions.ts';
import type { Team } from '../storage/teams.ts';

/** `date` as `YYYY-MM-DD`; an own title replaces the meeting's in both languages. `series`: the one it is planned in. */
export type Wish = {
	/** Of a form that may be sent twice. */
	id?: Id;
	method: string;
	meeting: string;
	date: string;
	title: string;
	version: 'normal' | 'short';
	series?: Id;
	unrecorded?: boolean;
};
type For = Pick<Team, 'id' | 'words' | 'smallest'>;
type Own = (key: string) => Method | undefined;

/** A planned session of this team, in a shipped method or in one of its `own`. Answers with its id, or undefined when there is no such meeting. */
export async function plan(sessions: Sessions, team: For, wish: Wish, own?: Own): Promise<Id | undefined> {
	const rows = sessionRows(team, wish, own);
	if (rows) await patiently(() => sessions.create(rows));
	return rows?.[0].id;
}

/** The same, not stored yet. */
export function sessionRows(team: For, wish: Wish, own: Own = () => undefined): [SessionRow, ...Row[]] | undefined {
	const way = method(wish.method) ?? own(wish.method);
	const at = way?.meetings.findIndex((meeting) => meeting.key === wish.meeting) ?? -1;
	const meeting = way?.meetings[at];
	if (!way || !meeting) return undefined;
	const title: Text = wish.title.trim() ? { nl: wish.title.trim(), en: wish.title.trim() } : meeting.title;
	const head: SessionRow = {
		...{ kind: 'session', id: wish.id ?? newId(), team: team.id, method: way.key, methodVersion: way.version, meeting: meeting.key },
		...{ title, question: meeting.question, prepare: meeting.prepare, lead: meeting.lead, credit: way.credit.text },
		...{ place: way.meetings.length > 1 ? { number: at + 1, of: way.meetings.length } : null, date: wish.date, version: wish.version },
		...{
			words: team.words,
			smallest: team.smallest,
			stage: 'planned',
			at: null,
			door: 'locked',
			epoch: 1,
			quiet: false,
			namesOnScreen: false
		},
		...{
			mixed: way.mixed ?? false,
			unrecorded: wish.unrecorded ?? false,
			parking: false,
			video: null,
			next: null,
			series: wish.series ?? null,
			before: null
		},
		...{ timer: null, starter: null, startedAt: null, doneAt: null, closedAt: null, takes: {} }
	};
	const rows = planned(head.id, meeting.rounds as PlannedRound[], wish.version, newId);
	return [head, ...(head.unrecorded ? unlogged(rows) : rows)];
}
