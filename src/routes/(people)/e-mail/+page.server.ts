import { held, letGo, takeFromMail } from '#lib/server/auth/exchange.ts';
import { formAction } from '#lib/server/auth/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	takeFromMail(event, 'verify');
	return { email: held(event, 'verify')?.link.email ?? null };
};

export const actions: Actions = {
	prove: formAction('prove', {}, async (_nothing, event) => {
		const here = held(event, 'verify');
		const done = here ? await event.locals.auth.byMail.prove(here.token) : 'gone';
		letGo(event, 'verify');
		return done === 'done' ? { done: true } : { problems: { form: done === 'taken' ? 'in-use' : done } };
	})
};
