/**
 * What can give way when a conversation runs late. Sharing and deepening become shorter, as much as each has to give; harvest, agreement and check-out
 * keep every minute, and so do silence and judging: who loses those loses the conversation. Pure, so that it can be tested by itself.
 */
import type { SeenRound } from '#lib/domain/view.ts';

export type Shorter = { round: SeenRound; by: number; to: number };
/** `short`: minutes that nothing can give any more. */
export type CatchUp = { late: number; shorter: Shorter[]; short: number };

const GIVES: readonly SeenRound['type'][] = ['share', 'deepen'];
/** No round becomes shorter than this, nor than half of what it was planned to be: a round of three minutes is no round. */
const FLOOR = 6;

/** Late by whole minutes; rounds that are still to come. Undefined when there is nothing to say. */
export function catchUp(rounds: SeenRound[], late: number): CatchUp | undefined {
	if (late < 1) return undefined;
	const able = rounds
		.filter((round) => round.stage === 'waiting' && !round.skipped && GIVES.includes(round.type))
		.map((round) => ({ round, room: Math.max(0, round.minutes - floorOf(round)) }))
		.filter(({ room }) => room > 0);
	const room = able.reduce((sum, one) => sum + one.room, 0);
	const wanted = Math.min(late, room);
	let left = wanted;
	let roomLeft = room;
	const shorter = able.map((one): Shorter => {
		// Of what is still wanted, the part that this one has of the room that is left: rounded, the sum is exact.
		const by = Math.round((left * one.room) / roomLeft);
		left -= by;
		roomLeft -= one.room;
		return { round: one.round, by, to: one.round.minutes - by };
	});
	return { late, shorter: shorter.filter(({ by }) => by > 0), short: late - wanted };
}

const floorOf = (round: SeenRound) => Math.max(FLOOR, Math.ceil((round.planned ?? round.minutes) / 2));
