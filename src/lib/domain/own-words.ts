/** Somebody's own words of a session, in order and with the questions they answer: for their own page, and the file they take along. */
import type { Line } from '../forms/form.ts';
import { logOf } from '../forms/logs.ts';
import type { Id } from './id.ts';
import type { FieldRow, Item, Text } from './row.ts';
import type { SeenAnswer, SeenAside, SeenField, SeenRound } from './view.ts';

export type Own = { id: Id; round: Text; prompt: Text; about: Text | null; personal: boolean; lines: Line[] };
type Words = Pick<SeenAnswer, 'id' | 'field' | 'about' | 'part' | 'value'>;

/** `answers` are this person's alone, and so are the `intentions` of earlier conversations that some are about. What has no words (saying yes, passing) is not in it. */
export function ownWords(rounds: SeenRound[], fields: SeenField[], answers: Words[], intentions: Item[] = []): Own[] {
	return rounds.flatMap((round) =>
		fields
			.filter((field) => field.round === round.id)
			.sort((a, b) => a.place - b.place)
			.flatMap((field) => answers.filter((answer) => answer.field === field.id).flatMap((answer) => own(round, field, answer, intentions)))
	);
}

function own(round: SeenRound, field: SeenField, answer: Words, intentions: Item[]): Own[] {
	const log = logOf(field.form);
	if (answer.value === null || answer.value === undefined || log.empty(answer.value)) return [];
	const lines = log.lines(answer.value, field);
	if (!lines.length) return [];
	const about = [...((field.about && field.abouts) || []), ...intentions].find((item) => item.key === answer.about)?.label ?? null;
	const personal = field.settings.personal || isOwn(field, answer.about);
	return [{ id: answer.id, round: round.title, prompt: field.prompt, about, personal, lines }];
}

/** About somebody's own intention of an earlier conversation, and so for them alone: it stands in no list of the question itself. */
export const isOwn = (field: Pick<FieldRow, 'from' | 'abouts'>, about: string | null) =>
	field.from === 'agreements:open' && about !== null && !field.abouts?.some(({ key }) => key === about);

/** Notes somebody put beside what others wrote, each with the words it stands under; without them when those are no longer to be read. */
export type OwnNote = { id: Id; text: string; named: boolean; outcome: string };

export const ownNotes = (notes: SeenAside[], answers: SeenAnswer[], fields: SeenField[]): OwnNote[] =>
	notes.map(({ id, text, named, about }) => {
		const answer = answers.find((one) => one.id === about);
		const field = fields.find((one) => one.id === answer?.field);
		const lines = answer?.given && !answer.out && field ? logOf(field.form).lines(answer.given.value, field) : [];
		return { id, text, named, outcome: lines.map((line) => line.text).join(' ') };
	});
