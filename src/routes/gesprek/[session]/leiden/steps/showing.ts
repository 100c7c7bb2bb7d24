/**
 * Showing cannot be taken back. Who leads does not see whether anything was written, so is asked when nobody said that they are ready; and where words
 * may be without a name always, for nothing can be added to those afterwards.
 */
import type { SeenField, SeenRound } from '#lib/domain/view.ts';
import { mayBeUnsigned } from '#lib/domain/rules.ts';
import * as m from '#lib/i18n/messages/messages.js';
import type { Lead } from '../lead.svelte.ts';

export function beforeShowing(lead: Lead, round: SeenRound, fields: SeenField[], go: string, show: () => unknown): unknown {
	const unsigned = fields.some((field) => mayBeUnsigned(field.rules));
	if (!unsigned && lead.session.seats.some((seat) => seat.ready === round.id)) return show();
	lead.ask({
		title: m.lead_show_title(),
		text: unsigned ? m.lead_show_unsigned() : m.lead_show_nobody(),
		go,
		then: show
	});
}
