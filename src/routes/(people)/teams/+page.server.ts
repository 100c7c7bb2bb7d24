import { redirect } from '@sveltejs/kit';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { me } from '#lib/server/auth/mine.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => ({ teams: event.locals.auth.teams.ofPerson(me(event).id) });

const { name, words, kind } = shapes;

export const actions: Actions = {
	make: formAction('make', { name, words, kind }, async (wish, event) => {
		const team = await event.locals.auth.teams.make(wish, me(event).id);
		redirect(303, `/teams/${team}`);
	})
};
