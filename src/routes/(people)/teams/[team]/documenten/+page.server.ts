import { myTeam } from '#lib/server/auth/mine.ts';
import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { boot } from '#lib/server/boot.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import type { PageServerLoad } from './$types';

/** What there is to make documents of: conversations that stand in the logbook, and the series they belong to. */
export const load: PageServerLoad = async (event) => {
	const team = myTeam(event, 'logbook:read');
	const { sessions, series } = await boot();
	const held = new Set(sessions.held(team.id, mayInTeam(team.role, 'logbook:check')).map(({ id }) => id));
	const conversations = sessions.ofTeam(team.id).filter(({ id }) => held.has(id));
	const rows = series.ofTeam(team.id).filter(({ id }) => conversations.some((one) => one.series === id));
	return {
		conversations: conversations.map(({ id, title, date }) => ({ id, title, date })),
		series: rows.map(({ id, title, aim }) => ({ id, title, aim })),
		leads: mayInTeam(team.role, 'session:change'),
		words: wordsOf(team.words)
	};
};
