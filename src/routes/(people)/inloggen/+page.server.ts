import { redirect } from '@sveltejs/kit';
import { enter } from '#lib/server/auth/enter.ts';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.person) redirect(303, onwards(url));
	return { begun: locals.auth.people.any() };
};

const { typed: email, password } = shapes;

export const actions: Actions = {
	default: formAction(
		'sign-in',
		{ email, password },
		async (credentials, event) => (await enter(event, credentials)) ?? redirect(303, onwards(event.url))
	)
};

/** Back to the page that asked for an account; only ever one of ours. */
function onwards(url: URL): string {
	const wish = url.searchParams.get('verder') ?? '';
	return /^\/[\w-]+(\/[\w-]+)*$/.test(wish) ? wish : '/teams';
}
