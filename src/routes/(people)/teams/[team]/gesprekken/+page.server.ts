import { error, fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { boot } from '#lib/server/boot.ts';
import { plan } from '#lib/server/live/plan.ts';
import type { Actions, PageServerLoad } from './$types';

const wish = v.strictObject({
	method: v.pipe(v.string(), v.maxLength(80)),
	meeting: v.pipe(v.string(), v.maxLength(80)),
	date: v.pipe(v.string(), v.isoDate()),
	title: v.pipe(v.string(), v.maxLength(120)),
	version: v.picklist(['normal', 'short'])
});

async function teamOf(event: { locals: App.Locals; params: { team: string } }) {
	const app = await boot();
	const team = event.locals.person ? app.auth.teams.find(event.params.team, event.locals.person.id) : undefined;
	return { app, team: team ?? error(404, 'not found') };
}

export const load: PageServerLoad = async (event) => {
	const { app, team } = await teamOf(event);
	return { team: { id: team.id, name: team.name, role: team.role }, sessions: app.sessions.ofTeam(team.id) };
};

export const actions: Actions = {
	/** Plans a meeting: date, title, normal or short. */
	plan: async (event) => {
		const { app, team } = await teamOf(event);
		if (team.role === 'reader') error(404, 'not found');
		const asked = v.safeParse(wish, Object.fromEntries(await event.request.formData()));
		if (!asked.success) return fail(400, { refusal: 'wrong-shape' as const });
		const session = plan(app.sessions, team, asked.output);
		if (!session) return fail(400, { refusal: 'wrong-shape' as const });
		redirect(303, `/teams/${team.id}/gesprekken/${session}`);
	}
};
