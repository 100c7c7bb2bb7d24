import { redirect } from '@sveltejs/kit';
import { arrive } from '#lib/server/auth/enter.ts';
import { exchange, held } from '#lib/server/auth/exchange.ts';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const begun = event.locals.auth.people.any();
	return { begun, open: !begun && held(event, 'first') !== undefined };
};

const { name, email, password } = shapes;

export const actions: Actions = {
	open: exchange('first'),
	make: formAction('make', { name, email, password }, async (wish, event) => {
		const done = await arrive(event, 'first', wish);
		return 'problems' in done ? done : redirect(303, '/teams');
	})
};
