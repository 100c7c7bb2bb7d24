/**
 * Prints how well the guard finds, per kind and together, and where it is wrong: `node tests/guard/measure.ts`. Beside the sentences it was made with stand
 * those it was not: written before it was last changed, and never looked at to change it. What it misses there it misses in a conversation too, so their
 * faults are printed only when asked for (`-- faults`), by who writes a new batch in their place.
 */
import { collection, ownTexts, precision, recall, score } from './collection.ts';
import type { Score, Sentence } from './collection.ts';

const UNSEEN = 'Dutch it was not made with';
const parts: Record<string, Sentence[]> = {
	Dutch: [...collection('nl-marked'), ...collection('nl-plain')],
	English: collection('en'),
	[UNSEEN]: collection('nl-unseen'),
	'texts of the product': [...ownTexts('nl'), ...ownTexts('en')]
};
const percent = (share: number) => `${(share * 100).toFixed(1).padStart(5)} %`;
const line = (name: string, one: Score) =>
	`  ${name.padEnd(9)} precision ${percent(precision(one))}  recall ${percent(recall(one))}  (${one.hit} found, ${one.missed} missed, ${one.wrong} wrong)\n`;

const NONE: Score = { hit: 0, missed: 0, wrong: 0 };

for (const [name, sentences] of Object.entries(parts)) {
	const { kinds, faults } = score(sentences);
	const words = sentences.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
	process.stdout.write(`\n${name}: ${sentences.length} pieces, ${words} words\n`);
	for (const [kind, one] of Object.entries(kinds)) process.stdout.write(line(kind, one));
	const all = Object.values(kinds).reduce(
		(sum, one) => ({ hit: sum.hit + one.hit, missed: sum.missed + one.missed, wrong: sum.wrong + one.wrong }),
		NONE
	);
	process.stdout.write(line('together', all));
	if (name !== UNSEEN || process.argv.includes('faults')) for (const fault of faults) process.stdout.write(`    ${fault}\n`);
}
