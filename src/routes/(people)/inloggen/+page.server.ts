import { redirect } from '@sveltejs/kit';
import { enter } from '#lib/server/auth/enter.ts';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { onwards } from '#lib/server/auth/onwards.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	if (locals.person) redirect(303, onwards(url));
	const { people, byMail, organisation } = locals.auth;
	const onward = new URLSearchParams({ verder: onwards(url) }).toString();
	return { begun: people.any(), mail: byMail.on, organisation: organisation.name, onward, refused: url.searchParams.get('melding') };
};

const { typed: email, password } = shapes;

export const actions: Actions = {
	default: formAction(
		'sign-in',
		{ email, password },
		async (credentials, event) => (await enter(event, credentials)) ?? redirect(303, onwards(event.url))
	)
};
