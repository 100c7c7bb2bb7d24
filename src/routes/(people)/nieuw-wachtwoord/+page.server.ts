import { redirect } from '@sveltejs/kit';
import { renew } from '#lib/server/auth/enter.ts';
import { exchange, held, takeFromMail } from '#lib/server/auth/exchange.ts';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	takeFromMail(event, 'forgot');
	return { open: (held(event, 'reset') ?? held(event, 'forgot')) !== undefined };
};

const { password } = shapes;

export const actions: Actions = {
	open: exchange('reset'),
	renew: formAction('renew', { password }, async (wish, event) => (await renew(event, wish.password)) ?? redirect(303, '/teams'))
};
