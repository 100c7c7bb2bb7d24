/** The end of a meeting, as a leader does it from the list of what goes into the logbook: first check out, then round off. */
import * as m from '#lib/i18n/messages/messages.js';
import type { SeenRound } from '#lib/domain/view.ts';
import type { Lead } from '../lead.svelte.ts';

/** The round people go home from; none when it was skipped. */
export const checkout = (lead: Lead): SeenRound | undefined =>
	lead.session.rounds.findLast((round) => round.type === 'checkout' && !round.skipped);

/** Brings everybody to that round; it is opened when it was not held yet. */
export function checkOut(lead: Lead, round: SeenRound): unknown {
	if (round.stage === 'waiting') return lead.send('round:stage', { round: round.id, from: 'waiting', to: 'writing', pen: lead.pen });
	return lead.send('session:at', { at: round.id, pen: lead.pen });
}

export function finish(lead: Lead): void {
	lead.ask({
		...{ title: m.close_finish_title(), text: m.close_finish_text(), go: m.close_finish_go() },
		then: () => lead.send('session:stage', { from: 'running', to: 'done', pen: lead.pen })
	});
}
