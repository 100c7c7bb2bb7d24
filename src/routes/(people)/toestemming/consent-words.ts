import type { ConsentState, Context } from '#lib/domain/consent.ts';
import * as m from '#lib/i18n/messages/messages.js';

/** Where a sentence would be read. */
export const contextWords: Record<Context, () => string> = {
	organisation: m.consent_in_organisation,
	funder: m.consent_in_funder,
	outside: m.consent_in_outside
};

export const stateWords: Record<ConsentState, () => string> = {
	asked: m.consent_state_asked,
	yes: m.consent_state_yes,
	no: m.consent_state_no,
	reworded: m.consent_state_reworded,
	withdrawn: m.consent_state_withdrawn
};
