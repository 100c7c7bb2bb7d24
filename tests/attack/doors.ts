/** Every door the pages have, read from the sources: where each page stands, what its forms are called, and which fields they take. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Visitor } from '../drive.ts';

export type Form = { name: string; fields: string[] };
export type Door = { route: string; forms: Form[] };

const routes = join(import.meta.dirname, '../../src/routes');

export function doors(): Door[] {
	const found = new Map<string, Form[]>();
	for (const file of globSync('**/{+page.svelte,+page.server.ts,+server.ts}', { cwd: routes }).sort()) {
		const folders = file.split('/').slice(0, -1);
		const route = `/${folders.filter((name) => !name.startsWith('(')).join('/')}`;
		const forms = file.endsWith('+page.server.ts') ? formsIn(readFileSync(join(routes, file), 'utf8')) : [];
		found.set(route, [...(found.get(route) ?? []), ...forms]);
	}
	return [...found].map(([route, forms]) => ({ route, forms }));
}

function formsIn(source: string): Form[] {
	const [, body] = source.split(/export const actions: Actions = \{/);
	if (!body) return [];
	const names = [...body.matchAll(/^(?:\t| )(\w+): /gm)].map((match) => match[1]!);
	return names.map((name) => {
		const entries = new RegExp(`^(?:\\t| )${name}: formAction\\(\\s*'\\w+',\\s*\\{([^}]*)\\}`, 'm').exec(body)?.[1] ?? '';
		return { name, fields: [...entries.matchAll(/(\w+)\s*[:,]|(\w+)\s*$/g)].map((match) => (match[1] ?? match[2])!) };
	});
}

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
