import type { Kept } from '#lib/domain/retention-periods.ts';
import * as m from '#lib/i18n/messages/messages.js';

/** What goes, in words. */
export function goes(kind: Kept | 'session'): string {
	return {
		situation: m.kept_goes_situation,
		raw: m.kept_goes_raw,
		late: m.kept_goes_late,
		yield: m.kept_goes_yield,
		session: m.kept_goes_session
	}[kind]();
}
