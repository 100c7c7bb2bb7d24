import { redirect } from '@sveltejs/kit';
import { arrive } from '#lib/server/auth/enter.ts';
import { exchange, held, letGo } from '#lib/server/auth/exchange.ts';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { me } from '#lib/server/auth/mine.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const here = held(event, 'invite');
	const { auth } = event.locals;
	const { name: organisation } = auth.organisation;
	return { organisation, invitation: here ? { team: auth.links.teamOf(here.link)?.name ?? '', role: here.link.role } : null };
};

const { name, email, password } = shapes;

export const actions: Actions = {
	open: exchange('invite'),
	make: formAction('make', { name, email, password }, async (wish, event) => {
		const done = await arrive(event, 'invite', wish);
		return 'problems' in done ? done : redirect(303, done.team ? `/teams/${done.team}` : '/teams');
	}),
	join: formAction('join', {}, async (_nothing, event) => {
		const { auth } = event.locals;
		const person = me(event);
		const here = held(event, 'invite');
		const done = here ? await auth.links.join(here.token, person.id) : 'gone';
		if (done === 'gone') return { problems: { form: 'gone' } };
		letGo(event, 'invite');
		if (done.joined) auth.endings.tell({ what: 'role', team: done.team, person: person.id });
		redirect(303, `/teams/${done.team}`);
	})
};
