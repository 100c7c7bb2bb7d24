/**
 * What a browser keeps of a session on the device: words not yet acknowledged, unsigned words, tickets. In `localStorage`, which writes before the page
 * is gone; when that is switched off or full, in memory. Everything is erased at leaving, at *gesloten*, and after a day (office laptops are shared).
 */
export interface Store {
	read(key: string): unknown;
	write(key: string, value: unknown): void;
	erase(key: string): void;
	/** Keys that begin like this. */
	keys(prefix: string): string[];
}

const MARK = 'deugdelijk/';
const DAY = 24 * 3600_000;

export function memoryStore(kept = new Map<string, string>()): Store {
	return {
		read: (key) => parsed(kept.get(key)),
		write: (key, value) => void kept.set(key, JSON.stringify(value)),
		erase: (key) => void kept.delete(key),
		keys: (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix))
	};
}

/** The browser's own store for one session, with what is older than a day swept out. */
export function browserStore(session: string): Store {
	const fallback = memoryStore();
	const local = storage();
	if (!local) return fallback;
	sweep(local);
	const full = (key: string) => `${MARK}${session}/${key}`;
	return {
		read: (key) => parsed(local.getItem(full(key)))?.value ?? fallback.read(key),
		write(key, value) {
			try {
				local.setItem(full(key), JSON.stringify({ at: Date.now(), value }));
			} catch {
				fallback.write(key, value);
			}
		},
		erase(key) {
			local.removeItem(full(key));
			fallback.erase(key);
		},
		keys: (prefix) => [
			...names(local)
				.filter((name) => name.startsWith(full(prefix)))
				.map((name) => name.slice(full('').length)),
			...fallback.keys(prefix)
		]
	};
}

/** Forgets everything this browser keeps of a session. */
export function eraseStore(session: string): void {
	const local = storage();
	if (local) for (const name of names(local)) if (name.startsWith(`${MARK}${session}/`)) local.removeItem(name);
}

function storage(): Storage | undefined {
	try {
		const local = globalThis.localStorage;
		local.setItem(`${MARK}try`, '');
		local.removeItem(`${MARK}try`);
		return local;
	} catch {
		return undefined;
	}
}

const names = (local: Storage) => Array.from({ length: local.length }, (_, i) => local.key(i)!);

function sweep(local: Storage): void {
	for (const name of names(local))
		if (name.startsWith(MARK) && Date.now() - (parsed(local.getItem(name))?.at ?? 0) > DAY) local.removeItem(name);
}

function parsed(text: string | null | undefined) {
	try {
		return text ? JSON.parse(text) : undefined;
	} catch {
		return undefined;
	}
}
