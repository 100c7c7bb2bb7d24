/**
 * Guessing join codes. Failures are counted per address, successes never; above a handful, their answers are given one after the other
 * with a pause between. Nobody is locked out: a right code is answered at once, also from the address of whoever guesses.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { readCode } from '../../domain/id.ts';
import { Refusal } from '../../domain/refusal.ts';
import { placeOf } from '../http/place.ts';

/** Failures in ten minutes before the pauses begin, and how long they are (milliseconds). */
const FREE = 10;
const WINDOW = 10 * 60_000;
const PAUSE = 400;
/** More answers than this waiting at one address, and further wrong codes hear *too fast* at once. */
const QUEUE = 120;

type Tally = { failures: number; since: number; waiting: number; turn: Promise<unknown> };
const tallies = new Map<string, Tally>();

/** Tries a code as this address; a link's secret is too long to be guessed and is not slowed. */
export async function attempts<T>(address: string, typed: string, attempt: () => Promise<T>): Promise<T> {
	if (!readCode(typed)) return attempt();
	try {
		return await attempt();
	} catch (error) {
		if (!(error instanceof Refusal) || error.code !== 'not-found') throw error;
		const tally = tallyOf(placeOf(address));
		if (++tally.failures > FREE) await queued(tally);
		throw error;
	}
}

async function queued(tally: Tally): Promise<void> {
	if (tally.waiting >= QUEUE) throw new Refusal('too-fast');
	tally.waiting++;
	const before = tally.turn;
	tally.turn = before.then(() => pause(PAUSE));
	await tally.turn;
	tally.waiting--;
}

function tallyOf(place: string): Tally {
	const now = performance.now();
	for (const [key, tally] of tallies) if (now - tally.since > WINDOW && !tally.waiting) tallies.delete(key);
	let tally = tallies.get(place);
	if (!tally) tallies.set(place, (tally = { failures: 0, since: now, waiting: 0, turn: Promise.resolve() }));
	return tally;
}
