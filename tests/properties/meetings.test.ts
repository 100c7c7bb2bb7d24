import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { count, play } from './held.ts';
import { Shelf } from './meeting.ts';
import { step } from './steps.ts';

/** `SEED=… npx vitest run --project unit tests/properties` tells a failing meeting again. */
const seed = process.env.SEED ? { seed: Number(process.env.SEED) } : {};
const runs = process.env.LONG ? 2000 : 200;

let shelf: Shelf;
beforeAll(() => {
	shelf = new Shelf();
});
afterAll(() => shelf.clear());

test(
	`R2 R4 R6 R7 R8 R9 R11 R12 hold in ${runs} random meetings of three to eight seats`,
	async () => {
		const meeting = fc.asyncProperty(
			fc.nat(),
			fc.integer({ min: 3, max: 8 }),
			fc.array(step, { minLength: 40, maxLength: 40 }),
			async (chance, people, steps) => void (await play(shelf, chance, people, steps))
		);
		await fc.assert(meeting, { numRuns: runs, endOnFailure: true, ...seed });
		// A meeting in which nothing happens holds every rule.
		for (const verb of ['answer:put', 'answer:give', 'round:stage', 'seat:admit', 'unsigned'])
			expect(count.done.get(verb) ?? 0, verb).toBeGreaterThan(runs / 10);
	},
	process.env.LONG ? 3_600_000 : 120_000
);
