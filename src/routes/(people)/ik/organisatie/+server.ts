import { redirect } from '@sveltejs/kit';
import { leave } from '#lib/server/auth/leave.ts';
import type { RequestHandler } from './$types';

/**
 * Ties the account that is signed in here to the one at the organisation. Only from a page of ours: a link elsewhere could tie whoever is still signed in
 * at the organisation on a shared laptop. A form would not do: its way out to the organisation is refused by `form-action`.
 */
export const GET: RequestHandler = (event) => {
	const from = event.request.headers.get('referer') ?? '';
	if (!URL.canParse(from) || new URL(from).origin !== event.url.origin) redirect(303, '/ik/veilig');
	return leave(event, 'tie', '/ik/veilig');
};
