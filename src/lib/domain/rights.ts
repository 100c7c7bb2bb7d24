/**
 * Who may do what outside a conversation: in a team, by their role in it, and for the organisation, by an office somebody holds. One table for
 * pages, form actions and documents; what is asked inside a conversation stands in `actor.ts`. An office opens no content: not one of its verbs
 * reads what a team wrote.
 */

import { MAY, type Verb } from './actor.ts';

/** From most to least: an owner may do all that a facilitator may, a facilitator all that a reader may. */
export const TEAM_ROLES = ['owner', 'facilitator', 'reader'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

export const OFFICES = ['admin', 'officer'] as const;
export type Office = (typeof OFFICES)[number];

const everybody = TEAM_ROLES;
const leading: readonly TeamRole[] = ['owner', 'facilitator'];
const owning: readonly TeamRole[] = ['owner'];

export const TEAM_MAY = {
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

export type TeamVerb = keyof typeof TEAM_MAY;

export const mayInTeam = (role: TeamRole, verb: TeamVerb): boolean => (TEAM_MAY[verb] as readonly TeamRole[]).includes(role);

const admin: readonly Office[] = ['admin'];
const officer: readonly Office[] = ['officer'];

export const OFFICE_MAY = {
	/** Which teams and which people there are: names, and who looks after which team. */
	'organisation:read': admin,
	'person:invite': admin,
	'person:remove': admin,
	/** Ends somebody's second step, when phone and recovery codes are lost. */
	'person:steps': admin,
	'office:give': admin,
	/** Has somebody look after a team whose owner is gone; the team reads that in its access log. */
	'team:rescue': admin,
	/** What is processed and why, for how long each team keeps, and who read what of it; never what was written. */
	'privacy:read': officer,
	/** Chooses how long a team keeps, holds, and erases a person, a situation or a conversation unread. */
	'privacy:keep': officer
} as const satisfies Record<string, readonly Office[]>;

export type OfficeVerb = keyof typeof OFFICE_MAY;

export const mayInOffice = (held: readonly Office[], verb: OfficeVerb): boolean =>
	held.some((office) => (OFFICE_MAY[verb] as readonly Office[]).includes(office));

/** Everybody there is, as people speak of them: a leader is somebody of the team, or a seat that was asked to lead along. */
export const EVERYBODY = [
	'waiting',
	'seat',
	'presenter',
	'screen',
	'co-leader',
	'reader',
	'facilitator',
	'owner',
	'admin',
	'officer'
] as const;
export type Somebody = (typeof EVERYBODY)[number];

/** Words somebody brings as a situation are theirs to stop and to keep. */
const PRESENTING: readonly Verb[] = ['answer:keep', 'answer:stop'];

/** Who may do this, over all parts of the table. */
export function whoMay(operation: Verb | TeamVerb | OfficeVerb): Somebody[] {
	if (Object.hasOwn(TEAM_MAY, operation)) return [...TEAM_MAY[operation as TeamVerb]];
	if (Object.hasOwn(OFFICE_MAY, operation)) return [...OFFICE_MAY[operation as OfficeVerb]];
	const verb = operation as Verb;
	const people: Record<string, Somebody[]> = {
		seat: PRESENTING.includes(verb) ? ['presenter'] : ['seat', 'presenter'],
		leader: ['co-leader', 'facilitator', 'owner']
	};
	const found = MAY[verb].flatMap((role) => people[role] ?? (role as Somebody));
	return EVERYBODY.filter((one) => found.includes(one));
}
