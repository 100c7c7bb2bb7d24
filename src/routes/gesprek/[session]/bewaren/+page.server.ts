/** What is kept of this conversation and who sees it, for everybody who has to do with it: also who still waits at its door. */
import { error } from '@sveltejs/kit';
import { visit } from '#lib/server/live/page.ts';
import { follower } from '#lib/server/live/who.ts';
import { keptIn } from '#lib/server/upkeep/facts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { app, room, actor } = await visit(event, event.params.session, 'seat');
	const seen = await room.read((rows) => {
		const me = follower(actor(rows));
		return me && { session: rows.session, from: me.role === 'ahead' ? 'voorbereiden' : 'gesprek' };
	});
	if (!seen) error(404, 'not found');
	const { session, from } = seen;
	return { back: `/${from}/${session.id}`, facts: keptIn(app, { id: session.team, smallest: session.smallest }, session.unrecorded) };
};
