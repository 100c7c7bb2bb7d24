/** Prints how well the guard finds, per kind, and where it is wrong: `node tests/guard/measure.ts`. */
import { collection, ownTexts, precision, recall, score } from './collection.ts';
import type { Sentence } from './collection.ts';

const parts: Record<string, Sentence[]> = {
	Dutch: [...collection('nl-marked'), ...collection('nl-plain')],
	English: collection('en'),
	'texts of the product': [...ownTexts('nl'), ...ownTexts('en')]
};
const percent = (share: number) => `${(share * 100).toFixed(1).padStart(5)} %`;

for (const [name, sentences] of Object.entries(parts)) {
	const { kinds, faults } = score(sentences);
	const words = sentences.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
	process.stdout.write(`\n${name}: ${sentences.length} pieces, ${words} words\n`);
	for (const [kind, one] of Object.entries(kinds))
		process.stdout.write(
			`  ${kind.padEnd(9)} precision ${percent(precision(one))}  recall ${percent(recall(one))}  (${one.hit} found, ${one.missed} missed, ${one.wrong} wrong)\n`
		);
	for (const fault of faults) process.stdout.write(`    ${fault}\n`);
}
