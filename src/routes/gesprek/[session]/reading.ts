/** What goes into the logbook, as everybody sees it before they go: by round and question, in the words and with the names it will have. */
import type { Id } from '#lib/domain/id.ts';
import { keepsName } from '#lib/domain/keeps-name.ts';
import type { Text } from '#lib/domain/row.ts';
import type { SeenAnswer, SeenAside, SeenField, SeenRound } from '#lib/domain/view.ts';
import type { Line } from '#lib/forms/form.ts';
import { logOf } from '#lib/forms/logs.ts';
import type { Slot } from '#lib/live/drafts.ts';
import type { LiveSession } from '#lib/live/session.svelte.ts';

export type Read = { answer: SeenAnswer; lines: Line[]; about: Text | null; name: string | undefined; late: boolean };
export type ReadField = { field: SeenField; answers: Read[] };
export type ReadRound = { round: SeenRound; fields: ReadField[] };

/** What was shown and the rules let in, as far as whoever shows it keeps it: also what was taken out or left out is asked about. */
export function reading(session: LiveSession, keep: (answer: SeenAnswer) => unknown): ReadRound[] {
	return session.rounds.flatMap((round) => {
		const fields = session.fields(round.id).flatMap((field) => readField(session, round, field, keep));
		return fields.length ? [{ round, fields }] : [];
	});
}

function readField(session: LiveSession, round: SeenRound, field: SeenField, keep: (answer: SeenAnswer) => unknown): ReadField[] {
	if (field.settings.personal || (field.rules.log !== 'yes' && field.rules.log !== 'summary')) return [];
	const answers = session.answers(field.id).flatMap((answer) => (keep(answer) ? readAnswer(session, round, field, answer) : []));
	return answers.length ? [{ field, answers }] : [];
}

function readAnswer(session: LiveSession, round: SeenRound, field: SeenField, answer: SeenAnswer): Read[] {
	if (!answer.given) return [];
	const log = logOf(field.form);
	// Of what is only seen as a whole nobody reads what one person marked, but that person: as this browser keeps it.
	const mine = log.crowd && unsigned(session).get(answer.id)?.value;
	const all = log.lines(mine || answer.given.value, field);
	const lines = log.crowd && !mine ? all.filter(({ text }) => text) : all;
	if (!lines.length) return [];
	const about = (field.about && field.about !== 'teller' && field.abouts?.find((item) => item.key === answer.about)?.label) || null;
	const name = lines.every((line) => keepsName(round, field, line)) ? session.name(answer.seat) : undefined;
	return [{ answer, lines, about, name, late: answer.given.late }];
}

/** What an answer is called where something can be done with it: its words, or what was chosen. */
export const nameOf = (lines: Line[], told: (text: Text) => string): string =>
	lines.map(({ text, items }) => items?.map(({ label }) => told(label)).join(', ') ?? text).join(' ');

/** What people put beside an outcome, with a name where they wanted that. */
export const notesOn = (session: LiveSession, answer: SeenAnswer): (SeenAside & { name?: string })[] =>
	session
		.asides('minority')
		.filter((note) => note.about === answer.id && note.open)
		.map((note) => ({ ...note, name: note.named ? session.name(note.seat) : undefined }));

/** How this browser can speak for an answer: signed by its seat, or with the ticket it keeps. Undefined when the words are another's. */
export function handOf(session: LiveSession, answer: SeenAnswer): { ticket: string | null } | undefined {
	if (answer.seat !== null) return answer.seat === session.mine?.id ? { ticket: null } : undefined;
	const slot = unsigned(session).get(answer.id)?.slot;
	return slot?.ticket ? { ticket: slot.ticket } : undefined;
}

/** Unsigned words of this browser, by the id of their answer. */
export function unsigned(session: LiveSession): Map<Id, { slot: Slot; value: unknown }> {
	const kept = session.store.keys('unsigned/').map((key) => session.store.read(key) as { slot: Slot; value: unknown } | undefined);
	return new Map(kept.flatMap((one) => (one ? [[one.slot.id, one] as const] : [])));
}
