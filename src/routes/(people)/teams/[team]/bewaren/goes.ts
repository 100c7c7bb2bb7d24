import type { Going } from '#lib/domain/retention.ts';
import * as m from '#lib/i18n/messages/messages.js';

/** What goes, in words. */
export function goes(kind: Going['kind']): string {
	return {
		situation: m.kept_goes_situation,
		raw: m.kept_goes_raw,
		late: m.kept_goes_late,
		yield: m.kept_goes_yield,
		session: m.kept_goes_session,
		paper: m.papers_goes
	}[kind]();
}
