import * as m from '#lib/i18n/messages/messages.js';

/** What somebody is in a team, as people say it. */
export function roleName(role: 'owner' | 'facilitator' | 'reader'): string {
	return { owner: m.people_role_owner, facilitator: m.people_role_facilitator, reader: m.people_role_reader }[role]();
}

/** What somebody does for the organisation as a whole. */
export function officeName(office: 'admin' | 'officer'): string {
	return { admin: m.manage_admin, officer: m.manage_officer }[office]();
}
