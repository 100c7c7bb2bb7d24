import { redirect } from '@sveltejs/kit';
import { welcomed } from '#lib/server/auth/enter.ts';
import { held, letGo, takeFromMail } from '#lib/server/auth/exchange.ts';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { onwards } from '#lib/server/auth/onwards.ts';
import { ownOrigin } from '#lib/server/auth/own-origin.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	const { auth } = event.locals;
	if (!auth.byMail.on) redirect(303, '/inloggen');
	takeFromMail(event, 'enter');
	const here = held(event, 'enter');
	return { email: (here && auth.byMail.behind(here.token)?.email) ?? null };
};

const { email } = shapes;

export const actions: Actions = {
	ask: formAction('ask', { email }, async (wish, event) => {
		const milliseconds = event.locals.auth.byMail.askLink('enter', wish.email, event.getClientAddress(), await ownOrigin(event.url));
		if (milliseconds > 0) return { problems: { form: 'wait' }, minutes: Math.ceil(milliseconds / 60_000) };
		return { done: true };
	}),
	enter: formAction('enter', {}, async (_nothing, event) => {
		const { auth } = event.locals;
		const here = held(event, 'enter');
		const person = here && (await auth.byMail.use(here.token, event.getClientAddress()));
		letGo(event, 'enter');
		if (!person) return { problems: { form: 'gone' } };
		return welcomed(event, await auth.admit(event.request.headers, person)) ?? redirect(303, onwards(event.url));
	})
};
