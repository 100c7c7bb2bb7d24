import { expect, test } from 'vitest';
import { advise, sentencesOf, words } from '#lib/methods/advice.ts';
import { evaluation, methods, virtues } from '#lib/methods/index.ts';
import { codes, worded, type Code } from '#lib/methods/problems.ts';
import { validateMethod } from '#lib/methods/validate.ts';
import { damaged } from './damage.ts';

const GK = 'groeiend-kwaliteitsbewustzijn';
const long = (count: number) => `${Array(count).fill('woord').join(' ')}.`;

// prettier-ignore
const habits: [habit: string, at: string, code: Code, changes: Record<string, unknown>][] = [
	['the word cliënt itself', 'gk1/question/nl', 'client-literal', { 'gk1/question/nl': 'Wat wil de cliënt?' }],
	['the word client itself', 'gk1/question/en', 'client-literal', { 'gk1/question/en': 'What do clients want?' }],
	['the word deelnemers itself', 'gk1/delen/tip/nl', 'person-literal', { 'gk1/delen/tip/nl': 'Vraag alle deelnemers.' }],
	['the word participant itself', 'gk1/delen/tip/en', 'person-literal', { 'gk1/delen/tip/en': 'Ask every participant.' }],
	['the word gespreksgenoten itself', 'gk1/delen/tip/nl', 'person-literal', { 'gk1/delen/tip/nl': 'Vraag je gespreksgenoten.' }],
	['an office word', 'gk1/delen/tip/nl', 'jargon', { 'gk1/delen/tip/nl': 'Maak actiepunten.' }],
	['u to colleagues', 'gk1/delen/say/nl', 'address-formal', { 'gk1/delen/say/nl': 'Vertelt u eens.' }],
	['a question too long to take in', 'gk1/delen/vertellen/prompt/nl', 'sentence-long', { 'gk1/delen/vertellen/prompt/nl': long(26) }],
	['an easy question that is not', 'gk1/delen/vertellen/prompt/nl-easy', 'sentence-long', { 'gk1/delen/vertellen/prompt/nl-easy': long(16) }],
	['three sentences to speak', 'gk1/delen/say/nl', 'sentences-count', { 'gk1/delen/say/nl': 'Kom. Ga zitten. Vertel.' }],
	['a script of one sentence', 'gk1/lead/en', 'sentences-count', { 'gk1/lead/en': 'Listen.' }],
	['one question without easy words', 'gk1/delen/vertellen/prompt', 'easy-missing', { 'gk1/delen/vertellen/prompt/nl-easy': undefined }],
	['another word for not yet', 'gk4/oordeel-vooraf/oordeel-vooraf/options/kan-ik-nog-niet-zeggen', 'undecided-words', { 'gk4/oordeel-vooraf/oordeel-vooraf/options/kan-ik-nog-niet-zeggen/label/nl': 'Geen mening' }],
	['silence about whose idea it is', 'credit/text', 'credit-silent', { 'credit/text/nl': 'Een reeks gesprekken.' }]
];

test.each(habits)('%s is told, not refused', (_, path, code, changes) => {
	const verdict = validateMethod(damaged(GK, changes));
	const advice = verdict.ok ? advise(verdict.method) : [];
	expect(advice.map((problem) => [problem.path, problem.code])).toEqual([[path, code]]);
	for (const problem of advice) expect(worded(problem, 'nl')).not.toBe(worded(problem, 'en'));
});

test('every piece of advice has a habit that shows it', () => {
	expect([...new Set(habits.map(([, , code]) => code))].sort()).toEqual(codes.slice(codes.indexOf('client-literal')).sort());
});

test.each(methods.map((method) => [method.key, method] as const))('%s follows the advice', (_, method) => {
	expect(advise(method)).toEqual([]);
});

test('virtues and evaluation use the words of the house', () => {
	expect([...words(virtues, 'virtues'), ...words(evaluation, 'evaluation')]).toEqual([]);
	expect(evaluation.items.flatMap(({ key, prompt }) => [...sentencesOf(prompt, key)])).toEqual([]);
});
