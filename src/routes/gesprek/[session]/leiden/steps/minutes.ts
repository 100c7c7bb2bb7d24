/** How the meeting stands with its time: what is still to come, and how much later or earlier it ends than was planned. All in minutes. */
import type { SeenRound } from '#lib/domain/view.ts';

const MINUTE = 60_000;

/** Minutes a round was open until now; `steady` is the server's clock, unknown until it was asked. */
export function usedBy(round: SeenRound, steady: number | undefined): number {
	const running = round.since !== null && round.since !== undefined && steady !== undefined ? Math.max(0, steady - round.since) : 0;
	return ((round.used ?? 0) + running) / MINUTE;
}

/** An open round takes its minutes, or longer when it did. Rounds put in make the meeting later, skipped ones earlier, and so do minutes that gave way. */
export function standing(rounds: SeenRound[], steady: number | undefined): { left: number; late: number } {
	let left = 0;
	let late = 0;
	for (const round of rounds) {
		const planned = round.added || round.visit > 1 ? 0 : (round.planned ?? round.minutes);
		const used = usedBy(round, steady);
		const whole =
			round.stage === 'waiting' ? (round.skipped ? 0 : round.minutes) : round.stage === 'closed' ? used : Math.max(used, round.minutes);
		left += round.stage === 'closed' ? 0 : Math.max(0, whole - used);
		late += whole - planned;
	}
	return { left: Math.round(left), late: Math.round(late) };
}
