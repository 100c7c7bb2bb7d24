/** Every door the pages have, read from the sources: where each page stands, what its forms are called, and which fields they take. */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import type { Visitor } from '../drive.ts';
import { evaluation } from '../../src/lib/methods/index.ts';
import { formsIn, postedTo, type Form } from './forms.ts';

export type Door = { route: string; forms: Form[] };

const routes = join(import.meta.dirname, '../../src/routes');

const virtue = ['name/nl', 'means/nl', 'low/nl', 'high/nl'];
const ways = '/teams/[team]/werkwijzen';

/** Fields whose names are put together while the app runs. */
const alsoIn: Record<string, string[]> = {
	'/teams/[team]/gesprekken?/series': ['date-gk1'],
	'/teams/[team]/gesprekken/[session]/terugblik?/keep': evaluation.facilitator.flatMap(({ key }) => [key, `was-${key}`]),
	[`${ways}/deugden?/add`]: virtue,
	[`${ways}/deugden?/change`]: virtue,
	[`${ways}/deugden?/set`]: ['key', 'revision', 'do'],
	[`${ways}/deugden?/remove`]: ['key'],
	[`${ways}/[method]/bewerken?/head`]: ['title/nl', 'for/nl', 'credit/nl'],
	[`${ways}/[method]/bewerken?/meeting`]: ['title/nl', 'question/nl'],
	[`${ways}/[method]/bewerken?/rounds`]: ['meeting', 'round', 'do', 'type', 'place'],
	[`${ways}/[method]/bewerken?/gone`]: ['meeting', 'round'],
	[`${ways}/[method]/bewerken/[meeting]/[round]?/save`]: ['round', 'title/nl', 'goal/nl', 'prompt/nl']
};

export function doors(): Door[] {
	const found = new Map<string, Form[]>();
	for (const file of globSync('**/{+page.svelte,+page.server.ts,+server.ts}', { cwd: routes }).sort()) {
		const folders = file.split('/').slice(0, -1);
		const route = `/${folders.filter((name) => !name.startsWith('(')).join('/')}`;
		const whole = join(routes, file);
		const forms = file.endsWith('.svelte')
			? []
			: [...formsIn(whole), ...postedTo(whole)].map((form) => ({
					...form,
					fields: [...form.fields, ...(alsoIn[`${route}?/${form.name}`] ?? [])]
				}));
		found.set(route, [...(found.get(route) ?? []), ...forms]);
	}
	return [...found].map(([route, forms]) => ({ route, forms }));
}

/** What somebody could have typed or chosen, by the name of the field. */
export const plain: Record<string, string> = {
	...Object.fromEntries(['title', 'name', 'reason', 'nl', 'en', 'prompt', 'label', 'text', 'more'].map((name) => [name, 'Niets'])),
	...{ role: 'reader', context: 'funder', reply: 'yes', words: 'client', date: '2026-12-01', minutes: '5', keep: 'nothing', by: '1' },
	...{ skipped: 'true', shorter: 'false', way: 'live', named: 'yes', state: 'partly', kind: 'gesprek', format: 'pdf', meeting: 'gk1' },
	...{ brings: 'situation', weeks: '2', version: 'normal' }
};

/** The address of a page with these things in it. */
export const at = (route: string, things: Record<string, string>) =>
	route.replace(/\[(\w+)\]/g, (_all, name: string) => encodeURIComponent(things[name] ?? 'niets'));

export const formAt = (path: string, form: Form) => (form.name === 'default' ? path : `${path}?/${form.name}`);

/** What came back, without what differs by chance: ids of errors, nonces, and the ids that were asked for. */
export async function said(visitor: Visitor, path: string, body: URLSearchParams | null, asked: Iterable<string>): Promise<string> {
	const headers: Record<string, string> = {
		cookie: visitor.cookie,
		...(body && { origin: visitor.url, accept: 'application/json', 'x-sveltekit-action': 'true' })
	};
	const response = await fetch(visitor.url + path, { headers, redirect: 'manual', ...(body && { method: 'POST', body }) });
	let text = `${response.status} ${response.headers.get('location') ?? ''} ${await response.text()}`;
	for (const id of asked) text = text.replaceAll(id, '#').replaceAll(encodeURIComponent(id), '#');
	return text
		.replace(/"id\\?":\\?"[0-9a-f]{8}\\?"|id:"[0-9a-f]{8}"|\b[0-9a-f]{8}\b/g, '')
		.replace(/nonce="[^"]*"/g, '')
		.replace(/__sveltekit_\w+/g, '');
}
