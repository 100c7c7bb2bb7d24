/**
 * What the guard remembers on this device, for one conversation: which letter stands for which name, and what somebody chose to let stand. Names are kept as
 * short hashes, so that a shared laptop does not tell them; they go with everything else the device keeps of a conversation, within a day at most.
 */
import type { Store } from '../live/store.ts';
import { fold } from './name-lists.ts';

type Letters = Record<string, number>;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Between first and last names, and before them. */
const LITTLE =
	/^(?:van|de|der|den|ten|ter|te|el|al|ait|ben|bin|heer|mevrouw|mevr|mw|meneer|mijnheer|dhr|familie|fam|gezin|oom|ome|tante|opa|oma|juf|meester|dokter|zuster|mr|mrs|ms|\p{L})$/u;

export class Memory {
	readonly #store: Store;
	readonly #salt: string;

	constructor(store: Store, salt: string) {
		this.#store = store;
		this.#salt = salt;
	}

	/** The same letter for the same name, also when only part of it is said. */
	letter = (name: string): string => {
		const keys = this.#keysOf(name);
		const letters = (this.#store.read('guard/letters') ?? {}) as Letters;
		const known = keys.map((key) => letters[key]).find((number) => number !== undefined);
		const number = known ?? Math.max(-1, ...Object.values(letters)) + 1;
		if (keys.some((key) => letters[key] === undefined))
			this.#store.write('guard/letters', { ...Object.fromEntries(keys.map((key) => [key, number])), ...letters });
		return `${ALPHABET[number % 26]!}${number < 26 ? '' : Math.floor(number / 26) + 1}`;
	};

	/** Stays dismissed for that wording. */
	dismiss(words: string): void {
		if (!this.dismissed(words)) this.#store.write('guard/left', [...this.#left(), this.#key(fold(words))]);
	}

	dismissed = (words: string): boolean => this.#left().includes(this.#key(fold(words)));

	#left = () => (this.#store.read('guard/left') ?? []) as string[];

	#keysOf(name: string): string[] {
		const parts = fold(name)
			.split(/[^\p{L}]+/u)
			.filter((part) => part && !LITTLE.test(part));
		return (parts.length ? parts : [fold(name)]).map((part) => this.#key(part));
	}

	/** FNV-1a, 32 bits. */
	#key(word: string): string {
		let hash = 0x811c9dc5;
		for (const sign of `${this.#salt}/${word}`) hash = Math.imul(hash ^ sign.codePointAt(0)!, 0x01000193);
		return (hash >>> 0).toString(36);
	}
}
