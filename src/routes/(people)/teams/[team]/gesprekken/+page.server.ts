import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { formAction } from '#lib/server/auth/form.ts';
import { myTeam } from '#lib/server/auth/mine.ts';
import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { boot } from '#lib/server/boot.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import { plan } from '#lib/server/live/plan.ts';
import { offered, offers } from './meetings.ts';
import { day, title } from './shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const team = myTeam(event);
	const { sessions, clock } = await boot();
	const mayPlan = mayInTeam(team.role, 'session:plan');
	return {
		mayPlan,
		sessions: sessions.ofTeam(team.id),
		offers: mayPlan ? offers : [],
		today: new Date(clock.wall()).toISOString().slice(0, 10),
		words: wordsOf(team.words)
	};
};

const key = v.pipe(v.string(), v.maxLength(80, 'choose'));

export const actions: Actions = {
	/** Plans a meeting: date, title, normal or short. */
	plan: formAction(
		'plan',
		{ method: key, meeting: key, date: day, title, version: v.picklist(['normal', 'short'], 'choose') },
		async (wish, event) => {
			const team = myTeam(event, 'session:plan');
			const { sessions } = await boot();
			const session = offered(wish.method, wish.meeting) ? await plan(sessions, team, wish) : undefined;
			if (!session) return { problems: { meeting: 'choose' } };
			redirect(303, `/teams/${team.id}/gesprekken/${session}`);
		}
	)
};
