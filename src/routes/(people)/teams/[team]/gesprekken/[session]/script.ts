/** The script of a session as its page shows it: through the leaders' view, rounds with their questions. */
import type { SessionRow, Text } from '#lib/domain/row.ts';
import type { Rows } from '#lib/domain/rows.ts';
import { view } from '#lib/domain/view.ts';
import type { SeenField, SeenRound, SeenRow, SeenSession, Visible } from '#lib/domain/view.ts';
import { meeting } from '#lib/methods/index.ts';
import type { TeamVirtue } from '#lib/methods/team-virtues.ts';
import { wordsOf } from '#lib/server/live/page.ts';

export type Script = SeenSession & Pick<SessionRow, 'lead'>;
export type ScriptRound = { round: SeenRound; fields: SeenField[] };

/** `virtues` as the team has them now. */
export function plan(rows: Rows, virtues: TeamVirtue[]) {
	const seen = <K extends SeenRow['kind']>(row: Extract<Parameters<typeof view>[0], { kind: K }>) =>
		view(row, 'leaders') as Visible<Extract<SeenRow, { kind: K }>>;
	const rounds = rows
		.rounds()
		.map((round): ScriptRound => ({ round: seen(round), fields: rows.fields(round.id).map((field) => seen(field)) }));
	return { session: seen(rows.session) as Script, rounds, words: wordsOf(rows.session.words), virtues: chosenFrom(rows, virtues) };
}

/** The list that people choose from, to have at hand on paper; none when no question asks for it. */
const chosenFrom = (rows: Rows, virtues: TeamVirtue[]): Text[] =>
	rows.of('field').some((field) => field.from === 'virtues') ? virtues.flatMap(({ name, hidden }) => (hidden ? [] : [name])) : [];

/** An own title stands in both languages; without one the meeting's title comes back. */
export function titled(session: SessionRow, typed: string): Text {
	if (typed === session.title.nl || typed === session.title.en) return session.title;
	return typed ? { nl: typed, en: typed } : (meeting(session.method, session.meeting)?.title ?? session.title);
}
