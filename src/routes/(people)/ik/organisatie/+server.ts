import { redirect } from '@sveltejs/kit';
import { leave } from '#lib/server/auth/leave.ts';
import { ownPageBefore } from '#lib/server/auth/own-page-before.ts';
import type { RequestHandler } from './$types';

/** Ties the account that is signed in here to the one at the organisation. */
export const GET: RequestHandler = (event) => (ownPageBefore(event) ? leave(event, 'tie', '/ik/veilig') : redirect(303, '/ik/veilig'));
