/** Somebody's own words, to take along. */
import { ownWords } from '#lib/domain/own-words.ts';
import type { Own } from '#lib/domain/own-words.ts';
import type { LiveSession } from '#lib/live/session.svelte.ts';
import { unsigned } from '../reading.ts';

/** Everything this browser can speak for: signed words with what is still being typed, and unsigned ones. */
export function mine(session: LiveSession): Own[] {
	const fields = session.rounds.flatMap((round) => session.fields(round.id));
	const drafts = new Map(session.drafts.all().map((draft) => [draft.slot.id, draft.value]));
	const signed = fields.flatMap((field) => session.answers(field.id).filter((answer) => answer.seat === session.mine?.id));
	const written = signed.map((answer) => ({ ...answer, value: drafts.get(answer.id) ?? answer.value }));
	const bare = [...unsigned(session).values()].map(({ slot, value }) => ({ ...slot, value: drafts.get(slot.id) ?? value }));
	return ownWords(session.rounds, fields, [...written, ...bare], session.mine?.own);
}
