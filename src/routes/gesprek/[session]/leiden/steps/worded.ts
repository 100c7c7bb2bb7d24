import type { RefusalCode } from '#lib/domain/refusal.ts';
import * as m from '#lib/i18n/messages/messages.js';

/** Why it could not be done, for who leads, with what to do next. */
export function worded(code: RefusalCode): string {
	switch (code) {
		case 'stale':
			return m.lead_refused_stale();
		case 'not-now':
			return m.lead_refused_not_now();
		case 'closed':
			return m.lead_refused_closed();
		case 'full':
			return m.lead_refused_full();
		case 'name-missing':
			return m.lead_refused_name();
		case 'door-locked':
			return m.lead_refused_locked();
		case 'too-long':
			return m.lead_refused_too_long();
		case 'not-found':
			return m.lead_refused_gone();
		default:
			return m.lead_refused_other();
	}
}
