import * as m from '#lib/i18n/messages/messages.js';

const words: Record<string, () => string> = {
	virtue: m.ways_yields_virtue,
	meaning: m.ways_yields_meaning,
	'harvest-shared': m.ways_yields_harvest_shared,
	'harvest-difference': m.ways_yields_harvest_difference,
	'harvest-unknown': m.ways_yields_harvest_unknown,
	principle: m.ways_yields_principle,
	promise: m.ways_yields_promise,
	question: m.ways_yields_question,
	solution: m.ways_yields_solution,
	story: m.ways_yields_story,
	signal: m.ways_yields_signal,
	lesson: m.ways_yields_lesson,
	none: m.ways_yields_none
};

/** What the logbook takes an answer to be, as choices. */
export const yieldOptions = (all: readonly string[]) => all.map((value) => ({ value, label: words[value]?.() ?? value }));
