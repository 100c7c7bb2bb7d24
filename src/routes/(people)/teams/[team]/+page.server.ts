import { newId } from '#lib/domain/id.ts';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { myTeam } from '#lib/server/auth/mine.ts';
import { ownAddress } from '#lib/server/auth/own-address.ts';
import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { boot } from '#lib/server/boot.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import type { Actions, PageServerLoad } from './$types';

/** How long everybody in the team reads that somebody was made to look after it in need, milliseconds. */
const told = 30 * 24 * 3600_000;

export const load: PageServerLoad = async (event) => {
	const { id, role, kind } = myTeam(event);
	const { accessLog, keeping, paperNotices } = await boot();
	const { teams, links, offices } = event.locals.auth;
	const mayInvite = mayInTeam(role, 'member:invite');
	const mayChange = mayInTeam(role, 'member:change');
	const members = teams.members(id).map(({ email, ...member }) => ({
		...member,
		you: member.id === event.locals.person?.id,
		// An address is for who looks after the team; to colleagues a name is enough.
		email: mayChange ? email : ''
	}));
	return {
		fresh: newId(),
		members,
		kind,
		rescued: offices.rescued(id, Date.now() - told) ?? null,
		officer: accessLog.byOfficer(id, Date.now() - told) ?? null,
		invitations: mayInvite ? links.invitations(id) : [],
		mayInvite,
		mayChange,
		soon: keeping.notices(id).map((one) => ({ ...one, words: wordsOf(one.words) })),
		papers: paperNotices.ofTeam(id)
	};
};

const { label, invitedAs, id, role, fresh } = shapes;

export const actions: Actions = {
	invite: formAction('invite', { label, role: invitedAs, fresh }, async ({ fresh: form, ...wish }, event) => {
		const team = myTeam(event, 'member:invite');
		const { settings } = await boot();
		const token = await event.locals.auth.links.make({ purpose: 'invite', team: team.id, madeBy: event.locals.person?.id, form, ...wish });
		return { done: true, label: wish.label, link: `${ownAddress(event.url, settings)}/uitnodiging#${token}` };
	}),
	withdraw: formAction('withdraw', { invitation: id }, async ({ invitation }, event) => {
		const team = myTeam(event, 'member:invite');
		await event.locals.auth.links.withdraw(team.id, invitation);
		return { done: true };
	}),
	role: formAction('member', { member: id, role }, async ({ member, role }, event) => {
		const team = myTeam(event, 'member:change');
		return changed(await event.locals.auth.teams.setRole(team.id, member, role), event.locals.auth, team.id, member);
	}),
	remove: formAction('member', { member: id }, async ({ member }, event) => {
		const team = myTeam(event, 'member:change');
		return changed(await event.locals.auth.teams.removeMember(team.id, member), event.locals.auth, team.id, member);
	})
};

type Auth = App.Locals['auth'];

function changed(outcome: Awaited<ReturnType<Auth['teams']['setRole']>>, auth: Auth, team: string, person: string) {
	if (outcome === 'last-owner') return { problems: { form: 'last-owner' as const } };
	if (outcome === 'not-found') return { problems: { form: 'not-in-team' as const } };
	auth.endings.tell({ what: 'role', team, person });
	return { done: true as const };
}
