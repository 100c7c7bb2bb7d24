/** What holds for keeping in a team: for pages that say so to who joins and who belongs to it. */
import type { Running } from '../boot.ts';
import type { Team } from '../storage/teams.ts';

export const keptIn = ({ keeping }: Pick<Running, 'keeping'>, { id, smallest }: Pick<Team, 'id' | 'smallest'>, unrecorded = false) => ({
	periods: keeping.periods(id),
	smallest,
	unrecorded,
	held: keeping.holds(id).length > 0
});
