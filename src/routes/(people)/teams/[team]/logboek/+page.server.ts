import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { line } from '#lib/server/logbook/line.ts';
import { pageIn } from '#lib/server/logbook/page.ts';
import { reading } from '#lib/server/logbook/reading.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { team, app, words } = await reading(event);
	const page = pageIn(event.url);
	const open = mayInTeam(team.role, 'logbook:check') && page === 0 ? app.sessions.held(team.id, true) : [];
	const unclosed = new Set(app.sessions.held(team.id, false).map(({ id }) => id));
	const waiting = open.filter(({ id }) => !unclosed.has(id)).flatMap(({ id, revision }) => app.stories.of(id, revision) ?? []);
	return {
		...line(app, team.id, page),
		waiting: waiting.map(({ id, title, date }) => ({ id, title, date })),
		page,
		words,
		width: '62rem'
	};
};
