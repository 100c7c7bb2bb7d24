/** The series of a team as their page shows them: the conversations in their order, and a proposal for the next one. */
import { nextMeeting } from '#lib/domain/proposal.ts';
import type { Next } from '#lib/domain/proposal.ts';
import { openEnds } from '#lib/domain/series.ts';
import { method } from '#lib/methods/index.ts';
import type { Meeting, Text } from '#lib/methods/schema.ts';
import type { Running } from '#lib/server/boot.ts';
import { earlierIn } from '#lib/server/live/earlier.ts';
import type { Series } from '#lib/server/storage/series.ts';
import { later } from './days.ts';

type Head = ReturnType<Running['sessions']['ofTeam']>[number];
export type Turned = Pick<Head, 'id' | 'title' | 'date' | 'stage' | 'unrecorded'> & { skipped: boolean };
export type Proposed = Next & { title: Text; name: string; date: string };
export type SeriesSeen = Pick<Series, 'id' | 'title' | 'aim'> & {
	turns: Turned[];
	meetings: { key: string; title: Text }[];
	next: Proposed | null;
};

/** `heads`: all conversations of the team. What was removed meanwhile is passed over. */
export function overview(app: Pick<Running, 'sessions' | 'series' | 'methods'>, team: string, heads: Head[], today: string): SeriesSeen[] {
	return app.series.ofTeam(team).map((series) => {
		const turns = series.turns.flatMap(({ session, skipped }) => {
			const head = heads.find(({ id }) => id === session);
			return head ? [{ head, skipped }] : [];
		});
		const meetings = (method(series.method) ?? app.methods.published(team, series.method))?.meetings ?? [];
		return {
			...{ id: series.id, title: series.title, aim: series.aim },
			turns: turns.map(({ head: { id, title, date, stage, unrecorded }, skipped }) => ({ id, title, date, stage, unrecorded, skipped })),
			meetings: meetings.map(({ key, title }) => ({ key, title })),
			next: proposed(
				app,
				series,
				meetings,
				turns.map(({ head }) => head),
				today
			)
		};
	});
}

/**
 * What a conversation outside every series settled before people stood up: when they meet again, and who brings something then. Null when that day is
 * over, or a conversation is planned for it.
 */
export function agreedNext(heads: Head[], series: SeriesSeen[], today: string): Head['next'] {
	const inSeries = new Set(series.flatMap(({ turns }) => turns.map(({ id }) => id)));
	const next = heads.find((head) => head.next && !inSeries.has(head.id))?.next;
	const planned = heads.some(({ stage, date }) => (stage === 'planned' || stage === 'lobby') && date === next?.date);
	return next && next.date >= today && !planned ? next : null;
}

function proposed(app: Pick<Running, 'sessions'>, series: Series, meetings: Meeting[], heads: Head[], today: string): Proposed | null {
	const agreed = heads.findLast(({ next }) => next)?.next;
	const found = nextMeeting(
		meetings.map(({ key, rounds }) => ({
			key,
			brings: asks(rounds, ({ who }) => who === 'presenter'),
			looksBack: asks(rounds, looksBack)
		})),
		heads.map(({ meeting }) => meeting),
		{ presenter: Boolean(agreed?.presenter), open: openEnds(earlierIn(app.sessions, series)).length > 0 }
	);
	const title = meetings.find(({ key }) => key === found?.meeting)?.title;
	if (!found || !title) return null;
	const last = heads.at(-1)?.date ?? today;
	return { ...found, title, name: agreed?.presenter ?? '', date: agreed && agreed.date > last ? agreed.date : later(last, 14) };
}

type Asked = Meeting['rounds'][number]['fields'][number];
const asks = (rounds: Meeting['rounds'], what: (field: Asked) => boolean) => rounds.some(({ fields }) => fields.some(what));
const looksBack = ({ from }: Asked) => from === 'harvest:series';
