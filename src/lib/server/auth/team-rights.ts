/** Who may do what in a team: one table, read by every page and action that is about a team. */
import { teamRoles, type TeamRole } from '../storage/schema/people.ts';

const everybody = teamRoles;
const leading: readonly TeamRole[] = ['owner', 'facilitator'];
const owning: readonly TeamRole[] = ['owner'];

export const teamMay = {
	'team:read': everybody,
	'team:leave': everybody,
	'session:plan': leading,
	'session:lead': leading,
	'session:change': leading,
	'session:remove': leading,
	'logbook:read': everybody,
	/** Reads a conversation that is rounded off and not closed yet: words may still come and go. */
	'logbook:check': leading,
	/** Asks authors whether a sentence of theirs may be read outside the team. */
	'consent:ask': leading,
	/** Who read what of the team: everybody in it sees that. */
	'access:read': everybody,
	/** Says how long is kept what, holds it, and erases on request. */
	'keeping:change': owning,
	'ways:read': everybody,
	'ways:change': leading,
	'team:change': owning,
	'team:remove': owning,
	'member:change': owning,
	'member:invite': owning
} as const satisfies Record<string, readonly TeamRole[]>;

export type TeamVerb = keyof typeof teamMay;

export const mayInTeam = (role: TeamRole, verb: TeamVerb): boolean => teamMay[verb].some((allowed) => allowed === role);
