import { afterAll, beforeAll, expect, test } from 'vitest';
import { House, thorough } from '../live/house.ts';
import { above, attack } from './anonymous.ts';

/** What is guessed by chance alone is this far above chance once in a million runs, of all paths together. */
const BEYOND = 7;

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

test('R11: with the file, the journal, a backup, the pages and all frames in hand nobody guesses better than chance who wrote what', async () => {
	const { guesses, log } = await attack(house, thorough ? 150 : 12);
	const [best] = guesses.toSorted((a, b) => above(b) - above(a));
	const { path, hits, tries, chance } = best!;
	const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
	process.stdout.write(
		`Of ${guesses.length} ways to guess the best was right ${percent(hits / tries)} of ${tries} times (chance: ${percent(chance)}): ${path}\n`
	);
	expect(guesses.length).toBeGreaterThan(150);
	expect(guesses.filter((one) => above(one) > BEYOND)).toEqual([]);
	expect(log).not.toMatch(/woord/);
});
