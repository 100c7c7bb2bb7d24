import { redirect } from '@sveltejs/kit';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { me, myTeam } from '#lib/server/auth/mine.ts';
import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { boot } from '#lib/server/boot.ts';
import { removeTeam } from '#lib/server/live/remove.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const team = myTeam(event);
	return {
		words: team.words,
		kind: team.kind,
		mayChange: mayInTeam(team.role, 'team:change'),
		mayRemove: mayInTeam(team.role, 'team:remove')
	};
};

const { name, words, kind, typed } = shapes;

export const actions: Actions = {
	change: formAction('change', { name, words, kind }, async (wish, event) => {
		await event.locals.auth.teams.change(myTeam(event, 'team:change').id, wish);
		return { done: true };
	}),
	leave: formAction('leave', {}, async (_nothing, event) => {
		const { auth } = event.locals;
		const [team, person] = [myTeam(event, 'team:leave').id, me(event).id];
		if ((await auth.teams.removeMember(team, person)) === 'last-owner') return { problems: { form: 'last-owner' } };
		auth.endings.tell({ what: 'role', team, person });
		redirect(303, '/teams');
	}),
	remove: formAction('remove', { name: typed }, async (wish, event) => {
		const team = myTeam(event, 'team:remove');
		if (wish.name !== team.name) return { problems: { name: 'other-words' } };
		if ((await removeTeam(await boot(), team.id)) === 'running') return { problems: { form: 'running' } };
		redirect(303, '/teams');
	})
};
