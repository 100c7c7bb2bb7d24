/** What holds for keeping in a team: for pages that say so to who joins and who belongs to it. */
import type { Running } from '../boot.ts';
import type { Team } from '../storage/teams.ts';

/** The same, with where anything goes outside: for who looks after privacy. */
export const processedIn = (app: Pick<Running, 'keeping' | 'mail' | 'settings'>, team: Pick<Team, 'id' | 'smallest'>) => ({
	...keptIn(app, team),
	mail: app.mail.on,
	signIn: app.settings.oidcIssuer && new URL(app.settings.oidcIssuer).host
});

export const keptIn = ({ keeping }: Pick<Running, 'keeping'>, { id, smallest }: Pick<Team, 'id' | 'smallest'>, unrecorded = false) => ({
	periods: keeping.periods(id),
	smallest,
	unrecorded,
	held: keeping.holds(id).length > 0
});
