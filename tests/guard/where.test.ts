import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { conversation, guards } from '#lib/guard/where.ts';

const routes = join(import.meta.dirname, '../../src/routes');

/** The page a component belongs to: the nearest one above it. */
function pageOf(file: string): string {
	let folder = dirname(file);
	while (!existsSync(join(routes, folder, '+page.svelte'))) folder = dirname(folder);
	return `/${folder
		.split('/')
		.filter((part) => !part.startsWith('('))
		.join('/')
		.replace(/\[\w+\]/g, '0123456789abcdefghjkmnpqrs')}`;
}

test('looks along on every page where words are written, and on none where people say who they are', () => {
	const written = globSync('**/*.svelte', { cwd: routes }).filter((file) =>
		/<(?:TextArea|textarea)/.test(readFileSync(join(routes, file), 'utf8'))
	);
	const pages = new Set(written.map(pageOf).filter((path) => path !== '/styleguide'));
	expect(pages.size).toBeGreaterThan(8);
	expect([...pages].filter((path) => !guards(path))).toEqual([]);
	for (const path of ['/', '/inloggen', '/meedoen', '/welkom', '/uitnodiging', '/ik', '/ik/veilig', '/teams/x', '/teams/x/instellingen'])
		expect([path, guards(path)]).toEqual([path, false]);
});

test('remembers for the seat of a conversation apart from an account, whose own goes at signing out', () => {
	const id = '0123456789abcdefghjkmnpqrs';
	expect([`/gesprek/${id}`, `/voorbereiden/${id}`].map(conversation)).toEqual([id, id]);
	for (const path of [`/gesprek/${id}/leiden`, `/teams/x/logboek/${id}`, '/teams/x/documenten', '/terug', '/toestemming'])
		expect(conversation(path)).toContain('~');
});
