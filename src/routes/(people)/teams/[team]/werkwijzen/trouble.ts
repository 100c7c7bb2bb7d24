import * as m from '#lib/i18n/messages/messages.js';
import type { Trouble } from '#lib/server/ways/form.ts';

/** Why something was not done, and what to do. */
export const troubleWords: Record<Exclude<Trouble, 'stale'>, () => string> = {
	gone: m.ways_gone,
	busy: m.people_error_busy,
	full: m.ways_full,
	unfinished: m.ways_unfinished,
	missing: m.people_error_missing,
	'too-long': m.people_error_too_long,
	'other-words': m.people_error_other_words
};
