import { redirect } from '@sveltejs/kit';
import { leave } from '#lib/server/auth/leave.ts';
import { onwards } from '#lib/server/auth/onwards.ts';
import type { RequestHandler } from './$types';

/** A link and no form: the browser would not let a form lead to another site. */
export const GET: RequestHandler = (event) =>
	event.locals.person ? redirect(303, onwards(event.url)) : leave(event, 'sign-in', onwards(event.url));
