/** How one thing somebody said stands in a document: their words, who they are where that may be told, and who sees it otherwise beside them. */
import type { Beside, Part } from '../../../domain/documents/model.ts';
import { heading, quote } from '../../../domain/documents/model.ts';
import type { Entry, Kind } from '../../../domain/entry.ts';
import type { MinorityNote, Sentence } from '../../../domain/said.ts';
import * as m from '../../../i18n/messages/messages.js';
import type { Tongue } from '../tongue.ts';

export const notesOf = (notes: MinorityNote[]): Beside[] =>
	notes.map(({ text, name }) => ({ by: name ? `${m.aside_minority_of()} ${name}` : m.aside_minority(), text }));

export function sentenceParts(sentences: Sentence[], { told }: Tongue, level: 2 | 3 = 3): Part[] {
	const headed = sentences.some(({ under }) => under);
	return sentences.flatMap((one, nth) => {
		const begins = headed && (nth === 0 || sentences[nth - 1]!.under !== one.under);
		const marks = [one.name, one.wider && m.series_wider(), one.late && m.parts_note_late()].filter(Boolean).join(' · ');
		const words = [one.tag && told(one.tag), one.text].filter((part) => part && part.trim()).join(': ');
		return [
			...(begins ? [heading(level, one.under ?? m.aside_order_rest())] : []),
			...(words || one.notes.length ? [quote(words, marks, notesOf(one.notes))] : [])
		];
	});
}

/** Minority notes beside an entry. */
export const besideOf = ({ id }: Entry, all: Entry[]): Beside[] =>
	all.flatMap(({ kind, beside, text, name }) => (kind === 'minority' && beside === id ? notesOf([{ id, text, name }]) : []));

export function kindName(kind: Kind): string {
	const names: Record<Kind, () => string> = {
		...{ virtue: m.documents_kind_virtue, meaning: m.documents_kind_meaning, harvest: m.documents_kind_harvest },
		...{ difference: m.documents_kind_difference, unknown: m.documents_kind_unknown, principle: m.documents_kind_principle },
		...{ promise: m.documents_kind_promise, question: m.documents_kind_question, solution: m.documents_kind_solution },
		...{ lesson: m.documents_kind_lesson, signal: m.documents_kind_signal, story: m.documents_kind_story },
		...{ situation: m.documents_kind_situation, agreement: m.documents_kind_agreement, followup: m.documents_kind_followup },
		...{ review: m.documents_kind_review, judgement: m.documents_kind_judgement, movement: m.documents_kind_movement },
		...{ dots: m.documents_kind_dots, experience: m.documents_kind_experience, minority: m.documents_kind_minority },
		...{ parked: m.documents_kind_parked, reflection: m.documents_kind_reflection, correction: m.documents_kind_correction },
		words: m.documents_kind_words
	};
	return names[kind]();
}
