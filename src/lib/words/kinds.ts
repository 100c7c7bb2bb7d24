import type { Kind } from '#lib/domain/entry.ts';
import * as m from '#lib/i18n/messages/messages.js';

/** What each kind of entry is called. */
export function kindWords(kind: Kind): string {
	return WORDS[kind]();
}

const WORDS: Record<Kind, () => string> = {
	...{ virtue: m.kind_virtue, meaning: m.kind_meaning, harvest: m.kind_harvest, difference: m.kind_difference, unknown: m.kind_unknown },
	...{ principle: m.kind_principle, promise: m.kind_promise, question: m.kind_question, solution: m.kind_solution, lesson: m.kind_lesson },
	...{ signal: m.kind_signal, story: m.kind_story, situation: m.kind_situation, agreement: m.kind_agreement, followup: m.kind_followup },
	...{ review: m.kind_review, judgement: m.kind_judgement, movement: m.kind_movement, dots: m.kind_dots, experience: m.kind_experience },
	...{ minority: m.kind_minority, parked: m.kind_parked, reflection: m.kind_reflection, correction: m.kind_correction, words: m.kind_words }
};
