/** Grouping: shown answers gathered under headings in the group's own words. Nothing is merged, and nobody's words change. */
import type { Author } from './answer.ts';
import { gathers } from './gathers.ts';
import type { Id } from './id.ts';
import { mayOrder } from './parts.ts';
import { refuse } from './refusal.ts';
import type { GroupRow, Row } from './row.ts';
import type { Rows } from './rows.ts';
import { meet, noted, penFor } from './writers.ts';
import type { Pen } from './writers.ts';

const MOST = 12;

export function putGroup(rows: Rows, author: Author, command: { id: Id; field: Id; label: string; pen: Pen }): Row[] {
	const field = rows.need('field', command.field);
	ordering(rows, author);
	const before = rows.get('group', command.id);
	if (before && before.field !== field.id) refuse('not-found');
	if (before && meet(before.takes, command.pen) === 'known') return [];
	if (!before && rows.has(command.id)) refuse('not-found');
	if (!gathers(field)) refuse('not-allowed');
	if (!before && !rows.answers(field.id).some((answer) => answer.given)) refuse('not-now');
	const there = rows.of('group').filter((group) => group.field === field.id);
	if (!before && there.filter((group) => group.label).length >= MOST) refuse('too-many');
	const place = before?.place ?? Math.max(0, ...there.map((group) => group.place)) + 1;
	const { id } = command;
	const label = command.label.toWellFormed();
	const group: GroupRow = {
		...({ kind: 'group', id, session: field.session, field: field.id, place, label } as const),
		takes: noted(before?.takes ?? {}, command.pen)
	};
	return [group];
}

/** The heading goes; what stood under it stands by itself again. */
export function dropGroup(rows: Rows, author: Author, command: { id: Id; pen: Pen }): Row[] {
	const group = rows.need('group', command.id);
	ordering(rows, author);
	if (meet(group.takes, command.pen) === 'known') return [];
	const under = rows.answers(group.field).filter((answer) => answer.group === group.id);
	return [{ ...group, label: '', takes: noted(group.takes, command.pen) }, ...under.map((answer) => ({ ...answer, group: null }))];
}

export function gather(rows: Rows, author: Author, command: { id: Id; group: Id | null; pen: Pen }): Row[] {
	const answer = rows.get('answer', command.id);
	if (!answer?.given) refuse('not-found');
	ordering(rows, author);
	const group = command.group ? rows.need('group', command.group) : null;
	if (group && (group.field !== answer.field || !group.label)) refuse('not-found');
	const pen = penFor(command.pen, 'group');
	return meet(answer.takes, pen) === 'known' ? [] : [{ ...answer, group: command.group, takes: noted(answer.takes, pen) }];
}

function ordering(rows: Rows, author: Author): void {
	if (rows.session.stage === 'closed') refuse('closed');
	if (rows.session.stage !== 'running' && rows.session.stage !== 'done') refuse('not-now');
	if (!mayOrder(rows, author)) refuse('not-allowed');
}
