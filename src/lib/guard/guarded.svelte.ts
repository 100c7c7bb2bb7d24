import { find } from './find.ts';
import type { Mark } from './mark.ts';
import type { Memory } from './memory.ts';
import { replacement } from './replace.ts';
import { suggest } from './suggest.ts';
import type { TextBox } from './watch.ts';

export type Hint = { mark: Mark; suggestions: string[] };

/** One field with what was found in it. */
export class Guarded {
	hints = $state.raw<Hint[]>([]);
	readonly #box: TextBox;
	readonly #memory: Memory;

	constructor(box: TextBox, memory: Memory) {
		this.#box = box;
		this.#memory = memory;
	}

	/** Answers with whether there is anything to say. */
	look(): boolean {
		const year = new Date().getFullYear();
		const marks = find(this.#box.value).filter(({ text }) => !this.#memory.dismissed(text));
		this.hints = marks.map((mark) => ({ mark, suggestions: suggest(mark, this.#memory.letter, year) }));
		return marks.length > 0;
	}

	/** Puts other words in their place, wherever in this field the same stands. */
	replace({ mark }: Hint, words: string): void {
		// What was typed meanwhile may have moved it.
		const same = find(this.#box.value).filter(({ kind, text }) => kind === mark.kind && text === mark.text);
		for (const one of same.toReversed()) {
			const next = replacement(this.#box.value, one, words);
			this.#box.setRangeText(next.words, next.start, next.end, 'end');
		}
		this.#box.dispatchEvent(new Event('input', { bubbles: true }));
		this.#box.focus();
		this.look();
	}

	letStand({ mark }: Hint): void {
		this.#memory.dismiss(mark.text);
		this.#box.focus();
		this.look();
	}
}
