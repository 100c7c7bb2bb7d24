import { error } from '@sveltejs/kit';
import { language } from '#lib/i18n/locale.svelte.ts';
import { boot } from '#lib/server/boot.ts';
import { agendaFile } from '#lib/server/logbook/agenda.ts';
import { behind, linkOf } from '../behind.ts';
import type { RequestHandler } from './$types';

/** The days to come of who holds the link, with their own intentions. */
export const GET: RequestHandler = async ({ request }) => {
	const { access } = (await behind(linkOf(request.headers))) ?? error(404, 'not found');
	return agendaFile(await boot(), { session: access.session, seat: access.seat! }, language()) ?? error(404, 'not found');
};
