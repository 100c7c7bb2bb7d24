import { expect, test } from 'vitest';
import { codes, worded } from '#lib/methods/problems.ts';
import { validateMethod } from '#lib/methods/validate.ts';
import { damaged } from './damage.ts';
import { damages, GK } from './damages.ts';

test.each(damages)('%s is refused', (_, path, code, key, changes) => {
	const verdict = validateMethod(damaged(key, changes));
	const problems = verdict.ok ? [] : verdict.problems;
	expect(problems).toContainEqual(expect.objectContaining({ path, code }));
	for (const problem of problems) {
		const said = { nl: worded(problem, 'nl'), en: worded(problem, 'en') };
		for (const sentence of Object.values(said)) {
			expect(sentence).toMatch(/^\S.{20,300}[.?]$/u);
			expect(sentence).not.toMatch(/undefined|\[object|“”|“\?”|\(\)|\? is not possible/);
		}
		expect(said.nl).not.toBe(said.en);
	}
});

test.each([undefined, null, 7, 'method', [], {}, () => {}, new Map()])('something else altogether is refused: %s', (value) => {
	expect(validateMethod(value).ok).toBe(false);
});

test('a key of the prototype in a file is refused and reaches nothing', () => {
	const file = JSON.stringify(damaged(GK, {})).replace('"version"', '"__proto__": {"mixed": true}, "version"');
	expect(validateMethod(JSON.parse(file))).toMatchObject({ ok: false, problems: [{ code: 'part-unknown', found: '__proto__' }] });
});

test('every code that refuses a method has a damage that shows it', () => {
	const shown = new Set(damages.map(([, , code]) => code));
	const refusing = codes.slice(codes.indexOf('part-missing'), codes.indexOf('client-literal'));
	expect(refusing.filter((code) => !shown.has(code))).toEqual([]);
});
