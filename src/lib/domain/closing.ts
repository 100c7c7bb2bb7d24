/** Closing: what the rules say is erased, and per round only what the process evaluation needs is kept, without names. */
import { takenApart } from './apart.ts';
import { blank } from './field.ts';
import type { Moment } from './moment.ts';
import type { AnswerRow, AsideRow, FieldRow, RoundRow, Row, SeatRow, SessionRow } from './row.ts';
import { isOwn } from './own-words.ts';
import { Rows } from './rows.ts';
import type { Change, RowRef } from './rows.ts';
import { aboutIt, hushes } from './situation.ts';
import { presents } from './waiting.ts';

/** Goes into the logbook: shown, not taken out by its author, and kept by the rules of its field. */
function kept(answer: Pick<AnswerRow, 'given' | 'out' | 'unpicked' | 'keep'>, field: Pick<FieldRow, 'rules'>): boolean {
	if (!answer.given || answer.out) return false;
	switch (field.rules.log) {
		case 'yes':
			return true;
		case 'summary':
			return !answer.unpicked;
		case 'presenter':
			return answer.keep === 'all';
		case 'no':
			return false;
	}
}

/** A personal intention is its author's: kept in their own thread, not in the team's logbook. */
export const inLogbook = (answer: Pick<AnswerRow, 'given' | 'out' | 'unpicked' | 'keep'>, field: Pick<FieldRow, 'rules' | 'settings'>) =>
	kept(answer, field) && !field.settings.personal;

/** Somebody's own intention that they never shared stays for them alone, if they have a way to come back to it. */
const awaited = (rows: Rows, answer: AnswerRow, field: FieldRow) =>
	Boolean(field.settings.personal && answer.value !== null && !answer.out && comesBack(rows.get('seat', answer.seat)));

/** Nothing is kept but that people met on that day: not about what, nor how, nor who or how many. */
function tookPlace(rows: Rows, session: SessionRow): Change {
	const nothing = { nl: '', en: '' };
	const bare: SessionRow = {
		...{ ...session, title: UNRECORDED, question: nothing, prepare: nothing, lead: nothing, credit: nothing, method: '', meeting: '' },
		...{ place: null, at: null, door: 'locked', quiet: false, timer: null, starter: null, video: null, next: null, before: null },
		...{ startedAt: null, doneAt: null, closedAt: null, takes: {} }
	};
	return { put: [bare], drop: [...rows.all()].filter((row) => row.kind !== 'session') };
}

const UNRECORDED = { nl: 'Gesprek zonder verslag', en: 'A conversation without a record' };

/** Of a situation whose text is not kept it stays known whose it was: afterwards too they can say that nothing is kept. */
const whoseOnly = (answer: AnswerRow): AnswerRow => ({
	...{ ...answer, value: null, given: null, keep: 'yield' },
	...{ ticket: null, pending: false, group: null, marks: [], takes: {} }
});

/** By their own link, or by their account. */
const comesBack = (seat: SeatRow | undefined) => seat !== undefined && (seat.returns || seat.person !== null);

export function closed(rows: Rows, session: SessionRow, moment: Moment): Change {
	if (session.unrecorded) return tookPlace(rows, session);
	const change = cleared(rows, session, moment);
	const after = new Rows(rows.all());
	after.apply(change);
	// Answers that were begun before those of one person stood apart do so from now on.
	const apart = takenApart(after, { id: () => moment.id(), chance: moment.chance });
	const again = new Set([...apart.put, ...apart.drop].map(({ id }) => id));
	return { put: [...change.put.filter(({ id }) => !again.has(id)), ...apart.put], drop: [...change.drop, ...apart.drop] };
}

function cleared(rows: Rows, session: SessionRow, moment: Moment): Change {
	const put: Row[] = [{ ...session, timer: null, at: null, starter: null, quiet: false, takes: {} }];
	const drop: RowRef[] = [];
	const stay: AnswerRow[] = [];
	const hushed = hushes(rows.of('answer'));
	for (const round of rows.rounds()) {
		const answers = rows.fields(round.id).flatMap((field) => rows.answers(field.id).map((answer) => ({ answer, field })));
		put.push(accounted(rows, round, answers, moment));
		for (const field of rows.fields(round.id)) if (builtOnWords(field)) put.push(bare(field, rows));
		for (const { answer, field } of answers)
			if (kept(answer, field) && !(hushed && aboutIt(round)))
				stay.push({ ...answer, value: answer.given!.value, ticket: null, pending: false, takes: {} });
			else if (awaited(rows, answer, field) || (isOwn(field, answer.about) && !blank(answer, field)))
				put.push({ ...answer, given: null, takes: {} });
			else if (answer.given && presents(field) && answer.keep !== 'nothing') put.push(whoseOnly(answer));
			else drop.push(answer);
	}
	put.push(...stay);
	for (const ticket of rows.of('ticket')) drop.push(ticket);
	for (const aside of rows.of('aside'))
		if (aside.text && stays(aside, stay)) put.push(aside.what === 'parked' ? nameless(aside) : { ...aside, takes: {} });
		else drop.push(aside);
	for (const group of rows.of('group')) if (!stay.some((answer) => answer.group === group.id)) drop.push(group);
	for (const part of rows.of('part')) drop.push(part);
	for (const seat of rows.of('seat'))
		if (seat.state === 'in' || seat.state === 'left') put.push({ ...seat, ready: null, given: [], takes: {} });
		else drop.push(seat);
	return { put, drop };
}

/**
 * What a client said was lent for this conversation. A minority note travels with its outcome, as long as that is there. Parked solutions that were read
 * stay, as the group's, to be offered when the next conversation is prepared; what never lay open goes.
 */
const stays = (aside: AsideRow, answers: AnswerRow[]) =>
	aside.what === 'log' ||
	(aside.what === 'parked' && aside.open) ||
	(aside.what === 'minority' && answers.some((answer) => answer.id === aside.about));
const nameless = (aside: AsideRow): AsideRow => ({ ...aside, seat: null, named: false, how: '', takes: {} });

const builtOnWords = (field: FieldRow) => field.from !== null && typeof field.from === 'object' && Boolean(field.items ?? field.abouts);

/** Of what others wrote elsewhere, a field keeps only what kept answers are about. */
function bare(field: FieldRow, rows: Rows): FieldRow {
	const answers = rows.answers(field.id).filter((answer) => kept(answer, field));
	const named = ({ key }: { key: string }) => answers.some((answer) => answer.about === key || JSON.stringify(answer.given).includes(key));
	return { ...field, items: field.items?.filter(named) ?? null, abouts: field.abouts?.filter(named) ?? null };
}

/**
 * Seats present, seats that contributed, minutes planned and used. Who wrote without a name is not known: each unsigned answer to a question counts as a
 * seat, the fullest question counts, and there are never more than were present.
 */
function accounted(rows: Rows, round: RoundRow, answers: { answer: AnswerRow; field: FieldRow }[], moment: Moment): RoundRow {
	const present = rows.of('seat').filter((seat) => seat.state === 'in' || seat.state === 'left').length;
	const said = answers.filter(({ answer, field }) => !blank(answer, field));
	const signed = new Set(said.flatMap(({ answer }) => answer.seat ?? [])).size;
	const used = round.used + (round.since === null ? 0 : Math.max(0, moment.steady - round.since));
	const contributed = Math.min(present, Math.max(signed, ...fillings(said)));
	const tally = { present, contributed, planned: round.planned ?? round.minutes, used: Math.round(used / 60_000) };
	return { ...round, stage: 'closed', used, since: null, takes: {}, tally: round.stage === 'waiting' ? null : tally };
}

/** How many answered each question, or said something about each of the things it is about. */
function fillings(said: { answer: AnswerRow; field: FieldRow }[]): number[] {
	const slots = Map.groupBy(said, ({ answer }) => slotKeyOf(answer));
	return [...slots.values()].map((slot) => {
		const names = new Set(slot.flatMap(({ answer }) => answer.seat ?? []));
		const tickets = slot.filter(({ answer }) => answer.ticket).length;
		return names.size + tickets;
	});
}

const slotKeyOf = (answer: AnswerRow) => `${answer.field}/${answer.about ?? ''}`;
