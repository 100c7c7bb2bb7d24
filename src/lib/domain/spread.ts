/**
 * Where people stood, question by question: a line for everybody, from where they stood before when it was asked twice, with the reason beside it.
 * Whose line it is stays out, unless its author added a name. Nothing is added up.
 */
import { askedBefore, reasonFor, reasonOf } from '../forms/marks/pairs.ts';
import type { Steps } from '../forms/marks/log.ts';
import type { Id } from './id.ts';
import type { FieldRow, Item, Text } from './row.ts';
import type { Rows } from './rows.ts';
import type { MinorityNote, Said, SaidIn, Sentence } from './said.ts';

/** One person's line. Whoever was silent at one of two moments has no place there. */
export type Standing = {
	id: Id;
	at: string | null;
	before: string | null;
	name: string | null;
	reasons: Sentence[];
	notes: MinorityNote[];
};
export type Spread = Steps & { prompt: Text; about: Text | null; moment: 'now' | 'before' | 'moved'; standings: Standing[] };
/** What dots were laid on, in the order of the list. */
export type Laid = { prompt: Text; items: (Item & { dots: number })[]; reasons: Sentence[]; notes: MinorityNote[] };

type Marked = Said & { line: { mark: NonNullable<Said['line']['mark']> } };

/** The spread of a question, or one for each thing it is about. Of a question that was asked twice the later one tells of both. */
export function spreadsOf(rows: Rows, field: FieldRow, saidIn: SaidIn): Spread[] {
	const now = marks(saidIn(field));
	if (!now.length || toldLater(rows, field, saidIn)) return [];
	const asked = rows.rounds();
	const earlier = askedBefore(field, asked, (round) => rows.fields(round));
	const before = earlier ? marks(saidIn(earlier)) : [];
	const first = field.settings.pair?.moment === 'before';
	return [...Map.groupBy(now, ({ answer }) => answer.about)].map(([about, some]) => {
		const past = before.filter(({ answer }) => answer.about === about);
		const { steps, apart } = some[0]!.line.mark;
		const item = field.about === 'teller' ? undefined : field.abouts?.find(({ key }) => key === about);
		const moment = first ? 'before' : past.length ? 'moved' : 'now';
		const standings = first ? lines(rows, [], some, saidIn) : lines(rows, some, past, saidIn);
		return { prompt: field.prompt, about: item?.label ?? null, steps, apart, moment, standings };
	});
}

export function laidOf(rows: Rows, field: FieldRow, saidIn: SaidIn): Laid[] {
	const dotted = saidIn(field).filter(({ line }) => line.dots);
	if (!dotted.length) return [];
	const dots = (key: string) => dotted.reduce((sum, { line }) => sum + (line.dots!.find((one) => one.key === key)?.dots ?? 0), 0);
	const items = dotted[0]!.line.dots!.map((item) => ({ ...item, dots: dots(item.key) }));
	const beside = {
		reasons: dotted.flatMap((said) => reasons(rows, said, saidIn)),
		notes: dotted.flatMap(({ sentence }) => sentence.notes)
	};
	return [{ prompt: field.prompt, items, ...beside }];
}

/** Stands beside a mark already. */
export function besideMark(rows: Rows, field: FieldRow, { answer }: Said, saidIn: SaidIn): boolean {
	const marked = reasonOf(field, rows.fields(field.round));
	return Boolean(
		marked && answer.seat && saidIn(marked).some((one) => one.answer.seat === answer.seat && (one.line.mark ?? one.line.dots))
	);
}

const marks = (said: Said[]) => said.filter((one): one is Marked => one.line.mark !== undefined);
const same = (one: Said, other: Said) => one.answer.seat !== null && one.answer.seat === other.answer.seat;

function lines(rows: Rows, now: Marked[], before: Marked[], saidIn: SaidIn): Standing[] {
	const told = (one: Marked, at: string | null, earlier: Marked | undefined): Standing => ({
		...{ id: one.answer.id, name: one.sentence.name, at, before: earlier?.line.mark.at ?? null },
		reasons: [...new Set([earlier ?? one, one])].flatMap((mark) => reasons(rows, mark, saidIn)),
		notes: [...new Set([earlier ?? one, one])].flatMap(({ sentence }) => sentence.notes)
	});
	const silent = before.filter((other) => !now.some((one) => same(one, other)));
	return [
		...now.map((one) => {
			const earlier = before.find((other) => same(one, other));
			return told(one, one.line.mark.at, earlier);
		}),
		...silent.map((one) => told(one, null, one))
	];
}

/** Is it asked again in a later round, and did people answer there? */
function toldLater(rows: Rows, field: FieldRow, saidIn: SaidIn): boolean {
	if (field.settings.pair?.moment !== 'before') return false;
	const rounds = rows.rounds();
	const fieldsOf = (round: Id) => rows.fields(round);
	return rounds
		.flatMap(({ id }) => fieldsOf(id))
		.some((one) => askedBefore(one, rounds, fieldsOf)?.id === field.id && saidIn(one).length > 0);
}

/** What the same person wrote in the question behind this one, where it asks why. */
function reasons(rows: Rows, { answer: mark }: Said, saidIn: SaidIn): Sentence[] {
	const why = reasonFor(rows.need('field', mark.field), rows.fields(mark.round));
	if (!why || mark.seat === null) return [];
	return saidIn(why).flatMap(({ answer, sentence }) => (answer.seat === mark.seat ? [sentence] : []));
}
