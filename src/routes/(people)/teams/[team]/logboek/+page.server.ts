import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { line } from '#lib/server/logbook/line.ts';
import { pageIn } from '#lib/server/logbook/page.ts';
import { reading } from '#lib/server/logbook/reading.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { team, app, words } = await reading(event);
	const page = pageIn(event.url);
	const waiting = mayInTeam(team.role, 'logbook:check') && page === 0 ? app.entries.roundedOff(team.id) : [];
	return {
		...line(app, team.id, page),
		waiting,
		page,
		words,
		width: '62rem'
	};
};
