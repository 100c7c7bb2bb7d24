import * as m from '#lib/i18n/messages/messages.js';
import type { FormName } from '#lib/methods/parts.ts';

type Words = { name: () => string; hint: () => string };

/** What each form is called, and what people do with it, for who makes a way of working. */
export const formWords: Record<FormName, Words> = {
	text: { name: m.ways_form_text, hint: m.ways_form_text_hint },
	longtext: { name: m.ways_form_longtext, hint: m.ways_form_longtext_hint },
	spoken: { name: m.ways_form_spoken, hint: m.ways_form_spoken_hint },
	choose: { name: m.ways_form_choose, hint: m.ways_form_choose_hint },
	rank: { name: m.ways_form_rank, hint: m.ways_form_rank_hint },
	columns: { name: m.ways_form_columns, hint: m.ways_form_columns_hint },
	questions: { name: m.ways_form_questions, hint: m.ways_form_questions_hint },
	matrix: { name: m.ways_form_matrix, hint: m.ways_form_matrix_hint },
	scale: { name: m.ways_form_scale, hint: m.ways_form_scale_hint },
	slider: { name: m.ways_form_slider, hint: m.ways_form_slider_hint },
	judgement: { name: m.ways_form_judgement, hint: m.ways_form_judgement_hint },
	rate: { name: m.ways_form_rate, hint: m.ways_form_rate_hint },
	vote: { name: m.ways_form_vote, hint: m.ways_form_vote_hint },
	situation: { name: m.ways_form_situation, hint: m.ways_form_situation_hint },
	note: { name: m.ways_form_note, hint: m.ways_form_note_hint },
	privatenote: { name: m.ways_form_privatenote, hint: m.ways_form_privatenote_hint },
	confirm: { name: m.ways_form_confirm, hint: m.ways_form_confirm_hint },
	agreement: { name: m.ways_form_agreement, hint: m.ways_form_agreement_hint },
	followup: { name: m.ways_form_followup, hint: m.ways_form_followup_hint },
	review: { name: m.ways_form_review, hint: m.ways_form_review_hint },
	evaluation: { name: m.ways_form_evaluation, hint: m.ways_form_evaluation_hint }
};
