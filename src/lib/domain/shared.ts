/** What the group owns together: its notes, cards and agreements, and the marks that are set on anybody's words. */
import { formOf } from '../forms/index.ts';
import { begun, finished, fitting, fresh, given, LONGEST, MOST, sameWords } from './answer.ts';
import type { Author, Kept, Put } from './answer.ts';
import type { Id } from './id.ts';
import { holds } from './parts.ts';
import { refuse } from './refusal.ts';
import type { AnswerRow, FieldRow, Mark, Row } from './row.ts';
import type { Rows } from './rows.ts';
import { meet, noted, penFor } from './writers.ts';
import type { Pen } from './writers.ts';

/**
 * Words of the group: nobody's own, seen by all as they are written. Who began from other words than stand there has what both wrote woven together by
 * the form; what was taken away meanwhile comes back only with the words that were added to it.
 */
export function putShared(rows: Rows, author: Author, put: Put, field: FieldRow): { rows: Row[] } & Kept {
	if (author.ticket || put.spend || put.part) refuse('not-allowed');
	if (field.abouts ? !field.abouts.some((about) => about.key === put.about) : put.about !== null) refuse('not-a-choice');
	const form = formOf(field.form);
	const there = rows.answers(field.id);
	const one = form.cards ? there.find((answer) => answer.id === put.id) : there.find((answer) => answer.about === put.about);
	const before = one ?? fresh(rows, put.id);
	if (!before && there.length >= MOST) refuse('too-many');
	const meeting = before ? meet(before.takes, put.pen) : 'follows';
	if (before && meeting === 'known') return { rows: [], id: before.id, merged: false };
	const value = fitting(field, put.value);
	const mixes = meeting === 'conflict' && before!.value !== null;
	const was = put.was === undefined || put.was === null ? undefined : fitting(field, put.was);
	const answer: AnswerRow = {
		...(before ?? begun(field, { seat: null, ticket: null }, put)),
		value: mixes ? form.merge(before!.value, value, was) : value,
		takes: noted(before?.takes ?? {}, put.pen)
	};
	if (JSON.stringify(answer.value).length > LONGEST) refuse('too-long');
	answer.given = form.empty(answer.value) ? null : given(answer, field, rows, finished(rows));
	const merged = mixes && !sameWords(answer.value, value);
	return { rows: [answer], id: answer.id, merged };
}

/** Of the questions asked the presenter says which to answer; that something plays in more lives, anybody who sits here. */
export function markAnswer(rows: Rows, author: Author, command: { id: Id; mark: Mark; on: boolean; pen: Pen }): Row[] {
	const answer = rows.need('answer', command.id);
	if (rows.session.stage === 'closed') refuse('closed');
	if (!answer.given) refuse('not-found');
	if (command.mark === 'answer' && author.seat !== null && !holds(rows, 'presenter', author.seat)) refuse('not-allowed');
	const pen = penFor(command.pen, command.mark);
	if (meet(answer.takes, pen) === 'known') return [];
	const others = answer.marks.filter((mark) => mark !== command.mark);
	return [{ ...answer, marks: command.on ? [...others, command.mark] : others, takes: noted(answer.takes, pen) }];
}
