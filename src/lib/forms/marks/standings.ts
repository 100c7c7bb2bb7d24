/** What a page shows of marks: who stands where, where they stood before, and the mark that belongs to somebody's reason. */
import { movement } from '#lib/words/movement.ts';
import { placeName } from '#lib/components/places.ts';
import type { Standing } from '#lib/components/Spread.svelte';
import type { SeenAnswer, SeenField } from '#lib/domain/view.ts';
import * as m from '#lib/i18n/messages/messages.js';
import type { LiveSession } from '#lib/live/session.svelte.ts';
import { isMine } from '../authors.ts';
import { logOf } from '../logs.ts';
import { askedBefore, reasonOf } from './pairs.ts';

/** Answers of the same question asked before that were shown, and the field itself. */
export function earlier(session: LiveSession, field: SeenField): { field: SeenField; answers: SeenAnswer[] } | undefined {
	const before = askedBefore(field, session.rounds, (round) => session.fields(round));
	return before && { field: before, answers: session.answers(before.id).filter((answer) => answer.given) };
}

/** A line for everybody who stood or stands somewhere; nothing ties together what was written without a name. */
export function standings(session: LiveSession, field: SeenField, answers: SeenAnswer[], before: SeenAnswer[]): Standing[] {
	const same = (one: SeenAnswer, other: SeenAnswer) => one.seat !== null && one.seat === other.seat && one.about === other.about;
	const told = (answer: SeenAnswer) => ({ id: answer.id, name: session.name(answer.seat), mine: isMine(session, answer) });
	const first = field.settings.pair?.moment === 'before';
	const now = answers.map((answer): Standing => {
		const earlier = before.find((one) => same(one, answer));
		return { ...told(answer), at: first ? null : keyOf(answer), before: first ? keyOf(answer) : earlier ? keyOf(earlier) : null };
	});
	const silent = before.filter((one) => !answers.some((answer) => same(one, answer)));
	return [...now, ...silent.map((answer): Standing => ({ ...told(answer), at: null, before: keyOf(answer) }))];
}

/** What somebody answered to the question that these words give the reason for, in words. */
export function markBeside(session: LiveSession, field: SeenField, answer: SeenAnswer): string | undefined {
	const marked = answer.seat === null ? undefined : reasonOf(field, session.fields(field.round));
	if (!marked) return undefined;
	const mark = session.answers(marked.id).find((one) => one.seat === answer.seat && one.given);
	if (!mark) return undefined;
	const at = reads(session, marked, mark);
	const before = earlier(session, marked)?.answers.find((one) => one.seat === answer.seat);
	return at && before ? movement(reads(session, marked, before) ?? '', at) : at;
}

function reads(session: LiveSession, field: SeenField, answer: SeenAnswer): string | undefined {
	const [line] = logOf(field.form).lines(answer.given?.value, field);
	if (line?.mark) return placeName(line.mark, (text) => session.say(text));
	const dotted = line?.dots?.filter(({ dots }) => dots > 0);
	return dotted
		?.map(({ label, dots }) => (dots > 1 ? `${session.say(label)} (${m.marks_dots({ count: dots })})` : session.say(label)))
		.join(', ');
}

const keyOf = (answer: SeenAnswer) => (answer.given?.value as { key: string } | undefined)?.key ?? null;
