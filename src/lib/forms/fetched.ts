/**
 * Faces of the forms, some here from the start and some fetched when a conversation asks for them, so that nobody's phone carries ways of answering
 * that their meeting does not have. The server fetches what a page needs before it draws it, and says in the head of the page what that was
 * (`<meta name="needs">`): the browser fetches the same before it takes the page over.
 */
import type { Component } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import { waitFor } from '../ready.ts';

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

	/** Fetches the faces of these forms that are not here yet, and says whether any came; rejects when one cannot be had. */
	async fetch(forms: string[]): Promise<boolean> {
		const missing = forms.filter((form) => !this.#here[form] && this.#later[form]);
		if (!missing.length) return false;
		await Promise.all(missing.map(async (form) => (this.#here[form] = (await this.#later[form]!()).default as Component<Props>)));
		this.#arrived();
		return true;
	}
}

export type Lists = { fetch(wanted: string[]): Promise<boolean> }[];

export const fetchAll = (lists: Lists, wanted: string[]) => Promise.all(lists.map((list) => list.fetch(wanted)));

/** Said once by the script of a page that has these faces. */
export function asDrawn(...lists: Lists): void {
	if (typeof document === 'undefined') return;
	const needs = document.querySelector<HTMLMetaElement>('meta[name=needs]');
	if (needs) waitFor(fetchAll(lists, needs.content.split(' ')));
}
