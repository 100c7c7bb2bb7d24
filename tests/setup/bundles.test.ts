import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundles } from '../../src/bundles.ts';
import { meeting } from '#lib/methods/index.ts';

const GK = 'groeiend-kwaliteitsbewustzijn';
const formsOf = (key: string) => new Set(meeting(GK, key)!.rounds.flatMap(({ fields }) => fields.map(({ form }) => form)));
/** The bundle that a file goes into: the first that knows it. */
function bundleOf(file: string): string | undefined {
	const bundle = bundles.find(({ test }) => test.test(file));
	return typeof bundle?.name === 'function' ? bundle.name(file) : bundle?.name;
}

test('what comes when somebody presses for it, or when a conversation has it, is in no bundle that everybody loads', () => {
	const page = '/src/routes/gesprek/[session]';
	for (const name of ['Menu', 'Name', 'Gone', 'Erase', 'SignDialog', 'Ordering', 'Shared', 'Ahead', 'Presenting', 'StillMarked'])
		expect(bundleOf(`${page}/${name}.svelte`)).toBeUndefined();
	for (const file of [
		`${page}/own-text.ts`,
		'/src/lib/components/Before.svelte',
		'/src/lib/forms/more-faces.ts',
		'/src/lib/forms/more-answers.ts'
	])
		expect(bundleOf(file)).toBeUndefined();
	expect(bundleOf(`${page}/Round.svelte`)).toBe('take');
});

test('no element of any name carries more than a class: that brings all of a framework’s attributes to every phone', () => {
	const carrying = globSync('src/**/*.svelte').flatMap((file) =>
		[...readFileSync(file, 'utf8').matchAll(/<svelte:element\s+this=(?:\{`[^`]*`\}|\{[^}]*\})([^>]*)>/g)]
			.filter(([, rest = '']) => !/^\s+class=(?:"[^"]*"|\{[^}]*\})\s*$/.test(rest))
			.map(([tag]) => `${file}: ${tag}`)
	);
	expect(carrying).toEqual([]);
});

test('what the first meeting does not ask for is in bundles of its own', () => {
	const others = ['gk2', 'gk3', 'gk4', 'gk5'].flatMap((key) => [...formsOf(key)]).filter((form) => !formsOf('gk1').has(form));
	expect(others).toEqual(expect.arrayContaining(['scale', 'situation', 'matrix', 'judgement']));
	for (const form of others) {
		expect(bundleOf(`/src/lib/forms/${form}/Answer.svelte`)).toBe(`form-${form}`);
		expect(bundleOf(`/src/lib/forms/${form}/Shown.svelte`)).toBe(`form-${form}`);
		expect(bundleOf(`/src/lib/i18n/messages/messages/forms_${form}_hint.js`)).toBe(`form-${form}`);
		expect(bundleOf(`/src/lib/forms/${form}/log.ts`)).toBeUndefined();
	}
	for (const form of formsOf('gk1')) expect(bundleOf(`/src/lib/forms/${form}/Answer.svelte`)).toBe('take');
});
