import type { AfterwordKind } from '#lib/domain/afterword.ts';
import * as m from '#lib/i18n/messages/messages.js';

/** What is said afterwards, by what it is. */
export const afterwordWords = (what: AfterwordKind): string =>
	({
		reflection: m.search_kind_reflection,
		correction: m.search_kind_correction,
		remark: m.aside_minority,
		followup: m.search_kind_followup
	})[what]();
