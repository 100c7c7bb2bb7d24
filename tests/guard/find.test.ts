import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { find } from '#lib/guard/find.ts';
import { validBsn, validIban } from '#lib/guard/numbers.ts';
import { collection, ownTexts, precision, recall, score } from './collection.ts';
import { firstNames } from './first-names.ts';

/** What stands there at least; `node tests/guard/measure.ts` prints where it is wrong. */
const FLOOR = { precision: 0.97, recall: 0.95 };

describe('The guard', () => {
	for (const [language, sentences] of [
		['Dutch', [...collection('nl-marked'), ...collection('nl-plain')]],
		['English', collection('en')]
	] as const)
		test(`finds what makes somebody recognisable in ${language}, and seldom anything else`, () => {
			for (const [kind, one] of Object.entries(score(sentences).kinds)) {
				expect([kind, precision(one) >= FLOOR.precision]).toEqual([kind, true]);
				expect([kind, recall(one) >= FLOOR.recall]).toEqual([kind, true]);
			}
		});

	test('and does so in sentences it was not made with', () => {
		const all = Object.values(score(collection('nl-unseen')).kinds);
		const sum = (of: 'hit' | 'missed' | 'wrong') => all.reduce((total, one) => total + one[of], 0);
		const whole = { hit: sum('hit'), missed: sum('missed'), wrong: sum('wrong') };
		expect([precision(whole) > 0.95, recall(whole) > 0.9]).toEqual([true, true]);
	});

	test('is silent about the product’s own words: methods, virtues, and questions in both languages', () => {
		expect([...score(ownTexts('nl')).faults, ...score(ownTexts('en')).faults]).toEqual([]);
	});

	test('does not take its own pseudonyms for names', () => {
		for (const words of [
			'Ik sprak mevrouw A. Ze huilde.',
			'De heer B. kwam.',
			'Mr A. came. He sat down.',
			'cliënt C. en familie D. wonen daar'
		])
			expect(find(words)).toEqual([]);
	});

	test('reads anything, however long and strange, to its end', () => {
		const odd = ['A. ', 'Aa ', 'van den ', '0612 ', '1.', 'NL91 ', 'Kerk', 'a@a.', '\u202e', '🫶', '{', '\n', 'kamer 1', '1-1-', 'Van '];
		for (const one of odd) expect(Array.isArray(find(one.repeat(20_000 / one.length)))).toBe(true);
		expect(find('')).toEqual([]);
	});

	test('knows a BSN by the eleven test and an IBAN by its remainder', () => {
		expect(['123456782', '111222333', '12345678', '000000000', '123456789'].map(validBsn)).toEqual([true, true, false, false, false]);
		expect(['NL91ABNA0417164300', 'GB82WEST12345698765432', 'NL92ABNA0417164300', 'NL91'].map(validIban)).toEqual([
			true,
			true,
			false,
			false
		]);
	});

	test('its list of first names is made from the words the tests keep', () => {
		const file = JSON.parse(readFileSync('src/lib/guard/first-names.json', 'utf8')) as unknown;
		expect(file).toEqual(firstNames());
	});
});
