/** Words beside the rounds: early solutions, the client's own voice, a minority note, the leader's own log. */
import { bothKept } from '../forms/merge.ts';
import type { Author } from './answer.ts';
import type { Id } from './id.ts';
import { refuse } from './refusal.ts';
import type { AnswerRow, AsideKind, AsideRow, Row } from './row.ts';
import { nothing, put } from './rows.ts';
import type { Change, Rows } from './rows.ts';
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
/** Signs of one text, also when two edits at once were kept under each other. */
const LONGEST = 1000;

export function putAside(rows: Rows, author: Author, command: AsidePut): Row[] {
	const { id, what, about, key, pen } = command;
	const { stage } = rows.session;
	// The leader's own log is written after people went, also when the session is closed.
	if (stage === 'closed' && (what !== 'log' || rows.session.unrecorded)) refuse('closed');
	const before = rows.get('aside', id);
	if (before && (!isMine(before, author) || before.what !== what || before.about !== about)) refuse('not-found');
	const meeting = before ? meet(before.takes, pen) : 'follows';
	if (meeting === 'known') return [];
	if (what === 'minority' && !stands(rows.get('answer', about))) refuse('not-found');
	if ((what === 'log') !== (author.seat === null) && what !== 'voice') refuse('not-allowed');
	// Who prepares beforehand is not in the conversation: what a client said is all they bring here.
	if (what !== 'voice' && rows.get('seat', author.seat)?.state === 'ahead') refuse('not-allowed');
	if (!before && rows.has(id)) refuse('not-found');
	if (!before && rows.of('aside').filter((aside) => isMine(aside, author)).length >= MOST) refuse('too-many');
	if (!command.text.trim()) refuse('wrong-shape');
	const mixed = (was: string, is: string) => (meeting === 'conflict' ? bothKept(was, is) : is);
	const [text, how] = [mixed(before?.text ?? '', command.text).toWellFormed(), mixed(before?.how ?? '', command.how).toWellFormed()];
	if (text.length > LONGEST || how.length > LONGEST) refuse('too-long');
	const aside: AsideRow = {
		...{ kind: 'aside', id, session: rows.session.id, what, about, key, seat: author.seat },
		...{ text, how, named: command.named },
		open: what === 'minority' || (what === 'parked' && rows.session.parking) || (before?.open ?? false),
		takes: noted(before?.takes ?? {}, pen)
	};
	return [aside];
}

/**
 * Taken back by who wrote it, and by nobody else. What stays until closing is that something was here (see `dropAnswer`). A minority note its author
 * takes away also after closing; nothing of it is left then.
 */
export function dropAside(rows: Rows, author: Author, command: { id: Id; pen: Pen }): Change {
	const over = rows.session.stage === 'closed';
	const aside = rows.get('aside', command.id);
	if (!aside && over) return nothing;
	if (!aside || !isMine(aside, author)) refuse('not-found');
	if (over && aside.what === 'minority') return { put: [], drop: [aside] };
	if (over && aside.what !== 'log') refuse('closed');
	if (meet(aside.takes, command.pen) === 'known') return nothing;
	return put({ ...aside, text: '', how: '', open: false, takes: noted(aside.takes, command.pen) });
}

/** A note goes where its outcome goes: out of sight when that is taken back or kept out of the logbook, and back with it. */
export const notesAlong = (rows: Rows, written: Row[]): AsideRow[] =>
	written.flatMap((row) => {
		if (row.kind !== 'answer' || stands(rows.get('answer', row.id)) === stands(row)) return [];
		return notesOn(rows, row).map((note) => ({ ...note, open: stands(row) }));
	});

export const notesOn = (rows: Rows, answer: AnswerRow): AsideRow[] =>
	rows.of('aside').filter((aside) => aside.what === 'minority' && aside.about === answer.id && aside.text);

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

const stands = (answer: AnswerRow | undefined) => Boolean(answer?.given && !answer.out);
