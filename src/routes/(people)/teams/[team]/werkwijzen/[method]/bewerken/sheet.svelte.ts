/**
 * What is typed in a form, apart from what the server has: saving never takes away what was typed meanwhile, and a page that is loaded again (or a
 * laptop that died) finds what was not saved yet in this browser.
 */
import type { Lines } from '#lib/methods/line.ts';

type Kept = { saw: string; typed: Lines };
type Server = { lines: Lines; saw: string };

export class Sheet {
	readonly #server: () => Server;
	readonly #place: string;
	#typed = $state.raw<Lines>({});
	/** How the piece looked when the typing began. */
	#base = $state.raw<string>();
	/** Found in this browser, from before. */
	found = $state.raw(false);

	constructor(place: string, server: () => Server, typed?: Lines) {
		this.#server = server;
		this.#place = `werkwijze/${place}`;
		const { saw, do: _do, over: _over, ...lines } = typed ?? {};
		if (saw) [this.#typed, this.#base] = [lines, saw];
	}

	get(name: string): string {
		return this.#typed[name] ?? this.#server().lines[name] ?? '';
	}

	set(name: string, line: string): void {
		if (line === this.get(name)) return;
		this.#base ??= this.#server().saw;
		this.#typed = { ...this.#typed, [name]: line };
		this.#keep();
	}

	get dirty(): boolean {
		return Object.keys(this.#typed).length > 0;
	}

	get saw(): string {
		return this.#base ?? this.#server().saw;
	}

	/** Typed, but about something that is not there any more. */
	get leftover(): string[] {
		const { lines } = this.#server();
		return Object.entries(this.#typed).flatMap(([name, line]) => (name in lines || !name.includes('/') || !line.trim() ? [] : [line]));
	}

	/** The server has what was sent; what was typed since stays, on top of that. */
	settle(sent: Lines): void {
		this.#typed = Object.fromEntries(Object.entries(this.#typed).filter(([name, line]) => sent[name] !== line));
		this.#base = this.dirty ? this.#server().saw : undefined;
		this.found = false;
		this.#keep();
	}

	/** Brings back what this browser kept. */
	restore(): void {
		try {
			const kept = JSON.parse(localStorage.getItem(this.#place) ?? 'null') as Kept | null;
			if (!kept || this.dirty) return;
			[this.#typed, this.#base, this.found] = [kept.typed, kept.saw, true];
		} catch {
			// storage that is switched off or full of something else keeps nothing
		}
	}

	#keep(): void {
		try {
			if (this.dirty) localStorage.setItem(this.#place, JSON.stringify({ saw: this.saw, typed: this.#typed } satisfies Kept));
			else localStorage.removeItem(this.#place);
		} catch {
			// the same
		}
	}
}
