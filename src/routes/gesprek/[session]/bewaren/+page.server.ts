/** What is kept of this conversation and who sees it, for everybody who has to do with it: also who still waits at its door. */
import { error } from '@sveltejs/kit';
import { visit } from '#lib/server/live/page.ts';
import { follower } from '#lib/server/live/who.ts';
import { keptIn } from '#lib/server/upkeep/facts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { app, room, actor } = await visit(event, event.params.session, 'seat');
	const session = await room.read((rows) => (follower(actor(rows)) ? rows.session : undefined));
	if (!session) error(404, 'not found');
	return { id: session.id, facts: keptIn(app, { id: session.team, smallest: session.smallest }, session.unrecorded) };
};
