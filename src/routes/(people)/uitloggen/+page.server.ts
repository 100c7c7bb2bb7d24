import { redirect } from '@sveltejs/kit';
import { passOn } from '#lib/server/auth/cookies.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async ({ locals, request, cookies }) => {
		passOn(await locals.auth.signOut(request.headers), cookies);
		redirect(303, '/');
	}
};
