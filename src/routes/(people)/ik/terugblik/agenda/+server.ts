import { error } from '@sveltejs/kit';
import { language } from '#lib/i18n/locale.svelte.ts';
import { me } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { agendaFile } from '#lib/server/logbook/agenda.ts';
import type { RequestHandler } from './$types';

/** What is to come for somebody with an account: meetings of their teams, and what they look back at. */
export const GET: RequestHandler = async (event) => {
	const person = me(event).id;
	const app = await boot();
	const teams = app.auth.teams.ofPerson(person).map(({ id }) => id);
	for (const team of teams) app.entries.catchUp(team);
	return agendaFile(app, { person, teams }, language()) ?? error(404, 'not found');
};
