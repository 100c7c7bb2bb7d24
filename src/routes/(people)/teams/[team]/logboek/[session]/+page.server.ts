import { error } from '@sveltejs/kit';
import { me, myTeam } from '#lib/server/auth/mine.ts';
import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { boot } from '#lib/server/boot.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const team = myTeam(event, 'logbook:read');
	const { sessions, stories, accessLog } = await boot();
	const held = sessions.held(team.id, mayInTeam(team.role, 'logbook:check')).find(({ id }) => id === event.params.session);
	const story = held && stories.of(held.id, held.revision);
	if (!story) error(404, 'not found');
	accessLog.note(team.id, me(event), 'opened', story.id);
	const asks = !story.open && mayInTeam(team.role, 'consent:ask');
	return { story, asks, words: wordsOf(story.words), width: '56rem' };
};
