import { redirect } from '@sveltejs/kit';
import { leave } from '#lib/server/auth/leave.ts';
import { ownPageBefore } from '#lib/server/auth/own-page-before.ts';
import type { RequestHandler } from './$types';

/** Signing in once more, for what asks for a sign-in of a moment ago. Without an organisation to do that at one signs out first. */
export const GET: RequestHandler = (event) => {
	if (event.locals.auth.organisation.name === null) redirect(303, '/uitloggen');
	const page = ownPageBefore(event);
	return page ? leave(event, 'again', page) : redirect(303, '/ik');
};
