/** Words of people: saved as they are typed, for their author alone; given to the others when the field's rules say so. */
import { safeParse } from 'valibot';
import { formOf } from '../forms/index.ts';
import { onlyOf } from './apart.ts';
import type { Id } from './id.ts';
import type { Moment } from './moment.ts';
import { blank, opened, opensAfter, released } from './field.ts';
import { isOwn } from './own-words.ts';
import { refuse } from './refusal.ts';
import { mayWrite } from './parts.ts';
import type { AnswerRow, FieldRow, RoundRow, Row, SeatRow, Takes, TicketRow } from './row.ts';
import type { Rows } from './rows.ts';
import { isShared } from './rules.ts';
import { putShared } from './shared.ts';
import { forgotten } from './source.ts';
import { handed, slotKey } from './ticket.ts';
import { meet, noted, penFor, seenBy, type Pen } from './writers.ts';
import { presents } from './waiting.ts';
import { without } from './whole.ts';

/** Who writes: a seat, with the hash of a ticket when the words are to be unsigned; or, without a seat, who leads. */
export type Author = { seat: Id | null; ticket: string | null };

export type Put = {
	/** Made by the browser for a new answer; an answer of one a seat keeps the id it has. */
	id: Id;
	field: Id;
	about: string | null;
	value: unknown;
	/** What the author's page showed while this was typed: words typed before showing are still shown, marked as late. */
	under: 'writing' | 'shown';
	/** A passage picked from private words, to share. */
	part: boolean;
	/** Hash of the ticket whose slot these signed words fill. */
	spend: string | null;
	/** What the author began from, in a field of the group. */
	was?: unknown;
	/** Written down by somebody else: read back and confirmed, or not yet. */
	heard?: boolean;
	pen: Pen;
};

/** Answers one seat (or the group) may write in one field. */
export const MOST = 60;
/** Signs of one value as stored: edits of many tabs that are kept under each other come to an end here. */
export const LONGEST = 20_000;

/**
 * What the sender hears. Nobody follows unsigned words in a stream, so who writes them hears here what they were mixed into, and which takes that
 * stands on.
 */
export type Kept = { id: Id; merged: boolean; value?: unknown; takes?: Takes };

const told = ({ id, ticket, value, takes }: AnswerRow, pen: Pen, merged: boolean): Kept => ({
	...{ id, merged },
	...(ticket && { takes: seenBy(pen, takes) }),
	...(ticket && merged && { value })
});

export function putAnswer(rows: Rows, author: Author, put: Put): { rows: Row[] } & Kept {
	const { field, round } = writable(rows, put.field, author);
	const form = formOf(field.form);
	if (!form.typed || !mayWrite(rows, field, author)) refuse('not-allowed');
	if (isShared(field)) return putShared(rows, author, put, field);
	const mine = ownAbout(rows, author, put, field);
	if (!mine && (field.abouts ? !field.abouts.some((about) => about.key === put.about) : put.about !== null)) refuse('not-a-choice');
	const before = find(rows, field, author, put);
	const meeting = before ? meet(before.takes, put.pen) : 'follows';
	if (before && meeting === 'known') {
		// Whoever sends their last take again did not hear that it was mixed with others: they hear it now.
		const last = before.takes[put.pen.writer] === put.pen.take;
		return { rows: [], ...told(before, put.pen, last && !sameWords(before.value, put.value)) };
	}

	const value = fitting(onlyOf(field, put.about), put.value);
	const late = field.rules.reveal === 'onShow' && field.shown && round.stage !== 'writing';
	if (author.ticket && field.rules.reveal === 'onShow' && field.shown) refuse('shown-unsigned');
	const merged = meeting === 'conflict' && before!.value !== null;
	const answer: AnswerRow = {
		...(before ?? begun(field, author, put)),
		value: merged ? form.merge(before!.value, value) : value,
		unheard: put.heard === false,
		takes: noted(before?.takes ?? {}, put.pen)
	};
	if (JSON.stringify(answer.value).length > LONGEST) refuse('too-long');
	if (!answer.unheard && (put.part || (late && !mine && put.under === 'writing')))
		answer.given = given(answer, field, rows, late || finished(rows));
	return { rows: [answer, ...(mine ? [] : filled(rows, author, put, field, before))], ...told(answer, put.pen, merged) };
}

/** About an intention of their own from an earlier conversation? With their name, for it is theirs, and never shown. */
function ownAbout(rows: Rows, author: Author, put: Put, field: FieldRow): boolean {
	if (!isOwn(field, put.about) || !rows.get('seat', author.seat)?.own.some(({ key }) => key === put.about)) return false;
	if (author.ticket || put.part) refuse('not-allowed');
	return true;
}

/** Given to the others, or taken back. Sharing says: what is saved now. */
export function giveAnswer(rows: Rows, author: Author, command: { id: Id; give: boolean; pen: Pen }, moment: Moment): Row[] {
	const pen = penFor(command.pen, 'give');
	const { answer, field, round, known } = own(rows, author, { id: command.id, pen });
	if (known) return [];
	if (formOf(field.form).crowd) refuse('not-allowed');
	if (!command.give) return [{ ...answer, given: null, pending: false, takes: noted(answer.takes, pen) }, ...forgotten(rows, answer)];
	const late = round.stage === 'closed' || (field.rules.reveal === 'onShow' && field.shown) || finished(rows);
	if (isShared(field) || isOwn(field, answer.about)) refuse('not-allowed');
	const mine =
		field.rules.reveal === 'live' || answer.part || (field.rules.reveal === 'onShow' && field.shown) || (presents(field) && field.open);
	if (!mine || blank(answer, field) || answer.unheard) refuse('not-now');
	const next = { ...answer, takes: noted(answer.takes, pen) };
	if (presents(field)) return [{ ...next, given: given(next, field, rows, false) }, ...presented(rows, field, moment)];
	if (!author.ticket) return [{ ...next, given: given(next, field, rows, late) }];
	if (late) refuse('shown-unsigned');
	const waiting = rows.answers(field.id).filter((one) => one.pending && one.id !== answer.id);
	const out = released(field, [...waiting, { ...next, pending: true }], rows, moment);
	return out.length ? out : [{ ...next, pending: true }];
}

/** Taken away altogether. What stays until closing is that something was here, so that a take that comes late does not bring it back. */
export function dropAnswer(rows: Rows, author: Author, command: { id: Id; pen: Pen }, moment: Moment): Row[] {
	const { answer, field, known } = own(rows, author, command);
	if (known) return [];
	const gone = { ...answer, value: null, given: null, pending: false, takes: noted(answer.takes, command.pen) };
	return [...without(rows, field, gone, moment), ...forgotten(rows, answer)];
}

/** Its author keeps it out of the logbook, or lets it in again. */
export function outAnswer(rows: Rows, author: Author, command: { id: Id; out: boolean; pen: Pen }, moment: Moment): Row[] {
	const pen = penFor(command.pen, 'out');
	const { answer, field, known } = own(rows, author, { id: command.id, pen });
	return known ? [] : without(rows, field, { ...answer, out: command.out, takes: noted(answer.takes, pen) }, moment);
}

/** The facilitator's choice of lines for the logbook, in fields of which only a summary is kept. */
export function pickAnswer(rows: Rows, command: { id: Id; pick: boolean; pen: Pen }): Row[] {
	const answer = rows.need('answer', command.id);
	const field = rows.need('field', answer.field);
	if (rows.session.stage === 'closed') refuse('closed');
	if (!answer.given) refuse('not-found');
	if (field.rules.log !== 'summary') refuse('not-now');
	const pen = penFor(command.pen, 'pick');
	return meet(answer.takes, pen) === 'known' ? [] : [{ ...answer, unpicked: !command.pick, takes: noted(answer.takes, pen) }];
}

/** What a presenter puts before the others counts as shown: what waited for it opens. */
function presented(rows: Rows, field: FieldRow, moment: Moment): Row[] {
	if (field.shown) return [];
	return [{ ...field, shown: true }, ...opensAfter(field, rows).flatMap((next) => opened(next, rows, moment))];
}

function writable(rows: Rows, id: Id, author: Author): { field: FieldRow; round: RoundRow } {
	const field = rows.need('field', id);
	const { stage } = rows.session;
	if (stage === 'closed') refuse('closed');
	const ahead = field.ahead !== null && field.ahead === author.seat;
	if (!ahead && rows.get('seat', author.seat)?.state === 'ahead') refuse('not-found');
	if (!ahead && ((stage !== 'running' && stage !== 'done') || !field.open)) refuse('not-now');
	return { field, round: rows.need('round', field.round) };
}

/** The answer this put is about: of this seat, or of this ticket; never another's. */
function find(rows: Rows, field: FieldRow, author: Author, put: Put): AnswerRow | undefined {
	if (author.ticket) {
		if (field.rules.by === 'named' || put.part) refuse('not-allowed');
		const ticket = rows.get('ticket', author.ticket);
		if (!ticket || ticket.field !== field.id || ticket.about !== put.about || ticket.spent) refuse('no-ticket');
		return rows.answers(field.id).find((answer) => answer.ticket === author.ticket) ?? fresh(rows, put.id);
	}
	if (field.rules.by === 'anonymous') refuse('mode-fixed');
	if (put.part !== (put.part && field.rules.reveal === 'private')) refuse('not-allowed');
	const mine = rows.answers(field.id).filter((answer) => answer.seat === author.seat);
	if (field.shape === 'one' && !put.part) return mine.find((answer) => answer.about === put.about && !answer.part) ?? fresh(rows, put.id);
	const there = mine.find((answer) => answer.id === put.id && answer.part === put.part && answer.about === put.about);
	if (!there && mine.length >= MOST) refuse('too-many');
	return there ?? fresh(rows, put.id);
}

/** Ids are made by browsers, and those of others can be seen: nobody writes over a row by naming it. */
export function fresh(rows: Rows, id: Id): undefined {
	if (rows.has(id)) refuse('not-found');
}

export function begun(field: FieldRow, author: Author, put: Put): AnswerRow {
	return {
		kind: 'answer',
		id: put.id,
		session: field.session,
		round: field.round,
		field: field.id,
		about: put.about,
		seat: author.ticket ? null : author.seat,
		ticket: author.ticket,
		part: put.part,
		value: null,
		given: null,
		pending: false,
		out: false,
		unpicked: false,
		...{ group: null, marks: [], keep: null, unheard: false },
		takes: {}
	};
}

export function fitting(field: FieldRow, value: unknown): unknown {
	const form = formOf(field.form);
	const result = safeParse(form.shape(field), value, { abortEarly: true });
	if (!result.success) {
		const type = result.issues[0].type;
		refuse(type === 'max_length' ? (Array.isArray(result.issues[0].input) ? 'too-many' : 'too-long') : 'wrong-shape');
	}
	if (form.keys(result.output).some((key) => !field.items?.some((item) => item.key === key))) refuse('not-a-choice');
	return result.output;
}

/**
 * Signed words use up the ticket of their slot, so that nobody has both (R9). Who was handed tickets must name one, so writes on the device that has
 * them; who never took any cannot take one afterwards.
 */
function filled(rows: Rows, author: Author, put: Put, field: FieldRow, before: AnswerRow | undefined): (TicketRow | SeatRow)[] {
	if (author.ticket || field.rules.by !== 'choice') return [];
	if (!put.spend) {
		if (before || field.shape !== 'one') return [];
		const seat = rows.need('seat', author.seat);
		if (seat.given.includes(slotKey(field, put.about))) refuse('other-device');
		return [handed(seat, field, [put.about])];
	}
	const ticket = rows.get('ticket', put.spend);
	if (!ticket || ticket.field !== field.id || ticket.about !== put.about) refuse('no-ticket');
	if (rows.answers(field.id).some((answer) => answer.ticket === ticket.id)) refuse('mode-fixed');
	return ticket.spent ? [] : [{ ...ticket, spent: true }];
}

function own(rows: Rows, author: Author, command: { id: Id; pen: Pen }) {
	const answer = rows.need('answer', command.id);
	const field = rows.need('field', answer.field);
	const ours = isShared(field) && mayWrite(rows, field, author);
	const mine = answer.ticket ? answer.ticket === author.ticket : answer.seat !== null && answer.seat === author.seat;
	if (!mine && !ours) refuse('not-found');
	if (rows.session.stage === 'closed') refuse('closed');
	return { answer, field, round: rows.need('round', answer.round), known: meet(answer.takes, command.pen) === 'known' };
}

export function given(answer: AnswerRow, field: FieldRow, rows: Rows, late: boolean): AnswerRow['given'] {
	if (blank(answer, field)) return answer.given;
	const places = rows.answers(field.id).flatMap((one) => (one.given && one.id !== answer.id ? [one.given.place] : []));
	return { value: answer.value, late: late || (answer.given?.late ?? false), place: answer.given?.place ?? Math.max(0, ...places) + 1 };
}

export const sameWords = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
export const finished = (rows: Rows) => rows.session.stage === 'done';
