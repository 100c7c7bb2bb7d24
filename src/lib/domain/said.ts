/** What goes into the logbook of one question, as it reads: in the order in which it was shown, with names only where they may stay. */
import type { Line } from '../forms/form.ts';
import { logOf } from '../forms/logs.ts';
import { fullest } from './apart.ts';
import { notesOn } from './aside.ts';
import { namesAt } from './called.ts';
import { inLogbook } from './closing.ts';
import type { Id } from './id.ts';
import { keepsName } from './keeps-name.ts';
import type { AnswerRow, AsideRow, FieldRow, RoundRow, Text } from './row.ts';
import type { Rows } from './rows.ts';

/** What somebody put beside an outcome because they see it otherwise. */
export type MinorityNote = { id: Id; text: string; name: string | null };
/** One thing somebody said. A name only where its author wrote under it, and the kind of saying lets it stay. `under`: the group's heading for it. `wider`: it plays in more lives. */
export type Sentence = {
	id: Id;
	text: string;
	tag?: Text;
	name: string | null;
	late: boolean;
	under?: string;
	wider?: true;
	notes: MinorityNote[];
};
export type Said = { answer: AnswerRow; line: Line; sentence: Sentence };
export type SaidIn = (field: FieldRow) => Said[];

/** Reads each question once. */
export function sayings(rows: Rows): SaidIn {
	const known = new Map<Id, Said[]>();
	return (field) => {
		const said = known.get(field.id) ?? saidIn(rows, field);
		known.set(field.id, said);
		return said;
	};
}

/** In the order in which it was shown; what was gathered under a heading first, heading by heading. */
function saidIn(rows: Rows, field: FieldRow): Said[] {
	const round = rows.need('round', field.round);
	const { crowd, lines } = logOf(field.form);
	const heading = (answer: AnswerRow) => rows.get('group', answer.group)?.place ?? Infinity;
	const kept = rows.answers(field.id).filter((answer) => inLogbook(answer, field));
	// Too few to be seen as a whole, for instance because somebody took theirs out.
	if (crowd && fullest(kept) < rows.session.smallest) return [];
	return kept
		.sort((a, b) => a.given!.place - b.given!.place)
		.sort((a, b) => (heading(a) === heading(b) ? 0 : heading(a) - heading(b)))
		.flatMap((answer) =>
			// A note stands once, also where an answer reads as several lines.
			lines(answer.given!.value, field).map((line, nth) => ({
				...{ answer, line },
				sentence: sentence(rows, round, field, answer, line, nth ? [] : notes(rows, answer))
			}))
		);
}

function sentence(rows: Rows, round: RoundRow, field: FieldRow, answer: AnswerRow, line: Line, beside: MinorityNote[]): Sentence {
	const name = keepsName(round, field, line) ? nameOf(rows, answer.seat) : null;
	const under = rows.get('group', answer.group)?.label;
	const { late } = answer.given!;
	const wider = answer.marks.includes('wider') && { wider: true as const };
	return {
		id: answer.id,
		text: line.text,
		...(line.tag && { tag: line.tag }),
		name,
		late,
		...(under && { under }),
		...wider,
		notes: beside
	};
}

/** By their ids: the order in which they were written is nobody's business. */
const notes = (rows: Rows, answer: AnswerRow): MinorityNote[] =>
	notesOn(rows, answer)
		.sort((a, b) => (a.id < b.id ? -1 : 1))
		.map(({ id, text, named, seat }: AsideRow) => ({ id, text, name: named ? nameOf(rows, seat) : null }));

function nameOf(rows: Rows, id: Id | null): string | null {
	const seat = rows.get('seat', id);
	return seat?.state === 'in' || seat?.state === 'left' ? namesAt(seat).join(' & ') : null;
}
