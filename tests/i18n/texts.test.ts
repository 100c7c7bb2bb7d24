import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import settings from '#lib/i18n/project.inlang/settings.json' with { type: 'json' };

type Text = string | { declarations?: string[]; selectors?: string[]; match: Record<string, string> }[];

const folder = join(import.meta.dirname, '../../src/lib/i18n/texts');
const source = join(import.meta.dirname, '../../src');
const areas = readdirSync(join(folder, 'nl')).map((file) => file.replace('.json', ''));

function texts(language: string, area: string): Record<string, Text> {
	return JSON.parse(readFileSync(join(folder, language, `${area}.json`), 'utf8'));
}

test('every file of texts is compiled, in both languages', () => {
	const compiled = settings['plugin.inlang.messageFormat'].pathPattern.map((path) => path.replace(/^.*\/(\w+)\.json$/, '$1'));
	expect(compiled.toSorted()).toEqual(areas.toSorted());
	expect(readdirSync(join(folder, 'en')).toSorted()).toEqual(readdirSync(join(folder, 'nl')).toSorted());
});

test('every text is said somewhere', () => {
	const sources = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter(
		(file) => /\.(svelte|ts)$/.test(file) && !file.includes('i18n/messages')
	);
	const said = new Set(sources.flatMap((file) => readFileSync(join(source, file), 'utf8').match(/(?<=\bm\.)[a-z0-9_]+/g) ?? []));
	for (const area of areas) for (const key of Object.keys(texts('nl', area))) expect(said, key).toContain(key);
});

describe.each(areas)('the texts of %s', (area) => {
	const dutch = texts('nl', area);
	const english = texts('en', area);

	test('have the same keys in both languages, each beginning with the area', () => {
		expect(Object.keys(english)).toEqual(Object.keys(dutch));
		for (const key of Object.keys(dutch)) expect(key).toMatch(new RegExp(`^${area}_[a-z0-9_]+$`));
	});

	test('have the same variables and plural branches in both languages, and nothing empty', () => {
		for (const [key, text] of Object.entries(dutch)) {
			const other = english[key] as Text;
			expect(variables(other), key).toEqual(variables(text));
			expect(branches(other), key).toEqual(branches(text));
			expect(
				sentences(text)
					.concat(sentences(other))
					.every((sentence) => sentence.trim()),
				key
			).toBe(true);
		}
	});
});

function sentences(text: Text): string[] {
	return typeof text === 'string' ? [text] : text.flatMap(({ match }) => Object.values(match));
}

function variables(text: Text): string[] {
	return [...new Set(sentences(text).flatMap((sentence) => sentence.match(/(?<!\\)\{[^}]+\}/g) ?? []))].toSorted();
}

function branches(text: Text): string[] {
	return typeof text === 'string' ? [] : text.flatMap(({ match }) => Object.keys(match)).toSorted();
}
