import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { line } from '#lib/server/logbook/line.ts';
import { reading } from '#lib/server/logbook/reading.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { team, app, words } = await reading(event);
	const page = Math.max(0, Math.min(10_000, Number.parseInt(event.url.searchParams.get('bladzij') ?? '1', 10) - 1 || 0));
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
