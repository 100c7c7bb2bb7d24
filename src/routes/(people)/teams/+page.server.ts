import { redirect } from '@sveltejs/kit';
import { newId } from '#lib/domain/id.ts';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { me } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const person = me(event).id;
	return { teams: event.locals.auth.teams.ofPerson(person), asked: (await boot()).consents.waits({ person }), fresh: newId() };
};

const { name, words, kind, fresh } = shapes;

export const actions: Actions = {
	make: formAction('make', { name, words, kind, fresh }, async ({ fresh, ...wish }, event) => {
		const team = await event.locals.auth.teams.make(wish, me(event).id, fresh);
		redirect(303, `/teams/${team}`);
	})
};
