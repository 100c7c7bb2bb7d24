/** Who reads in the logbook of a team: looked up through the person who asks, noted for the team to see, and with everything closed as it is now. */
import type { RequestEvent } from '@sveltejs/kit';
import type { ClientWord } from '../../methods/schema.ts';
import { me, myTeam } from '../auth/mine.ts';
import { boot } from '../boot.ts';
import type { Running } from '../boot.ts';
import { wordsOf } from '../live/page.ts';
import type { Team } from '../storage/teams.ts';
import type { TeamRole } from '../storage/schema/people.ts';

export type Reading = { team: Team & { role: TeamRole }; person: { id: string; name: string }; app: Running; words: ClientWord };

export async function reading(event: RequestEvent, how: 'opened' | 'searched' | null = 'opened'): Promise<Reading> {
	const team = myTeam(event, 'logbook:read');
	const person = me(event);
	const app = await boot();
	if (how) app.accessLog.note(team.id, person, how);
	app.entries.catchUp(team.id);
	return { team, person, app, words: wordsOf(team.words) };
}
