/**
 * Where a browser keeps what is ours, and how that goes again. Office laptops are shared: who sits down at one after somebody finds nothing of a
 * conversation that is over.
 */
export const MARK = 'deugdelijk/';
const DAY = 24 * 3600_000;

/** Undefined where storage is switched off. */
export function storage(): Storage | undefined {
	try {
		const local = globalThis.localStorage;
		local.setItem(`${MARK}try`, '');
		local.removeItem(`${MARK}try`);
		return local;
	} catch {
		return undefined;
	}
}

/** What lies there is no longer than a day old. */
export const sweep = () => away((name, local) => Date.now() - (parsed(local.getItem(name))?.at ?? 0) > DAY);

/** Forgets what it keeps of these conversations. Words that never reached the server stay, until they were offered to copy, or for a day. */
export const forgetOver = (over: string[]) =>
	away((name) => over.some((session) => name.startsWith(`${MARK}${session}/`)) && !name.includes('/out/'));

/** Takes away what is ours, and is meant. */
export function away(meant: (name: string, local: Storage) => boolean): void {
	const local = storage();
	if (local) for (const name of names(local)) if (name.startsWith(MARK) && meant(name, local)) local.removeItem(name);
}

export const names = (local: Storage) => Array.from({ length: local.length }, (_, i) => local.key(i)!);

export function parsed(text: string | null | undefined) {
	try {
		return text ? JSON.parse(text) : undefined;
	} catch {
		return undefined;
	}
}
