import { method } from '#lib/methods/index.ts';

type Part = Record<string, unknown>;

/** A copy of a shipped method in which the named parts are changed, or taken out where the new value is undefined. */
export function damaged(key: string, changes: Record<string, unknown>): unknown {
	const copy: unknown = structuredClone(method(key));
	for (const [path, value] of Object.entries(changes)) change(copy, path, value);
	return copy;
}

/** A sound part of a shipped method, to put back in a wrong place. */
export function part(key: string, path: string): unknown {
	return structuredClone(path.split('/').reduce(inside, method(key)));
}

function change(whole: unknown, path: string, value: unknown): void {
	const parts = path.split('/');
	const last = parts.pop() ?? '';
	const owner = parts.reduce(inside, whole);
	if (!isPart(owner)) throw new Error(`nothing to damage at ${path}`);
	if (value === undefined) delete owner[last];
	else owner[last] = value;
}

/** Walks as problems name it: meetings, rounds, fields and list items by their key. */
function inside(owner: unknown, name: string): unknown {
	if (!isPart(owner)) throw new Error(`no ${name} here`);
	if (Object.hasOwn(owner, name)) return owner[name];
	const lists = Array.isArray(owner) ? [owner] : [owner.meetings, owner.rounds, owner.fields];
	for (const item of lists.filter(Array.isArray).flat()) if (isPart(item) && item.key === name) return item;
	throw new Error(`no ${name} here`);
}

function isPart(value: unknown): value is Part {
	return !!value && typeof value === 'object';
}
