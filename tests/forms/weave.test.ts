import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { woven } from '#lib/forms/weave.ts';
import { moved } from '#lib/forms/note/caret.ts';

describe('R3 Two edits of the same words', () => {
	test('in different places both stand in the result', () => {
		const was = 'We belden aan. Niemand deed open. We gingen weg.';
		const ours = 'We belden twee keer aan. Niemand deed open. We gingen weg.';
		const theirs = 'We belden aan. Niemand deed open. We lieten een kaartje achter en gingen weg.';
		expect(woven(was, ours, theirs)).toBe('We belden twee keer aan. Niemand deed open. We lieten een kaartje achter en gingen weg.');
	});

	test('in the same place both are kept, as words of their own', () => {
		expect(woven('', 'eerst luisteren', 'dan vragen')).toContain('eerst luisteren');
		expect(woven('', 'eerst luisteren', 'dan vragen')).toContain('dan vragen');
		expect(woven('regel', 'regel\nvan Mo', 'regel\nvan Naima').split('\n')).toEqual(expect.arrayContaining(['van Mo', 'van Naima']));
	});

	test('what one took out stays out, unless the other wrote in it', () => {
		expect(woven('een twee drie', 'een drie', 'een twee drie vier').trim()).toBe('een drie vier');
	});

	const word = fc.constantFrom('de', 'deur', 'bleef', 'dicht', 'we', 'kwamen', 'terug', 'toen', 'open', '\n');
	const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
	test('no word that somebody added is lost', () => {
		fc.assert(
			fc.property(text, text, text, (was, a, b) => {
				const all = woven(was, a, b).split(/\s+/);
				const old = was.split(/\s+/);
				for (const mine of [a, b]) for (const added of mine.split(/\s+/)) if (added && !old.includes(added)) expect(all).toContain(added);
			})
		);
	});

	test('R16 a text made to be slow is put under the other one instead', () => {
		const slow = 'a '.repeat(4000).trim();
		const woven1 = woven(slow, slow.replaceAll('a a ', 'a x '), slow.replaceAll('a a a ', 'a y '));
		expect(woven1).toContain('x');
		expect(woven1).toContain('y');
	});
});

describe('The cursor stays in its sentence when others write', () => {
	test('before it, behind it and around it', () => {
		expect(moved(3, 'abcdef', 'XXabcdef')).toBe(5);
		expect(moved(3, 'abcdef', 'abcdefXX')).toBe(3);
		expect(moved(6, 'abcdef', 'abcXXdef')).toBe(8);
		expect(moved(0, '', 'nieuw')).toBe(0);
	});
});
