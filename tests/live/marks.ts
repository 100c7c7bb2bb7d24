/** Words that are known by nobody but those who may know them, and everything every browser was ever sent, to search it for them. */
import { expect } from 'vitest';
import { newId } from '../../src/lib/domain/id.ts';
import { Visitor } from '../drive.ts';
import { Tap } from './tap.ts';

export class Marks {
	/** Who is here now, so who may know what is open. */
	readonly everybody = new Set<string>();
	readonly #marks = new Map<string, { what: string; may: Set<string> }>();
	readonly #taps: Record<string, Tap> = {};

	/** A browser of which every byte it is sent is kept; with the cookies of another, when that is given. */
	async browser(name: string, port: number, like?: Visitor): Promise<Visitor> {
		const tap = (this.#taps[name] = await Tap.open(port));
		return like ? like.with(() => true, tap.url) : new Visitor(tap.url);
	}

	url(name: string): string {
		return this.#taps[name]!.url;
	}

	/** A word that is found nowhere else. */
	mark(what: string, ...may: string[]): string {
		const word = `m${newId()}`;
		this.add(word, what, ...may);
		return word;
	}

	add(word: string, what: string, ...may: string[]): void {
		this.#marks.set(word, { what, may: new Set(may) });
	}

	/** From now on these may know it too. */
	allow(word: string, ...names: string[]): void {
		for (const name of names) this.#marks.get(word)!.may.add(name);
	}

	/** From now on everybody who is here may know these. */
	open(...words: string[]): void {
		for (const word of words) this.allow(word, ...this.everybody);
	}

	/** Nobody was told anything by now that they may not know. Searches what came since the last time: who may know what only grows. */
	search(): void {
		const wrong: string[] = [];
		for (const [name, tap] of Object.entries(this.#taps)) {
			const heard = tap.fresh();
			for (const [word, { what, may }] of this.#marks) if (!may.has(name) && heard.includes(word)) wrong.push(`${name} was told ${what}`);
		}
		expect(wrong).toEqual([]);
	}

	heardBy(word: string): string[] {
		return Object.keys(this.#taps).filter((name) => this.#taps[name]!.heard().includes(word));
	}

	/** What stands in this text and should stand in none. */
	within(text: string): string[] {
		return [...this.#marks].filter(([word]) => text.includes(word)).map(([, { what }]) => what);
	}

	/** Every page there might be about this session, and with a team its logbook, asked for by this browser. */
	async lookAround(visitor: Visitor, session: string, team?: string): Promise<void> {
		const faces = [`/gesprek/${session}`, `/gesprek/${session}/leiden`, `/scherm/${session}`, '/meedoen'];
		const books = ['gesprekken', `gesprekken/${session}`, 'logboek', `logboek/${session}`].map((path) => `/teams/${team}/${path}`);
		const paths = [...faces, ...(team ? books : [])].flatMap((path) => [path, `${path}/__data.json`]);
		await Promise.all(paths.map(async (path) => (await visitor.get(path)).text()));
	}

	close(): void {
		for (const tap of Object.values(this.#taps)) tap.close();
	}
}
