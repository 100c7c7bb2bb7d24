import { myTeam } from '#lib/server/auth/mine.ts';
import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { boot } from '#lib/server/boot.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import { keptIn } from '#lib/server/upkeep/facts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const team = myTeam(event);
	const app = await boot();
	return {
		facts: keptIn(app, team),
		holds: app.keeping.holds(team.id),
		words: wordsOf(team.words),
		mayChange: mayInTeam(team.role, 'keeping:change')
	};
};
