/**
 * The faces of the forms on screen: how what was given reads, and what each face is told. How a form is answered stands beside it, in `answers.ts`.
 * A new form is one line in `more-faces.ts` and `more-answers.ts`: its parts then travel in a bundle of their own (`src/bundles.ts`), which only
 * conversations with that form fetch. Here are the forms of the first meeting alone.
 */
import type { Snippet } from 'svelte';
import type { Item } from '../domain/row.ts';
import type { SeenAnswer, SeenField } from '../domain/view.ts';
import Agreement from './agreement/Shown.svelte';
import Choose from './choose/Shown.svelte';
import Columns from './columns/Shown.svelte';
import Confirm from './confirm/Shown.svelte';
import { Fetched } from './fetched.ts';
import type { Order } from './order.ts';
import Rank from './rank/Shown.svelte';
import Words from './Words.svelte';

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

/** A form nobody drew is left out: the field then shows its question alone. What was said aloud stays in the room. */
export const shownFaces = new Fetched<ShownProps>(
	{
		spoken: undefined,
		text: Words,
		longtext: Words,
		privatenote: Words,
		confirm: Confirm,
		choose: Choose,
		rank: Rank,
		columns: Columns,
		agreement: Agreement
	},
	async () => (await import('./more-faces.ts')).default
);

/** Answers under headings of the group's own, once it made any. */
export const headings = new Fetched<ShownProps & { began: Order; face: Snippet<[SeenAnswer[]]> }>({}, async () => ({
	headings: () => import('./Ordered.svelte')
}));
