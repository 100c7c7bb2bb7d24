/** Words beside the rounds: early solutions, the client's own voice, a minority note, the leader's own log. */
import type { Author } from './answer.ts';
import type { Id } from './id.ts';
import { refuse } from './refusal.ts';
import type { AsideKind, AsideRow, Row } from './row.ts';
import type { Rows } from './rows.ts';
import { meet, noted, penFor } from './writers.ts';
import type { Pen } from './writers.ts';

export type AsidePut = {
	id: Id;
	what: AsideKind;
	about: Id | null;
	key: string | null;
	text: string;
	how: string;
	named: boolean;
	pen: Pen;
};

/** Of one author in one session. */
const MOST = 40;

export function putAside(rows: Rows, author: Author, command: AsidePut): Row[] {
	const { id, what, about, key, pen } = command;
	const { stage } = rows.session;
	// The leader's own log is written after people went, also when the session is closed.
	if (stage === 'closed' && what !== 'log') refuse('closed');
	if ((what === 'log') !== (author.seat === null) && what !== 'voice') refuse('not-allowed');
	const before = rows.get('aside', id);
	if (before && !isMine(before, author)) refuse('not-found');
	if (before && meet(before.takes, pen) === 'known') return [];
	if (!before && rows.has(id)) refuse('not-found');
	if (!before && rows.of('aside').filter((aside) => isMine(aside, author)).length >= MOST) refuse('too-many');
	if (what === 'minority' && !rows.get('answer', about)?.given) refuse('not-found');
	if (!command.text.trim()) refuse('wrong-shape');
	const aside: AsideRow = {
		...{ kind: 'aside', id, session: rows.session.id, what, about, key, seat: author.seat },
		...{ text: command.text, how: command.how, named: command.named },
		open: what === 'minority' || (what === 'parked' && rows.session.parking) || (before?.open ?? false),
		takes: noted(before?.takes ?? {}, pen)
	};
	return [aside];
}

/** Taken back by who wrote it, and by nobody else. What stays until closing is that something was here (see `dropAnswer`). */
export function dropAside(rows: Rows, author: Author, command: { id: Id; pen: Pen }): Row[] {
	const aside = rows.need('aside', command.id);
	if (!isMine(aside, author)) refuse('not-found');
	if (rows.session.stage === 'closed' && aside.what !== 'log') refuse('closed');
	if (meet(aside.takes, command.pen) === 'known') return [];
	return [{ ...aside, text: '', how: '', open: false, takes: noted(aside.takes, command.pen) }];
}

/** A client's voice is put before everybody when its moment is there. */
export function openAside(rows: Rows, command: { id: Id; open: boolean; pen: Pen }): Row[] {
	const aside = rows.need('aside', command.id);
	if (rows.session.stage === 'closed') refuse('closed');
	if (aside.what !== 'voice' || !aside.text) refuse('not-found');
	const pen = penFor(command.pen, 'open');
	return meet(aside.takes, pen) === 'known' ? [] : [{ ...aside, open: command.open, takes: noted(aside.takes, pen) }];
}

/** The parking place opens (or shuts) for all that stands in it. */
export const parked = (rows: Rows, open: boolean): AsideRow[] =>
	rows
		.of('aside')
		.filter((aside) => aside.what === 'parked' && aside.text)
		.map((aside) => ({ ...aside, open }));

const isMine = (aside: AsideRow, author: Author) => aside.seat === author.seat;
