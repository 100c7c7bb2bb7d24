/** Planning a series and changing it: adding, skipping, repeating, another order, other words. */
import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { myTeam } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { addTurn, moveTurn, planSeries, skipTurn } from '#lib/server/live/series.ts';
import { later } from './days.ts';
import { inSeries } from './meetings.ts';
import { day, words } from './shapes.ts';

const { id, fresh } = shapes;
const aim = v.pipe(v.string(), v.trim(), v.maxLength(300, 'too-long'));
const key = v.pipe(v.string(), v.maxLength(80, 'choose'));
/** A day, or none: of another method, or passed over. */
const none = v.optional(v.union([v.literal(''), day], 'choose'), '') as unknown as v.GenericSchema<string, string>;
/** What is kept: as always, or nothing. */
const keeps = v.optional(v.picklist(['yes', 'nothing'], 'choose'), 'yes') as unknown as v.GenericSchema<string, string>;
const version = v.picklist(['normal', 'short'], 'choose');

/** A series of this team, and who may change it; of another team it is not found. */
async function mine(event: RequestEvent, series: string) {
	const team = myTeam(event, 'session:plan');
	const app = await boot();
	const found = app.series.find(team.id, series) ?? error(404, 'not found');
	// What is added is as long as what was planned before it.
	const last = app.sessions.ofTeam(team.id).find(({ id }) => id === found.turns.at(-1)?.session);
	return { app, team, series: found, version: last?.version ?? 'normal' };
}

export const seriesActions = {
	/** Of the shipped series or of a method of the team's own: which days are asked follows from its conversations. */
	series: async (event: RequestEvent) => {
		const team = myTeam(event, 'session:plan');
		const app = await boot();
		const all = inSeries(app.methods.ofTeam(team.id).flatMap(({ published }) => published ?? [])).flat();
		const dates = Object.fromEntries(all.map(({ meeting }) => [`date-${meeting}`, none] as const));
		const bare = Object.fromEntries(all.map(({ meeting }) => [`keeps-${meeting}`, keeps] as const));
		const asked = {
			method: key,
			title: words(120),
			aim,
			start: day,
			weeks: v.picklist(['1', '2', '3', '4', '6'], 'choose'),
			version,
			keeps,
			fresh
		};
		return formAction('series', { ...asked, ...dates, ...bare }, async (wish) => {
			const { title, aim, method, version, fresh } = wish;
			const order = all.filter((offer) => offer.method === method).map(({ meeting }) => meeting);
			const meetings = order.flatMap((meeting) => {
				const { [`date-${meeting}`]: date, [`keeps-${meeting}`]: own } = wish as Record<string, string>;
				const unrecorded = wish.keeps === 'nothing' || own === 'nothing';
				return date ? [{ meeting, date, version: version as 'normal' | 'short', unrecorded }] : [];
			});
			if (!(await planSeries(app, team, { id: fresh, method, title, aim, meetings }))) return { problems: { meeting: 'choose' } };
			redirect(303, `/teams/${team.id}/gesprekken`);
		})(event);
	},
	add: formAction('add', { series: id, meeting: key, date: day, keeps, fresh }, async (wish, event) => {
		const { app, team, series, version } = await mine(event, wish.series);
		const { meeting, date } = wish;
		const session = await addTurn(app, team, series, {
			...{ id: wish.fresh, meeting, date, title: '', version },
			unrecorded: wish.keeps === 'nothing'
		});
		if (!session) return { problems: { meeting: 'choose' } };
		redirect(303, `/teams/${team.id}/gesprekken/${session}`);
	}),
	repeat: formAction('repeat', { series: id, session: id, fresh }, async (wish, event) => {
		const { app, team, series, version } = await mine(event, wish.series);
		const head = app.sessions.ofTeam(team.id).find((one) => one.id === wish.session && one.series === series.id);
		if (!head) error(404, 'not found');
		const again = {
			...{ id: wish.fresh, meeting: head.meeting, date: later(head.date, 14), title: '', version },
			unrecorded: head.unrecorded
		};
		const session = await addTurn(app, team, series, again, head.id);
		if (!session) return { problems: { meeting: 'choose' } };
		redirect(303, `/teams/${team.id}/gesprekken/${session}`);
	}),
	move: formAction('move', { series: id, session: id, to: v.pipe(v.string(), v.regex(/^\d{1,3}$/)) }, async (wish, event) => {
		const { app, series } = await mine(event, wish.series);
		await moveTurn(app, series, wish.session, Number(wish.to));
		return { done: true };
	}),
	skip: formAction('skip', { series: id, session: id, skipped: v.picklist(['true', 'false'], 'choose') }, async (wish, event) => {
		const { app, series } = await mine(event, wish.series);
		await skipTurn(app, series, wish.session, wish.skipped === 'true');
		return { done: true };
	}),
	words: formAction('words', { series: id, title: words(120), aim }, async ({ series: which, ...change }, event) => {
		const { app, team, series } = await mine(event, which);
		await app.series.change(team.id, series.id, change);
		return { done: true };
	})
};
