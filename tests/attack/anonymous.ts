/**
 * Somebody wants to know who wrote what. They sat in the room and know in which order people took their places, began, finished and pressed; and now hold
 * the database file, the journal, a backup, the server's log, the pages, and every frame that others were sent. Each thing they hold puts the unsigned words
 * in some order; they lay that beside each order they remember, and guess. By itself: `node tests/attack/anonymous.ts [rounds]` prints what that yields.
 */
import { House } from '../live/house.ts';
import { Scene } from './scene.ts';
import type { Round, Shown } from './scene.ts';

export type Guess = { path: string; hits: number; tries: number; chance: number };

export async function attack(house: House, count: number): Promise<{ guesses: Guess[]; log: string }> {
	const scene = await Scene.set(house);
	const rounds: Round[] = [];
	const tally = new Map<string, Guess>();
	for (let i = 0; i < count; i++) {
		const live = i % 3 === 2;
		const round = await scene.play(live);
		rounds.push(round);
		guess(tally, round, scene.after(round));
	}
	const pages = await scene.read('');
	for (const round of rounds) guess(tally, round, await scene.whole(round, 'while it runs', pages));
	await scene.close();
	const kept = await scene.read('logboek');
	for (const round of rounds) guess(tally, round, await scene.whole(round, 'after closing', kept));
	return { guesses: [...tally.values()], log: house.printed };
}

/** How far above chance a path is, in standard deviations: of an order drawn by chance one is right, give or take one. */
export const above = ({ hits, tries, chance }: Guess) => (hits - tries * chance) / Math.sqrt(tries * chance);

function guess(tally: Map<string, Guess>, { wrote, seen }: Round, shown: Shown): void {
	for (const [path, words] of Object.entries(shown)) {
		if (words.length !== wrote.size) continue;
		for (const [how, seats] of Object.entries(seen))
			for (const turned of [false, true]) {
				const name = `${path} beside ${how}${turned ? ', turned round' : ''}`;
				const one = tally.get(name) ?? { path: name, hits: 0, tries: 0, chance: 1 / wrote.size };
				const order = turned ? words.toReversed() : words;
				const said = seats.filter((seat) => [...wrote.values()].includes(seat));
				one.hits += order.filter((word, i) => wrote.get(word) === said[i]).length;
				one.tries += order.length;
				tally.set(name, one);
			}
	}
}

if (import.meta.main) {
	const house = await House.open();
	try {
		const { guesses } = await attack(house, Number(process.argv[2] ?? 60));
		for (const one of guesses.sort((a, b) => above(b) - above(a)).slice(0, 25))
			process.stdout.write(
				`${((100 * one.hits) / one.tries).toFixed(1).padStart(5)} % of ${one.tries} (chance ${(100 * one.chance).toFixed(1)} %, ${above(one).toFixed(1)} σ): ${one.path}\n`
			);
	} finally {
		await house.close();
	}
}
