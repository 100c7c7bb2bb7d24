import { describe, expect, test } from 'vitest';
import { MOST_BYTES, readFile, written } from '#lib/methods/file.ts';
import { methods } from '#lib/methods/index.ts';
import { worded, type Code } from '#lib/methods/problems.ts';
import { damages } from './damages.ts';
import { damaged } from './damage.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const file = (changes: object) => bytes(JSON.stringify({ deugdelijk: 'werkwijze', format: 1, method: methods[1], ...changes }));

test.each(methods.map((method) => [method.key, method] as const))('what is written of %s is read back whole', (_, method) => {
	expect(readFile(bytes(written(method)))).toEqual({ ok: true, method });
	expect(bytes(written(method)).length * 4).toBeLessThan(MOST_BYTES * 2);
});

// prettier-ignore
const files: [wrong: string, code: Code, bytes: Uint8Array][] = [
	['nothing', 'file-empty', bytes('')],
	['more than fits', 'file-large', bytes(' '.repeat(MOST_BYTES + 1))],
	['a picture', 'file-unreadable', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])],
	['half a file', 'file-unreadable', bytes(written(methods[0]!).slice(0, 9000))],
	['Latin letters of an older kind', 'file-unreadable', Uint8Array.from([...written(methods[0]!)].map((letter) => letter.charCodeAt(0) & 0xff))],
	['brackets without end', 'file-unreadable', bytes('['.repeat(400_000))],
	['a number', 'file-kind', bytes('7')],
	['no content at all', 'file-kind', bytes('null')],
	['a list of methods', 'file-kind', bytes(JSON.stringify([methods[0]]))],
	['a method without its wrapper', 'file-kind', bytes(JSON.stringify(methods[0]))],
	['something else of ours', 'file-kind', file({ deugdelijk: 'logboek' })],
	['a format to come', 'file-format', file({ format: 2 })],
	['a format in words', 'file-format', file({ format: '1' })],
	['a part nobody knows', 'part-unknown', file({ sessions: [] })],
	['a wrapper without a method', 'part-missing', file({ method: undefined })],
	['a method that is a text', 'kind-wrong', file({ method: 'kwartier' })]
];

describe('a damaged file is refused with a sentence', () => {
	test('of at least fifty kinds', () => expect(files.length + damages.length).toBeGreaterThan(50));

	test.each(files)('%s', (_, code, content) => {
		const verdict = readFile(content);
		expect(verdict).toMatchObject({ ok: false, problems: [{ code }] });
		const [problem] = verdict.ok ? [] : verdict.problems;
		expect(worded(problem!, 'nl')).toMatch(/^\S.{20,300}\.$/u);
		expect(worded(problem!, 'en')).toMatch(/^\S.{20,300}\.$/u);
	});

	test.each(damages)('%s', (_, path, code, key, changes) => {
		const verdict = readFile(file({ method: damaged(key, changes) }));
		expect(verdict.ok ? [] : verdict.problems).toContainEqual(expect.objectContaining({ path, code }));
	});
});
