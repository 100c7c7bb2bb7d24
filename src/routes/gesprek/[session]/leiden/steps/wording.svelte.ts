import type { Text } from '#lib/domain/row.ts';
import type { ClientWord } from '#lib/methods/schema.ts';
import { say } from '#lib/methods/text.ts';

/** A text of the plan while it is reworded: shown with the team's word for client, in each language by itself. */
export class Wording {
	nl = $state('');
	en = $state('');
	readonly #before: Text;
	readonly #words: ClientWord;

	constructor(text: Text, words: ClientWord) {
		this.#before = text;
		this.#words = words;
		this.nl = say(text, 'nl', words);
		this.en = say(text, 'en', words);
	}

	/** The text as it should be now, or undefined when nothing was changed. The easy version goes with the words it made easier. */
	get changed(): Text | undefined {
		const nl = this.nl.trim();
		const en = this.en.trim();
		const sameNl = !nl || nl === say(this.#before, 'nl', this.#words);
		const sameEn = !en || en === say(this.#before, 'en', this.#words);
		if (sameNl && sameEn) return undefined;
		const { 'nl-easy': easy, ...kept } = this.#before;
		return { ...kept, ...(sameNl ? easy !== undefined && { 'nl-easy': easy } : { nl }), ...(!sameEn && { en }) };
	}
}
