import { error, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { newId } from '#lib/domain/id.ts';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { me, myTeam } from '#lib/server/auth/mine.ts';
import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { boot } from '#lib/server/boot.ts';
import { holdSeat } from '#lib/server/live/hold.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import { plan } from '#lib/server/live/plan.ts';
import type { OwnMethods } from '#lib/server/storage/methods.ts';
import { inSeries, offers } from './meetings.ts';
import { agreedNext, overview } from './overview.ts';
import { seriesActions } from './series-actions.ts';
import { day, title } from './shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const team = myTeam(event);
	const app = await boot();
	const sessions = app.sessions.ofTeam(team.id);
	const today = new Date(app.clock.wall()).toISOString().slice(0, 10);
	const asked = app.sessions.askedOf(team.id, me(event).id);
	const mayPlan = mayInTeam(team.role, 'session:plan');
	const own = mayPlan ? published(app.methods, team.id) : [];
	const series = overview(app, team.id, sessions, today);
	return {
		fresh: newId(),
		mayPlan,
		comes: sessions.some(({ stage, date }) => (stage === 'planned' || stage === 'lobby') && date >= today),
		sessions,
		asked: sessions.filter(({ id }) => asked.includes(id)),
		series,
		agreed: agreedNext(sessions, series, today),
		offers: mayPlan ? offers(own) : [],
		rows: mayPlan ? inSeries(own) : [],
		today,
		words: wordsOf(team.words)
	};
};

const published = (methods: OwnMethods, team: string) => methods.ofTeam(team).flatMap(({ published }) => published ?? []);

const key = v.pipe(v.string(), v.maxLength(130, 'choose'));

export const actions: Actions = {
	/** Plans a meeting of a shipped method or of the team's own: date, title, normal or short. */
	plan: formAction(
		'plan',
		{
			method: key,
			meeting: key,
			date: day,
			title,
			version: v.picklist(['normal', 'short'], 'choose'),
			keeps: v.optional(v.picklist(['yes', 'nothing'], 'choose'), 'yes'),
			fresh: shapes.fresh
		},
		async (wish, event) => {
			const team = myTeam(event, 'session:plan');
			const { sessions, methods } = await boot();
			// The page names both in one choice.
			const [method = '', meeting = ''] = wish.method ? [wish.method, wish.meeting] : wish.meeting.split('/');
			const offer = offers(published(methods, team.id)).find((one) => one.ready && one.method === method && one.meeting === meeting);
			const own = (key: string) => methods.published(team.id, key);
			const session =
				offer && (await plan(sessions, team, { ...wish, id: wish.fresh, method, meeting, unrecorded: wish.keeps === 'nothing' }, own));
			if (!session) return { problems: { meeting: 'choose' } };
			redirect(303, `/teams/${team.id}/gesprekken/${session}`);
		}
	),
	/** Who brings something goes to where they write it: what this browser then holds is their own seat. */
	ahead: formAction('ahead', { session: shapes.id }, async ({ session }, event) => {
		const team = myTeam(event);
		const app = await boot();
		const room = app.sessions.team(session) === team.id ? app.rooms.room(session) : undefined;
		const token = room && (await app.preparing.ofPerson(room, me(event).id));
		if (!token) error(404, 'not found');
		holdSeat(event, { session, token });
		redirect(303, `/voorbereiden/${session}`);
	}),
	...seriesActions
};
