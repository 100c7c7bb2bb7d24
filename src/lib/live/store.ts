/**
 * What a browser keeps of a session on the device: words not yet acknowledged, unsigned words, tickets. In `localStorage`, which writes before the page
 * is gone; when that is switched off or full, in memory. Everything is erased at leaving, at *gesloten*, and after a day (office laptops are shared).
 */
import { away, MARK, names, parsed, storage, sweep } from './device.ts';

export interface Store {
	/** Whether it is still there after the page was loaded anew. */
	lasting: boolean;
	read(key: string): unknown;
	write(key: string, value: unknown): void;
	erase(key: string): void;
	/** Keys that begin like this. */
	keys(prefix: string): string[];
	/** Erases all of it, and keeps nothing from then on: what was under way comes back after that. */
	forget(): void;
}

export function memoryStore(kept = new Map<string, string>()): Store {
	return {
		lasting: false,
		read: (key) => parsed(kept.get(key)),
		write: (key, value) => void kept.set(key, JSON.stringify(value)),
		erase: (key) => void kept.delete(key),
		keys: (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)),
		forget: () => kept.clear()
	};
}

/** The browser's own store for one session, with what is older than a day swept out. */
export function browserStore(session: string): Store {
	const fallback = memoryStore();
	const local = storage();
	if (!local) return fallback;
	sweep();
	let forgotten = false;
	const full = (key: string) => `${MARK}${session}/${key}`;
	return {
		lasting: true,
		read: (key) => parsed(local.getItem(full(key)))?.value ?? fallback.read(key),
		write(key, value) {
			if (forgotten) return;
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
		],
		forget() {
			forgotten = true;
			away((name) => name.startsWith(full('')));
			fallback.forget();
		}
	};
}
