import type { Kind } from '#lib/domain/entry.ts';
import * as m from '#lib/i18n/messages/messages.js';

/** What each kind of entry is called. */
export function kindWords(kind: Kind): string {
	return WORDS[kind]();
}

const WORDS: Record<Kind, () => string> = {
	...{
		virtue: m.search_kind_virtue,
		meaning: m.search_kind_meaning,
		harvest: m.search_kind_harvest,
		difference: m.search_kind_difference,
		unknown: m.search_kind_unknown
	},
	...{
		principle: m.search_kind_principle,
		promise: m.search_kind_promise,
		question: m.search_kind_question,
		solution: m.search_kind_solution,
		lesson: m.search_kind_lesson
	},
	...{
		signal: m.search_kind_signal,
		story: m.search_kind_story,
		situation: m.search_kind_situation,
		agreement: m.search_kind_agreement,
		followup: m.search_kind_followup
	},
	...{
		review: m.search_kind_review,
		judgement: m.search_kind_judgement,
		movement: m.search_kind_movement,
		dots: m.search_kind_dots,
		experience: m.search_kind_experience
	},
	...{
		minority: m.search_kind_minority,
		parked: m.search_kind_parked,
		reflection: m.search_kind_reflection,
		correction: m.search_kind_correction,
		words: m.search_kind_words
	}
};
