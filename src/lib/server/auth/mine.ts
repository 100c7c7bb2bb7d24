/** For pages of signed-in people: everything is looked up through the person who asks, so what is not theirs is not found. */
import { error, type RequestEvent } from '@sveltejs/kit';
import { mayInOffice, mayInTeam, type OfficeVerb, type TeamRole, type TeamVerb } from '../../domain/rights.ts';
import type { Team } from '../storage/teams.ts';
import type { Person } from './index.ts';

type Asking = Pick<RequestEvent, 'locals'> & { params: { team?: string } };

export function me({ locals }: Pick<RequestEvent, 'locals'>): Person {
	return locals.person ?? error(404);
}

/** The team in the address, with this person's role in it: 404 when they are no member, 403 when their role does not do this. */
export function myTeam(event: Asking, verb: TeamVerb = 'team:read'): Team & { role: TeamRole } {
	const team = event.locals.auth.teams.find(event.params.team ?? '', me(event).id) ?? error(404);
	if (!mayInTeam(team.role, verb)) error(403);
	return team;
}

/** Who asks, when an office they hold does this; for everybody else there is nothing here. */
export function myOffice(event: Pick<RequestEvent, 'locals'>, verb: OfficeVerb): Person {
	const person = me(event);
	if (!mayInOffice(event.locals.auth.offices.of(person.id), verb)) error(404);
	return person;
}
