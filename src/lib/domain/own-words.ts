/** Somebody's own words of a session, in order and with the questions they answer: for their own page, and the file they take along. */
import type { Line } from '../forms/form.ts';
import { logOf } from '../forms/logs.ts';
import type { Id } from './id.ts';
import type { Text } from './row.ts';
import type { SeenAnswer, SeenField, SeenRound } from './view.ts';

export type Own = { id: Id; round: Text; prompt: Text; about: Text | null; personal: boolean; lines: Line[] };
type Words = Pick<SeenAnswer, 'id' | 'field' | 'about' | 'part' | 'value'>;

/** `answers` are this person's alone. What has no words (saying yes, passing) is not in it. */
export function ownWords(rounds: SeenRound[], fields: SeenField[], answers: Words[]): Own[] {
	return rounds.flatMap((round) =>
		fields
			.filter((field) => field.round === round.id)
			.sort((a, b) => a.place - b.place)
			.flatMap((field) => answers.filter((answer) => answer.field === field.id).flatMap((answer) => own(round, field, answer)))
	);
}

function own(round: SeenRound, field: SeenField, answer: Words): Own[] {
	const log = logOf(field.form);
	if (answer.value === null || answer.value === undefined || log.empty(answer.value)) return [];
	const lines = log.lines(answer.value, field);
	if (!lines.length) return [];
	const about = field.abouts?.find((item) => item.key === answer.about)?.label ?? null;
	return [{ id: answer.id, round: round.title, prompt: field.prompt, about, personal: field.settings.personal ?? false, lines }];
}
