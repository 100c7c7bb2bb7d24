import type { RefusalCode } from '../domain/refusal.ts';
import * as m from '../i18n/messages/messages.js';

/** What a refusal says to the person who meets it, and what to do next. A code without words does not compile. */
const worded: Record<RefusalCode, () => string> = {
	'not-found': m.refusal_not_found,
	'not-allowed': m.refusal_not_allowed,
	stale: m.refusal_stale,
	'not-now': m.refusal_not_now,
	closed: m.refusal_closed,
	'shown-unsigned': m.refusal_shown_unsigned,
	'mode-fixed': m.refusal_mode_fixed,
	'no-ticket': m.refusal_no_ticket,
	'other-device': m.refusal_other_device,
	'too-long': m.refusal_too_long,
	'too-many': m.refusal_too_many,
	'wrong-shape': m.refusal_wrong_shape,
	'not-a-choice': m.refusal_not_a_choice,
	'name-missing': m.refusal_name_missing,
	full: m.refusal_full,
	'door-locked': m.refusal_door_locked,
	busy: m.refusal_busy,
	'too-fast': m.refusal_too_fast,
	'too-old': m.refusal_too_old
};

export const refusalText = (code: RefusalCode): string => worded[code]();
