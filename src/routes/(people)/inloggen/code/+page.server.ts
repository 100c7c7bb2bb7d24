import { redirect } from '@sveltejs/kit';
import { formAction, notBelieved, shapes } from '#lib/server/auth/form.ts';
import { passOn } from '#lib/server/auth/cookies.ts';
import { onwards } from '#lib/server/auth/onwards.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, request, url }) => {
	if (locals.person) redirect(303, onwards(url));
	if (!(await locals.auth.owesStep(request.headers))) redirect(303, `/inloggen${url.search}`);
};

export const actions: Actions = {
	default: formAction('step', { code: shapes.code }, async ({ code }, event) => {
		const done = await event.locals.auth.secondStep(event.request.headers, event.getClientAddress(), code);
		if (done.outcome === 'gone') redirect(303, `/inloggen${event.url.search}`);
		if (!('headers' in done)) return notBelieved(done, 'code', 'wrong-code');
		passOn(done.headers, event.cookies);
		redirect(303, onwards(event.url));
	})
};
