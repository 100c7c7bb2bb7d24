import { describe, expect, test } from 'vitest';
import { find } from '#lib/guard/find.ts';
import { Memory } from '#lib/guard/memory.ts';
import { replacement } from '#lib/guard/replace.ts';
import { suggest } from '#lib/guard/suggest.ts';
import { memoryStore } from '#lib/live/store.ts';

const kept = new Map<string, string>();
const memory = () => new Memory(memoryStore(), 'gesprek');

/** The text with the first (or the nth) suggestion for the first thing found. */
function mended(text: string, nth = 0, remembers = memory()): string {
	const mark = find(text)[0]!;
	const { start, end, words } = replacement(text, mark, suggest(mark, remembers.letter, 2026)[nth]!);
	return text.slice(0, start) + words + text.slice(end);
}

describe('Other words', () => {
	test.each([
		['Ik sprak Fatima.', 'Ik sprak mevrouw A.'],
		['Fatima kwam niet.', 'Mevrouw A. kwam niet.'],
		['Ik belde meneer Bakker weer.', 'Ik belde de heer A. weer.'],
		['Haar dochter Ilse belt elke avond.', 'Haar dochter belt elke avond.'],
		['De familie Kaya wacht.', 'De familie A. wacht.'],
		['Zij is geboren op 12-03-1951.', 'Zij is rond de 80.'],
		['Hij woont aan de Kerkstraat 12, driehoog.', 'Hij woont in de wijk, driehoog.'],
		['Bel haar op 06-12345678 vanavond.', 'Bel haar op een telefoonnummer vanavond.'],
		['Ze ligt op kamer 214 nu.', 'Ze ligt op een kamer nu.'],
		['Het is dossiernummer 2024-118.', 'Het is een dossier.']
	])('%s', (before, after) => expect(mended(before)).toBe(after));

	test('or leaves it out, without a gap', () => {
		expect(mended('Haar adres is Lindelaan 3b, 3062 AB Rotterdam.', 1)).toBe('Haar adres is, 3062 AB Rotterdam.');
		expect(mended('Bel 0612345678 even.', 1)).toBe('Bel even.');
	});

	test('the same name gets the same pseudonym in a conversation, whole or in part; another name another', () => {
		const here = memory();
		expect([here.letter('Fatima El Idrissi'), here.letter('Jan'), here.letter('Fatima'), here.letter('mevrouw El Idrissi')]).toEqual([
			'A',
			'B',
			'A',
			'A'
		]);
	});

	test('who somebody is to another is no part of their name', () => {
		const here = memory();
		const [ilse, fatima, again] = find('Haar dochter Ilse en haar dochter Fatima, en weer Ilse.').map((mark) =>
			suggest(mark, here.letter, 2026)
		);
		expect([ilse!.at(1), fatima!.at(1), again!.at(0)]).toEqual(['mevrouw A.', 'mevrouw B.', 'mevrouw A.']);
	});

	test('what was dismissed stays dismissed for that wording, and the device keeps no name', () => {
		const store = memoryStore(kept);
		const here = new Memory(store, 'gesprek');
		here.letter('Fatima');
		here.dismiss('Anna');
		expect(new Memory(store, 'gesprek').dismissed('Anna')).toBe(true);
		expect(new Memory(store, 'gesprek').dismissed('Joris')).toBe(false);
		expect(new Memory(store, 'ander').dismissed('Anna')).toBe(false);
		expect(JSON.stringify([...kept])).not.toMatch(/fatima|anna/i);
	});
});
