import { error } from '@sveltejs/kit';
import { isId } from '#lib/domain/id.ts';
import { myTeam } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import { storyOf } from '#lib/server/live/story.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const team = myTeam(event, 'logbook:read');
	const { sessions } = await boot();
	const { session } = event.params;
	const story = isId(session) && sessions.team(session) === team.id ? storyOf(sessions, session) : undefined;
	if (!story) error(404, 'not found');
	return { story, words: wordsOf(story.words), width: '56rem' };
};
