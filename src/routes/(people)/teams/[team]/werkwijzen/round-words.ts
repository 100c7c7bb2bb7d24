import * as m from '#lib/i18n/messages/messages.js';
import type { RoundType } from '#lib/methods/schema.ts';

/** What each kind of round is called. */
export const typeWords: Record<RoundType, () => string> = {
	checkin: m.ways_type_checkin,
	silent: m.ways_type_silent,
	share: m.ways_type_share,
	deepen: m.ways_type_deepen,
	judge: m.ways_type_judge,
	harvest: m.ways_type_harvest,
	agree: m.ways_type_agree,
	checkout: m.ways_type_checkout
};
