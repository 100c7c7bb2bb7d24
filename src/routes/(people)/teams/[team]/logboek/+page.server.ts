import type { Story } from '#lib/domain/logbook.ts';
import { me, myTeam } from '#lib/server/auth/mine.ts';
import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { boot } from '#lib/server/boot.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import type { PageServerLoad } from './$types';

/** How many sentences of a conversation stand on the team's line. */
const QUOTES = 3;

export const load: PageServerLoad = async (event) => {
	const team = myTeam(event, 'logbook:read');
	const { sessions, stories, accessLog } = await boot();
	accessLog.note(team.id, me(event), 'opened');
	const held = sessions.held(team.id, mayInTeam(team.role, 'logbook:check'));
	const told = held.flatMap(({ id, revision }) => stories.of(id, revision) ?? []);
	return { line: told.map(onLine), words: wordsOf(team.words), width: '62rem' };
};

function onLine({ id, title, question, date, open, people, chosen, harvest, columns, agreements, minutes }: Story) {
	return {
		...{ id, title, question, date, open, people: people.length, columns, agreements },
		minutes: minutes.reduce((sum, { used }) => sum + used, 0),
		virtues: chosen.at(-1)?.items ?? [],
		quotes: harvest.flatMap(({ sentences }) => sentences).slice(0, QUOTES)
	};
}
