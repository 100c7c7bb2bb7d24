import type { Lead } from '../lead.svelte.ts';

const MORE = 3 * 60_000;

/** Three minutes more, from now on when the time was over. */
export async function moreTime(lead: Lead): Promise<void> {
	const timer = lead.session.head?.timer;
	const { left } = lead.session;
	if (!timer || left === undefined) return;
	const more = Math.round(Math.max(0, left)) + MORE;
	await lead.send('session:timer', { timer: { state: timer.state, left: more, total: Math.max(timer.total, more) }, pen: lead.pen });
}
