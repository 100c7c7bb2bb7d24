/** One team for the privacy officer: periods, who read along, and erasing a conversation of a day; never what was written, nor what it was called. */
import { error, type RequestEvent } from '@sveltejs/kit';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { myOffice } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { removeSession } from '#lib/server/live/remove.ts';
import { periodsOf, terms } from '#lib/server/upkeep/terms.ts';
import type { Actions, PageServerLoad } from './$types';

const LINES = 200;

async function found(event: RequestEvent, verb: 'privacy:read' | 'privacy:keep') {
	const officer = myOffice(event, verb);
	const app = await boot();
	const team = app.keeping.teams().find(({ id }) => id === event.params.team) ?? error(404, 'not found');
	return { app, officer, team };
}

export const load: PageServerLoad = async (event) => {
	const { app, team } = await found(event, 'privacy:read');
	const lines = app.accessLog.ofTeam(team.id, Number.MAX_SAFE_INTEGER, LINES).map(({ id, name, kind, at }) => ({ id, name, kind, at }));
	const sessions = app.sessions.ofTeam(team.id).map(({ id, date, stage }) => ({ id, date, stage }));
	return { name: team.name, periods: app.keeping.periods(team.id), holds: app.keeping.holds(team.id).length, lines, sessions };
};

export const actions: Actions = {
	terms: formAction('terms', terms, async (wish, event) => {
		const { app, officer, team } = await found(event, 'privacy:keep');
		await app.keeping.setPeriods(team.id, periodsOf(wish));
		app.accessLog.note(team.id, officer, 'keeping');
		return { done: true };
	}),
	session: formAction('session', { id: shapes.id }, async ({ id }, event) => {
		const { app, officer, team } = await found(event, 'privacy:keep');
		const room = app.sessions.team(id) === team.id ? app.rooms.room(id) : undefined;
		if (!room) return { problems: { form: 'gone-meanwhile' } };
		if ((await removeSession(app, room)) === 'running') return { problems: { form: 'running' } };
		app.accessLog.note(team.id, officer, 'erased', id);
		return { done: true };
	})
};
