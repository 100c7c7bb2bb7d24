import { redirect } from '@sveltejs/kit';
import { held } from '#lib/server/auth/exchange.ts';
import { leave } from '#lib/server/auth/leave.ts';
import type { RequestHandler } from './$types';

/** Whoever holds an invitation may make an account by their organisation. It stands under the page whose cookie says so. */
export const GET: RequestHandler = (event) =>
	held(event, 'invite') && !event.locals.person ? leave(event, 'invitation', '/uitnodiging') : redirect(303, '/uitnodiging');
