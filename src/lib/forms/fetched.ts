/**
 * Faces of the forms, some here from the start and some fetched when a conversation asks for them, so that nobody's phone carries ways of answering
 * that their meeting does not have. The server fetches what a page needs before it draws it, and says in the head of the page what that was
 * (`<meta name="needs">`): the browser fetches the same before it takes the page over.
 */
import type { Component } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import { waitFor } from '../ready.ts';

type Later = Record<string, (() => Promise<{ default: Component<never> }>) | undefined>;

export class Fetched<Props extends object> {
	#here: Record<string, Component<Props> | undefined>;
	#later: () => Promise<Later>;
	#arrived = () => {};
	#follow = createSubscriber((update) => void (this.#arrived = update));

	/** What is here from the start, none for a form that has no face; and the list of all others, which comes itself when one is asked for. */
	constructor(here: Record<string, Component<Props> | undefined>, later: () => Promise<Later>) {
		this.#here = here;
		this.#later = later;
	}

	/** The face of a form; none before it was fetched, and for a form that has none. Who reads it follows. */
	of(form: string): Component<Props> | undefined {
		return (this.#follow(), this.#here[form]);
	}

	/** Fetches the faces of these forms that are not here yet, and says whether any came; rejects when one cannot be had. */
	async fetch(forms: string[]): Promise<boolean> {
		const missing = forms.filter((form) => !(form in this.#here));
		if (!missing.length) return false;
		const later = await this.#later();
		const found = missing.filter((form) => later[form]);
		await Promise.all(found.map(async (form) => (this.#here[form] = (await later[form]!()).default as Component<Props>)));
		if (found.length) this.#arrived();
		return found.length > 0;
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
