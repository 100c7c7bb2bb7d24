/**
 * Taking out of a conversation afterwards: words, a person, a situation. What goes, goes everywhere in it: notes that stood under it, headings that
 * gathered nothing else, and questions that were built on it. Other conversations of the team forget it with `withoutRemoved`, given `part`. Source: R13.
 */
import { notesOn } from './aside.ts';
import { namesAt } from './called.ts';
import type { Id } from './id.ts';
import type { AnswerRow, AsideRow, FieldRow, Keep, Row, SeatRow } from './row.ts';
import { nothing, Rows } from './rows.ts';
import type { Change, RowRef } from './rows.ts';
import { aboutIt } from './situation.ts';
import { forgotten, without } from './source.ts';
import { presents } from './waiting.ts';

/** Answers and words aside, by their ids. What is not there (any more) is passed over. */
export function withoutWords(rows: Rows, ids: readonly Id[]): Change {
	const answers = ids.flatMap((id) => rows.get('answer', id) ?? []);
	const asides = [...ids.flatMap((id) => rows.get('aside', id) ?? []), ...answers.flatMap((answer) => notesOn(rows, answer))];
	if (!answers.length && !asides.length) return nothing;
	const left = new Rows(rows.all());
	const fields = new Map<Id, FieldRow>();
	for (const answer of answers) {
		const built = forgotten(left, answer);
		for (const field of built) fields.set(field.id, field);
		left.apply({ put: built, drop: [answer] });
	}
	return { put: [...fields.values()], drop: [...answers, ...new Set(asides), ...emptied(rows, left, answers)] };
}

/** Headings under which nothing is left. */
function emptied(rows: Rows, left: Rows, gone: AnswerRow[]): RowRef[] {
	const held = new Set(left.of('answer').map(({ group }) => group));
	return rows.of('group').filter((group) => !held.has(group.id) && gone.some((answer) => answer.group === group.id));
}

/**
 * A person out of one conversation: everything under their name, and the name itself wherever the conversation made a choice of it. What they wrote
 * without a name cannot be found, and what others wrote about them is others' words.
 */
export function withoutSeat(rows: Rows, id: Id): Change {
	const seat = rows.get('seat', id);
	if (!seat) return nothing;
	const words = [...rows.of('answer'), ...rows.of('aside')].filter((one: AnswerRow | AsideRow) => one.seat === id).map((one) => one.id);
	const { put, drop } = withoutWords(rows, words);
	const fields = new Map(put.flatMap((row) => (row.kind === 'field' ? [[row.id, row] as const] : [])));
	for (const field of rows.of('field')) {
		const nameless = withoutName(fields.get(field.id) ?? field, id, rows.answers(field.id));
		if (nameless) fields.set(field.id, nameless);
	}
	const session = withoutPromise(rows, seat);
	return { put: [emptySeat(seat), ...fields.values(), ...session], drop };
}

/** That somebody was here stays, so that counts of the conversation keep standing; nothing says who. */
const emptySeat = (seat: SeatRow): SeatRow => ({
	...{ ...seat, name: '', names: [], state: 'removed', person: null, thread: null },
	...{ ready: null, given: [], own: [], where: null, returns: false, onScreen: false, takes: {} }
});

function withoutName(field: FieldRow, seat: Id, answers: AnswerRow[]): FieldRow | undefined {
	const named = [...(field.items ?? []), ...(field.abouts ?? [])].some(({ key }) => key === seat);
	return named ? without(field, answers, [seat]) : undefined;
}

/** They would bring something to the next conversation. */
function withoutPromise({ session }: Rows, seat: SeatRow): Row[] {
	const { next, starter } = session;
	const promised = next !== null && namesAt(seat).includes(next.presenter);
	const began = starter === seat.id;
	return promised || began ? [{ ...session, next: promised ? { ...next, presenter: '' } : next, starter: began ? null : starter }] : [];
}

/** The words of a situation, also where nothing of it is left but whose it is. */
export const situations = (rows: Rows): AnswerRow[] =>
	rows.of('answer').filter((answer) => {
		const field = rows.get('field', answer.field);
		return field !== undefined && presents(field);
	});

/**
 * The presenter's say after closing: only ever less. Without its text what the conversation yielded stays; with nothing also what others wrote about it
 * goes. Whose it was is remembered as long as something can still be taken away.
 */
export function narrowed(rows: Rows, situation: AnswerRow, keep: Keep): Change {
	const { put, drop } = withoutWords(rows, keep === 'all' ? [] : [situation.id, ...(keep === 'nothing' ? aboutSituation(rows) : [])]);
	if (keep !== 'yield') return { put, drop };
	const bare: AnswerRow = { ...situation, value: null, given: null, keep, takes: {} };
	return { put: [...put, bare], drop: drop.filter(({ id }) => id !== situation.id) };
}

const aboutSituation = (rows: Rows): Id[] =>
	rows
		.rounds()
		.filter(aboutIt)
		.flatMap((round) => rows.fields(round.id).flatMap((field) => rows.answers(field.id).map(({ id }) => id)));

/** The same conversation with only these answers in it: for others to forget what they were handed of them. */
export const part = (rows: Rows, ids: readonly Id[]): Rows =>
	new Rows([...rows.all()].filter((row) => row.kind !== 'answer' || ids.includes(row.id)));
