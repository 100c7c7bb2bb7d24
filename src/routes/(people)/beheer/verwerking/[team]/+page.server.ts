/**
 * One team for whoever looks after privacy: periods, what is held, who read along, and erasing on request. Days and what they typed themselves; never what
 * was written, nor what it was called.
 */
import { error, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { myOffice } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { removeSession } from '#lib/server/live/remove.ts';
import { unread } from '#lib/server/storage/unread.ts';
import type { Erased } from '#lib/server/upkeep/erase.ts';
import { erasePerson, eraseSituations, seatsOf, tell } from '#lib/server/upkeep/officer.ts';
import { holdShape, periodsOf, terms } from '#lib/server/upkeep/terms.ts';
import type { Actions, PageServerLoad } from './$types';

const LINES = 200;

async function found(event: RequestEvent, verb: 'privacy:read' | 'privacy:keep' = 'privacy:keep') {
	const officer = myOffice(event, verb);
	const app = await boot();
	const team = app.keeping.teams().find(({ id }) => id === event.params.team) ?? error(404, 'not found');
	return { app, officer, team };
}

export const load: PageServerLoad = async (event) => {
	const { app, team } = await found(event, 'privacy:read');
	const lines = app.accessLog.ofTeam(team.id, Number.MAX_SAFE_INTEGER, LINES).map(({ id, name, kind, at }) => ({ id, name, kind, at }));
	const situations = unread(app.database).situations(team.id);
	const sessions = app.sessions
		.ofTeam(team.id)
		.map(({ id, date, stage }) => ({ id, date, stage, situation: Boolean(situations.get(id)?.length) }));
	const holds = app.keeping.holds(team.id).map(({ id, date, reason, officer }) => ({ id, date, officer, reason: officer ? reason : '' }));
	return { name: team.name, periods: app.keeping.periods(team.id), holds, lines, sessions };
};

const { id, name } = shapes;
/** A conversation, or nothing for all of the team. */
const some = v.pipe(v.string(), v.regex(/^[\w-]{0,64}$/));
const gone = { problems: { form: 'gone-meanwhile' as const } };

function answered(outcome: Erased) {
	if (outcome === 'running') return { problems: { form: 'running' as const } };
	return outcome === 'gone' ? { done: true as const } : gone;
}

export const actions: Actions = {
	terms: formAction('terms', terms, async (wish, event) => {
		const { app, officer, team } = await found(event);
		await app.keeping.setPeriods(team.id, periodsOf(wish));
		await tell(app, team, officer, 'officer-keeping');
		return { done: true };
	}),
	hold: formAction('hold', holdShape, async ({ session, reason }, event) => {
		const { app, officer, team } = await found(event);
		if (!(await app.keeping.hold(team.id, session || null, reason, true))) return { problems: { session: 'choose' } };
		await tell(app, team, officer, 'officer-held', session || null);
		return { done: true };
	}),
	release: formAction('release', { hold: id }, async ({ hold }, event) => {
		const { app, officer, team } = await found(event);
		if (await app.keeping.release(team.id, hold, true)) await tell(app, team, officer, 'officer-held');
		return { done: true };
	}),
	/** On which days somebody was there: asked before anything is erased. */
	find: formAction('find', { who: name }, async ({ who }, event) => {
		const { app, team } = await found(event);
		const days = seatsOf(app, team.id, who).map(({ session, date, shared }) => ({ session, date, shared }));
		return { done: true, found: { who, days } };
	}),
	person: formAction('person', { who: name, session: some }, async ({ who, session }, event) => {
		const { app, officer, team } = await found(event);
		return answered(await erasePerson(app, team, officer, who, session || null));
	}),
	situation: formAction('situation', { id }, async ({ id }, event) => {
		const { app, officer, team } = await found(event);
		return answered(await eraseSituations(app, team, officer, id));
	}),
	session: formAction('session', { id }, async ({ id }, event) => {
		const { app, officer, team } = await found(event);
		const room = app.sessions.team(id) === team.id ? app.rooms.room(id) : undefined;
		const outcome = room ? await removeSession(app, room) : 'not-found';
		if (outcome === 'gone') await tell(app, team, officer, 'officer-erased', id);
		return answered(outcome);
	})
};
