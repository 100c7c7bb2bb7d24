import { error } from '@sveltejs/kit';
import { boot } from '#lib/server/boot.ts';
import { ownFile } from '#lib/server/logbook/mine-file.ts';
import { mine } from '#lib/server/logbook/mine.ts';
import { behind, linkOf } from '../../behind.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ request }) => {
	const { access } = (await behind(linkOf(request.headers))) ?? error(404, 'not found');
	return ownFile(mine(await boot(), { session: access.session, seat: access.seat! }));
};
