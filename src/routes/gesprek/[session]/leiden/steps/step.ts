/** What leading comes down to: the one sensible next step, whatever the session stands at. Pure, so that it can be tested by itself. */
import { waitsToBeShown } from '#lib/domain/waiting.ts';
import type { FieldRow } from '#lib/domain/row.ts';
import type { SeenField, SeenRound, SeenSession } from '#lib/domain/view.ts';

/**
 * `look` changes nothing for the others: it shows the leader what comes next, to introduce it before opening it. `back` reopens a round that is
 * over, `bring` brings everybody to one that is open. `more` shows what was written since all was shown (*verder schrijven*).
 */
export type Step =
	{ go: 'lobby' | 'start' | 'review' } | { go: 'open' | 'unskip' | 'show' | 'more' | 'look' | 'back' | 'bring'; round: SeenRound };

/** The step from the round that the leader looks at; undefined when there is nothing left to do here. */
export function nextStep(head: SeenSession, rounds: SeenRound[], round: SeenRound | undefined, fields: SeenField[]): Step | undefined {
	if (head.stage === 'planned') return { go: 'lobby' };
	if (head.stage === 'lobby') return { go: 'start' };
	if (head.stage !== 'running') return undefined;
	if (!round) return { go: 'review' };
	switch (round.stage) {
		case 'waiting':
			return { go: round.skipped ? 'unskip' : 'open', round };
		case 'writing':
		case 'shown':
			if (head.at !== round.id) return { go: 'bring', round };
			if (round.stage === 'shown') return onward(rounds, round);
			if (waiting(fields).length) return { go: 'show', round };
			return showable(fields).length ? { go: 'more', round } : onward(rounds, round);
		case 'closed':
			return head.at === round.id ? onward(rounds, round) : { go: 'back', round };
	}
}

/**
 * The round that follows this one and was not done or skipped; else the list of what goes into the logbook. That list comes before the check-out:
 * everybody sees it while they are still there.
 */
export function onward(rounds: SeenRound[], round: SeenRound): { go: 'look'; round: SeenRound } | { go: 'review' } {
	const next = rounds.find((one) => one.place > round.place && one.stage === 'waiting' && !one.skipped);
	if (!next || (next.type === 'checkout' && round.type !== 'checkout')) return { go: 'review' };
	return { go: 'look', round: next };
}

/** Fields in which people write or choose what all will see at once. */
export const showable = (fields: SeenField[]) => fields.filter((field) => waitsToBeShown(field as unknown as FieldRow));

/** Of those, the ones that were not shown yet. */
export const waiting = (fields: SeenField[]) => showable(fields).filter((field) => !field.shown);

export const isOpen = (round: SeenRound) => round.stage === 'writing' || round.stage === 'shown';
