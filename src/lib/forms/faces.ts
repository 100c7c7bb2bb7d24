/**
 * The faces of the forms on screen: how one is answered and how what was given reads. Each is fetched when a field first needs it. A page that
 * knows beforehand what it will show fetches it in its `load`, so that its first paint has everything.
 */
import type { Component } from 'svelte';
import type { Item } from '../domain/row.ts';
import type { SeenAnswer, SeenField } from '../domain/view.ts';

export type AnswerProps = {
	field: SeenField;
	/** What this answer is about, where the field has things to be about. */
	about: Item | null;
	value: unknown;
	write(value: unknown): void;
	readonly?: boolean;
	/** The question, or what stands for it: names the controls, unseen. */
	label: string;
};
export type ShownProps = { field: SeenField; answers: SeenAnswer[] };

type Face<Props extends Record<string, unknown>> = () => Promise<Component<Props>>;
export type Faces = { answer: Face<AnswerProps>; shown: Face<ShownProps> };

const words: Faces['shown'] = async () => (await import('./Words.svelte')).default;
const picks: Faces['answer'] = async () => (await import('./choose/Answer.svelte')).default;

const faces: Record<string, Faces> = {
	text: { answer: async () => (await import('./text/Answer.svelte')).default, shown: words },
	longtext: { answer: async () => (await import('./longtext/Answer.svelte')).default, shown: words },
	confirm: {
		answer: async () => (await import('./confirm/Answer.svelte')).default,
		shown: async () => (await import('./confirm/Shown.svelte')).default
	},
	spoken: {
		answer: async () => (await import('./spoken/Answer.svelte')).default,
		// what was said aloud stays in the room: there is nothing to show
		shown: words
	},
	choose: { answer: picks, shown: async () => (await import('./choose/Shown.svelte')).default },
	rank: {
		answer: async () => (await import('./rank/Answer.svelte')).default,
		shown: async () => (await import('./rank/Shown.svelte')).default
	},
	columns: {
		answer: async () => (await import('./columns/Answer.svelte')).default,
		shown: async () => (await import('./columns/Shown.svelte')).default
	},
	agreement: {
		answer: async () => (await import('./agreement/Answer.svelte')).default,
		shown: async () => (await import('./agreement/Shown.svelte')).default
	}
};

const answers = new Map<string, Component<AnswerProps>>();
const showns = new Map<string, Component<ShownProps>>();

export const answerFace = (form: string): Component<AnswerProps> | undefined => answers.get(form);
export const shownFace = (form: string): Component<ShownProps> | undefined => showns.get(form);

/** Fetches the faces of these forms. A form nobody drew yet is left out: the field then shows its question alone. */
export async function fetchFaces(forms: Iterable<string>): Promise<void> {
	await Promise.all([...new Set(forms)].flatMap((form) => [fetchAnswer(form), fetchShown(form)]));
}

/** Only how they read: leaders and the screen answer nothing. */
export async function fetchShownFaces(forms: Iterable<string>): Promise<void> {
	await Promise.all([...new Set(forms)].map(fetchShown));
}

async function fetchAnswer(form: string): Promise<void> {
	const face = answers.has(form) ? undefined : await faces[form]?.answer();
	if (face) answers.set(form, face);
}

async function fetchShown(form: string): Promise<void> {
	const face = showns.has(form) ? undefined : await faces[form]?.shown();
	if (face) showns.set(form, face);
}
