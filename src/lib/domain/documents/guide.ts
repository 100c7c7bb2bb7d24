/** What a team can hand to another team about its own practice: read from how conversations were held, without names and without any situation. */
import type { Held } from '#lib/domain/documents/evaluation.ts';
import { meetingOf } from '#lib/domain/documents/evaluation.ts';
import type { Entry } from '#lib/domain/entry.ts';
import type { Text } from '#lib/domain/row.ts';

/** Questions of rounds in which every seat brought something in. */
export function openers(held: Held[]): Text[] {
	const found = held.flatMap((one) => {
		const { rounds } = meetingOf(one);
		return one.rows.rounds().flatMap(({ id, skipped }, nth) => {
			const { present, contributed, everybody } = rounds[nth]!;
			const all = everybody && !skipped && present !== null && present > 0 && contributed === present;
			return all ? one.rows.fields(id).flatMap(({ who, prompt }) => (who === 'all' ? [prompt] : [])) : [];
		});
	});
	return once(found);
}

/** What the way of working warns of in the rounds that were held. */
export const pitfalls = (held: Held[]): Text[] =>
	once(
		held.flatMap(({ rows }) => rows.rounds().flatMap(({ skipped, stage, pitfall }) => (skipped || stage === 'waiting' ? [] : [pitfall])))
	);

/** Whether something is an agreement that worked out when it was looked back at. */
export function thatHeld(held: Held[]): (entry: Entry) => boolean {
	const kept = new Set(
		held.flatMap(({ entries }) =>
			entries.flatMap(({ kind, state, about }) => (kind === 'followup' && state === 'kept' && about ? [about.item.key] : []))
		)
	);
	return ({ kind, id }) => kind === 'agreement' && kept.has(id);
}

const once = (texts: Text[]): Text[] => [...new Map(texts.filter(({ nl }) => nl.trim()).map((text) => [text.nl, text])).values()];
