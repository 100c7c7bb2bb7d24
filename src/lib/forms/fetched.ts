/**
 * Faces of the forms, some here from the start and some fetched when a conversation asks for them, so that nobody's phone carries ways of answering
 * that their meeting does not have. A page that is rendered fetches first (its `load`), so that it is complete at once.
 */
import type { Component } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';

type Come = Promise<{ default: Component<never> }>;

export class Fetched<Props extends object> {
	#here: Record<string, Component<Props> | undefined>;
	#later: Record<string, (() => Come) | undefined>;
	#arrived = () => {};
	#follow = createSubscriber((update) => void (this.#arrived = update));

	constructor(here: Record<string, Component<Props>>, later: Record<string, () => Come>) {
		this.#here = here;
		this.#later = later;
	}

	/** The face of a form; none before it was fetched, and for a form that has none. Who reads it follows. */
	of(form: string): Component<Props> | undefined {
		return (this.#follow(), this.#here[form]);
	}

	/** Fetches the faces of these forms that are not here yet; rejects when one cannot be had. */
	async fetch(forms: string[]): Promise<void> {
		const missing = forms.filter((form) => !this.#here[form] && this.#later[form]);
		if (!missing.length) return;
		await Promise.all(missing.map(async (form) => (this.#here[form] = (await this.#later[form]!()).default as Component<Props>)));
		this.#arrived();
	}
}
