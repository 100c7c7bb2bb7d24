import { error } from '@sveltejs/kit';
import { language } from '#lib/i18n/locale.svelte.ts';
import { agendaFile } from '#lib/server/logbook/agenda.ts';
import { visit } from '#lib/server/live/page.ts';
import type { RequestHandler } from './$types';

/** The days to come of who sat here, from the page with which it ends. */
export const GET: RequestHandler = async (event) => {
	const { app, room, who, actor } = await visit(event, event.params.session, 'seat');
	const sits = who.kind === 'seat' && (await room.read((rows) => actor(rows).role === 'seat'));
	return (sits && agendaFile(app, { session: room.id, seat: who.seat }, language())) || error(404, 'not found');
};
