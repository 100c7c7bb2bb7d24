/**
 * What who brings a situation has to say over it: what goes on screen (giving and taking back, as with any answer of theirs), what is kept, and that it
 * goes no further. Nobody else can.
 */
import type { Author } from './answer.ts';
import type { Id } from './id.ts';
import { refuse } from './refusal.ts';
import type { AnswerRow, Keep, RoundType, Row } from './row.ts';
import type { Rows } from './rows.ts';
import { presents } from './waiting.ts';
import { meet, noted, penFor } from './writers.ts';
import type { Pen } from './writers.ts';

export function keepSituation(rows: Rows, author: Author, command: { id: Id; keep: Keep; pen: Pen }): Row[] {
	const answer = mine(rows, author, command.id);
	const pen = penFor(command.pen, 'keep');
	return meet(answer.takes, pen) === 'known' ? [] : [{ ...answer, keep: command.keep, takes: noted(answer.takes, pen) }];
}

export function stopSituation(rows: Rows, author: Author, command: { id: Id; pen: Pen }): Row[] {
	const answer = mine(rows, author, command.id);
	const pen = penFor(command.pen, 'stop');
	if (meet(answer.takes, pen) === 'known') return [];
	const stopped: AnswerRow = { ...answer, given: null, keep: 'nothing', takes: noted(answer.takes, pen) };
	return rows.session.stage === 'running' ? [stopped, { ...rows.session, quiet: true }] : [stopped];
}

function mine(rows: Rows, author: Author, id: Id): AnswerRow {
	const answer = rows.need('answer', id);
	if (answer.seat === null || answer.seat !== author.seat) refuse('not-found');
	if (rows.session.stage === 'closed') refuse('closed');
	if (!presents(rows.need('field', answer.field))) refuse('not-allowed');
	return answer;
}

/** Rounds in which the group has the situation itself on the table; the harvest and the agreements are the group's own. */
const ABOUT_IT: readonly RoundType[] = ['silent', 'share', 'deepen', 'judge'];

/** Its presenter said that nothing is kept: then what others wrote about it is not kept either. */
export const hushes = (answers: Iterable<Pick<AnswerRow, 'keep'>>): boolean => [...answers].some((answer) => answer.keep === 'nothing');
export const aboutIt = (round: { type: RoundType }) => ABOUT_IT.includes(round.type);
