import type { DeviationKind } from '#lib/domain/row.ts';
import * as m from '#lib/i18n/messages/messages.js';

/** What went otherwise than planned, as a sentence: in which round, and what the words became. */
export function detourWords(what: DeviationKind, round = '', now?: string | null): string {
	switch (what) {
		case 'skipped':
			return m.logbook_skipped({ round });
		case 'unskipped':
			return m.logbook_unskipped({ round });
		case 'back':
			return m.logbook_went_back({ round });
		case 'rewriting':
			return m.logbook_rewriting({ round });
		case 'repeated':
			return m.logbook_repeated({ round });
		case 'added':
			return m.logbook_added({ round });
		case 'changed':
			return now ? m.logbook_changed_to({ round, now }) : m.logbook_changed({ round });
		case 'reopened':
			return m.logbook_reopened();
	}
}
