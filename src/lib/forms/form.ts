/**
 * The contract of a form: one way to answer a field. The pure half of a form is this object; its faces on the screen stand beside it
 * (`Answer.svelte`, `Shown.svelte`) and are loaded when needed (`faces.ts`). The engine knows no form by name.
 */
import type { GenericSchema } from 'valibot';
import type { FieldRow, Item, Settings, Text } from '../domain/row.ts';
import type { Rules } from '../domain/rules.ts';
import type { Steps } from './marks/log.ts';

/** How one answer reads in the logbook: a sentence, its heading where it has one, and what it is (see `yields` in the methods' schema). */
export type Line = {
	text: string;
	heading?: Text;
	/** What stands beside the words: through whose eyes, how it went, which mark. */
	tag?: Text;
	yields: string;
	items?: Item[];
	/** Where somebody stands: one of the places of the field. */
	mark?: Steps & { at: string };
	/** How many dots somebody laid on each thing that could be chosen. */
	dots?: (Item & { dots: number })[];
	/** What belongs to an agreement beside its words. */
	agreement?: { who: string; when: string; notice: string; back: string };
	/** Of an agreement that is looked back at: is it done with, or does it stay open? */
	ended?: boolean;
};

/** How answers of a form read. Stands by itself, so that pages that only read bring none of the checks along. */
export interface Log<Value = unknown> {
	/** False where nothing is typed and screens are calm. */
	typed: boolean;
	/** In a field of the group: several cards. Without it there is one thing that all write in together. */
	cards?: boolean;
	/** Answers are sentences, which a group can gather under headings of its own. */
	gathers?: boolean;
	/** Its author alone decides when others see it, and may prepare it before the field opens. */
	presents?: boolean;
	/** Plain words: straight behind a mark they are the reason for it. */
	words?: boolean;
	/** Seen as a whole only: fewer answers than the smallest group are shown to nobody. */
	crowd?: boolean;
	/** Questions that are answered apart, each in a row of its own (see `domain/apart.ts`): without names, two answers of one person must not stand together. */
	apart?: {
		items(field: Pick<FieldRow, 'settings' | 'prompt'>): Item[];
		/** The settings as if this question were all there is. */
		settings(settings: Settings, key: string): Settings;
		/** What belongs to this question, of an answer to all of them. */
		piece(value: Value, key: string): Value;
	};
	/** Is nothing left? An empty answer is shown to nobody. */
	empty(value: Value): boolean;
	lines(value: Value, field: Pick<FieldRow, 'settings' | 'items' | 'yields' | 'prompt'>): Line[];
}

export interface Form<Value = unknown> extends Log<Value> {
	key: string;
	/** What this form insists on, whatever round and field say. */
	insists: Partial<Rules> & Partial<Pick<FieldRow, 'shape'>>;
	/** What it brings along for its field, where methods do not say it: copied into the plan of each session. */
	brings?: Settings;
	/** The shape of an answer in this field. A value that does not fit is refused. */
	shape(field: Pick<FieldRow, 'settings' | 'items'>): GenericSchema<unknown, Value>;
	/** Two edits at once: what to keep. `was` is what the later one began from, where that is known. */
	merge(kept: Value, late: Value, was?: Value): Value;

	/**
	 * Of what is seen as a whole: everybody's values put together anew, so that no value that leaves the server tells what came from one person, and the
	 * whole stays what it is. `draw` gives a list in an order of chance.
	 */
	mix?(values: Value[], draw: <T>(list: T[]) => T[]): Value[];
	/** Keys of `items` that the answer names; refused when one is unknown. */
	keys(value: Value): string[];
	/** What a later field may choose from, when it says `from` this one. `id` is the answer's. */
	items(value: Value, id: string, field: Pick<FieldRow, 'items'>): Item[];
}

/** A plain string as a text in every language: people write in their own. */
export const same = (words: string): Text => ({ nl: words, en: words });
