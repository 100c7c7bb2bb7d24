import { leave } from '#lib/server/auth/leave.ts';
import type { RequestHandler } from './$types';

/** Ties the account that is signed in here to the one at the organisation. */
export const GET: RequestHandler = (event) => leave(event, 'tie', '/ik/veilig');
