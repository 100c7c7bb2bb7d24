/** The table of rights in plain words. What is said of a conversation is said once for all that the same people may do. */
import { MAY, type Verb } from '#lib/domain/actor.ts';
import { whoMay, type OfficeVerb, type Somebody, type TeamVerb } from '#lib/domain/rights.ts';
import * as m from '#lib/i18n/messages/messages.js';

export type Line = { say: () => string; who: Somebody[] };

export const called: Record<Somebody, () => string> = {
	waiting: m.roles_waiting,
	seat: m.roles_seat,
	presenter: m.roles_presenter,
	screen: m.roles_screen,
	'co-leader': m.roles_co_leader,
	reader: m.roles_reader,
	facilitator: m.roles_facilitator,
	owner: m.roles_owner,
	admin: m.roles_admin,
	officer: m.roles_officer
};

/** One operation of each group of people stands for all that they may do. */
const conversation: [Verb, () => string][] = [
	['session:since', m.roles_follow],
	['seat:rename', m.roles_name],
	['seat:leave', m.roles_leave],
	['answer:give', m.roles_own],
	['answer:keep', m.roles_situation],
	['answer:put', m.roles_together],
	['door:read', m.roles_code],
	['round:stage', m.roles_lead]
];

export const inConversation = (): Line[] => conversation.map(([verb, say]) => ({ say, who: whoMay(verb) }));

/** Operations over the wire of which nothing is said, because no other has the same people. */
export function unsaid(): Verb[] {
	const said = new Set(conversation.map(([verb]) => whoMay(verb).join()));
	return (Object.keys(MAY) as Verb[]).filter((verb) => !said.has(whoMay(verb).join()));
}

const team: Record<TeamVerb, () => string> = {
	'team:read': m.roles_team_read,
	'team:leave': m.roles_team_leave,
	'logbook:read': m.roles_logbook_read,
	'access:read': m.roles_access_read,
	'ways:read': m.roles_ways_read,
	'session:plan': m.roles_session_plan,
	'session:lead': m.roles_session_lead,
	'session:change': m.roles_session_change,
	'session:remove': m.roles_session_remove,
	'logbook:check': m.roles_logbook_check,
	'consent:ask': m.roles_consent_ask,
	'ways:change': m.roles_ways_change,
	'member:invite': m.roles_member_invite,
	'member:change': m.roles_member_change,
	'keeping:change': m.roles_keeping_change,
	'team:change': m.roles_team_change,
	'team:remove': m.roles_team_remove
};

const organisation: Record<OfficeVerb, () => string> = {
	'organisation:read': m.roles_organisation_read,
	'team:rescue': m.roles_team_rescue,
	'person:invite': m.roles_person_invite,
	'person:remove': m.roles_person_remove,
	'person:steps': m.roles_person_steps,
	'office:give': m.roles_office_give,
	'privacy:read': m.roles_privacy_read,
	'privacy:keep': m.roles_privacy_keep
};

const lines = <V extends TeamVerb | OfficeVerb>(words: Record<V, () => string>): Line[] =>
	(Object.keys(words) as V[]).map((verb) => ({ say: words[verb], who: whoMay(verb) }));

export const inTeam = (): Line[] => lines(team);
export const inOrganisation = (): Line[] => lines(organisation);
