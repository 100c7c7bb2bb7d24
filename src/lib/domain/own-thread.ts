/** Somebody's own thread through the conversations of a team: what they wrote, their intentions, and what came of those. Theirs alone. */
import type { Id } from './id.ts';
import { isOwn, ownWords } from './own-words.ts';
import type { Own } from './own-words.ts';
import { logOf } from '../forms/logs.ts';
import type { AnswerRow, FieldRow, SessionRow, Text } from './row.ts';
import type { Rows } from './rows.ts';
import { view } from './view.ts';
import type { SeenAnswer, SeenField, SeenRound } from './view.ts';

export type Sat = { rows: Rows; seat: Id };
export type OwnMeeting = Pick<SessionRow, 'id' | 'title' | 'question' | 'date' | 'series' | 'words'> & { own: Own[] };
export type Intention = {
	id: Id;
	text: string;
	when: string;
	notice: string;
	/** The day they want to look back, if they named one. */
	back: string;
	date: string;
	since: { date: string; tag: Text | null; text: string }[];
};

/** Conversations that are over, the oldest first. */
export function ownThread(sat: Sat[]): { meetings: OwnMeeting[]; intentions: Intention[] } {
	const over = sat
		.filter(({ rows }) => rows.session.stage === 'done' || rows.session.stage === 'closed')
		.sort((a, b) => (a.rows.session.date < b.rows.session.date ? -1 : 1));
	return { meetings: over.map(meeting), intentions: intentions(over) };
}

function meeting({ rows, seat }: Sat): OwnMeeting {
	const seen = <T>(list: Parameters<typeof view>[0][]) => list.flatMap((row) => (view(row, `seat:${seat}`) as T | undefined) ?? []);
	const { id, title, question, date, series, words } = rows.session;
	const answers = seen<SeenAnswer>(rows.of('answer').filter((answer) => answer.seat === seat));
	const own = ownWords(seen<SeenRound>(rows.rounds()), seen<SeenField>(rows.of('field')), answers, rows.get('seat', seat)?.own);
	return { ...{ id, title, question, date, series, words }, own: own.filter(({ personal }) => !personal) };
}

function intentions(sat: Sat[]): Intention[] {
	const mine = sat.flatMap(({ rows, seat }) => rows.of('answer').flatMap((answer) => read(rows, seat, answer)));
	const since = mine.filter(({ field, answer }) => isOwn(field, answer.about));
	return mine
		.filter(({ field }) => field.settings.personal)
		.flatMap(({ answer, date, lines }) =>
			lines.flatMap(({ text, agreement }) =>
				agreement && text.trim()
					? [{ id: answer.id, text, when: agreement.when, notice: agreement.notice, back: agreement.back, date, since: came(answer.id) }]
					: []
			)
		);

	function came(id: Id): Intention['since'] {
		return since
			.filter(({ answer }) => answer.about === id)
			.flatMap(({ date, lines }) => lines.map(({ tag, text }) => ({ date, tag: tag ?? null, text })));
	}
}

function read(rows: Rows, seat: Id, answer: AnswerRow) {
	const field: FieldRow | undefined = answer.seat === seat ? rows.get('field', answer.field) : undefined;
	const log = field && logOf(field.form);
	if (!field || !log || answer.value === null || log.empty(answer.value)) return [];
	return [{ field, answer, date: rows.session.date, lines: log.lines(answer.value, field) }];
}
