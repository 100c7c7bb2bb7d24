/**
 * Earlier conversations of a team, read for what a next one begins with: as everybody saw it, through the one door out. Only what the logbook holds is read: shown, not taken out by its author, not
 * left out of a summary, and not about a situation of which its presenter said that nothing is kept.
 */
import type { Line } from '../forms/form.ts';
import { logOf } from '../forms/logs.ts';
import { inLogbook } from './closing.ts';
import type { AnswerRow, FieldRow, RoundRow, SessionRow } from './row.ts';
import type { Rows } from './rows.ts';
import { aboutIt, hushes } from './situation.ts';
import { view } from './view.ts';
import type { SeenAnswer } from './view.ts';

/** Oldest first. `near`: of the same series where there is one, else all. */
export type Past = { all: Rows[]; near: Rows[] };
export type KeptLine = { round: RoundRow; field: FieldRow; answer: AnswerRow; line: Line };

/** Of these conversations of one team, those that were held before this one. */
export function past(sessions: Iterable<Rows>, now: Pick<SessionRow, 'id' | 'series'>): Past {
	const all = [...sessions].filter((rows) => held(rows.session) && rows.session.id !== now.id).sort(byDay);
	const near = now.series ? all.filter((rows) => rows.session.series === now.series) : all;
	return { all, near };
}

/** What the logbook keeps of a conversation, line by line, in the order in which it was shown. */
export function keptLines(rows: Rows): KeptLine[] {
	const hushed = hushes(rows.of('answer'));
	return rows.rounds().flatMap((round) => {
		if (hushed && aboutIt(round)) return [];
		return rows.fields(round.id).flatMap((field) => linesOf(rows, round, field));
	});
}

function linesOf(rows: Rows, round: RoundRow, field: FieldRow): KeptLine[] {
	return rows
		.answers(field.id)
		.filter((answer) => inLogbook(answer, field))
		.sort((a, b) => a.given!.place - b.given!.place)
		.flatMap((answer) => {
			const seen = view(answer, 'all') as SeenAnswer | undefined;
			const lines = seen?.given ? logOf(field.form).lines(seen.given.value, field) : [];
			return lines.map((line) => ({ round, field, answer, line }));
		});
}

/** One of which nothing is kept hands nothing on either, also while it waits to be closed. */
const held = ({ stage, unrecorded }: SessionRow) => (stage === 'done' || stage === 'closed') && !unrecorded;
const byDay = ({ session: a }: Rows, { session: b }: Rows) =>
	a.date < b.date ? -1 : a.date > b.date ? 1 : (a.startedAt ?? 0) - (b.startedAt ?? 0);
