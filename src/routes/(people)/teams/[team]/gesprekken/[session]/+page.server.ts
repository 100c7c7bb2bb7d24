import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Command } from '#lib/domain/command.ts';
import { head } from '#lib/domain/heading.ts';
import { newId } from '#lib/domain/id.ts';
import { takeUp } from '#lib/domain/proposal.ts';
import { refuse, Refusal } from '#lib/domain/refusal.ts';
import type { Row } from '#lib/domain/row.ts';
import type { Rules } from '#lib/domain/rules.ts';
import { put } from '#lib/domain/rows.ts';
import type { Rows } from '#lib/domain/rows.ts';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { myTeam } from '#lib/server/auth/mine.ts';
import { ownAddress } from '#lib/server/auth/own-address.ts';
import type { TeamVerb } from '#lib/server/auth/team-rights.ts';
import { leader, wordsOf, type Visit } from '#lib/server/live/page.ts';
import { removeSession } from '#lib/server/live/remove.ts';
import { preparers } from './ahead.ts';
import { along } from './along.ts';
import { day, minutes, title, words } from '../shapes.ts';
import { plan, titled } from './script.ts';
import { keptWords, readWording } from './wording.ts';
import type { Actions, PageServerLoad } from './$types';

/** This session of this team, for those who prepare and lead it; anybody else finds nothing. */
async function mine(event: RequestEvent, verb: TeamVerb = 'session:change'): Promise<Visit> {
	const team = myTeam(event, verb);
	const here = await leader(event, event.params.session ?? '');
	if ((await here.room.read((rows) => rows.session.team)) !== team.id) error(404, 'not found');
	return here;
}

export const load: PageServerLoad = async (event) => {
	const here = await mine(event);
	const script = await here.room.read((rows) => ({
		...plan(rows, here.app.virtues.all(rows.session.team)),
		along: along(here.app.sessions, rows),
		ahead: preparers(here.app, rows),
		series: rows.session.series !== null
	}));
	return { ...script, fresh: newId(), width: '58rem' };
};

const pen = () => ({ writer: newId(), take: 1 });

/** What the stage does not allow is said on the page: somebody opened or started the conversation meanwhile. */
async function done(work: Promise<unknown>) {
	try {
		await work;
		return { done: true as const };
	} catch (thrown) {
		if (thrown instanceof Refusal && thrown.code !== 'busy') return { problems: { form: 'gone' as const } };
		throw thrown;
	}
}

const asked = (here: Visit, command: Command) => done(here.room.do(here.actor, command));

/** A change that is no command of the wire, by who leads at this moment. */
const changing = (here: Visit, change: (rows: Rows) => Row[]) =>
	done(
		here.room.write((rows) => {
			if (here.actor(rows).role !== 'leader') refuse('not-found');
			return { change: put(...change(rows)) };
		})
	);

const { id } = shapes;
const yes = v.picklist(['true', 'false'], 'choose');

export const actions: Actions = {
	head: formAction('head', { date: day, title }, async (wish, event) => {
		const here = await mine(event);
		return changing(here, (rows) => head(rows, { date: wish.date, title: titled(rows.session, wish.title) }));
	}),
	word: async (event) => {
		const here = await mine(event);
		return readWording(event, here, (change) => asked(here, { verb: 'field:change', ...change, pen: pen() }));
	},
	round: formAction('round', { round: id, nl: words(200), en: words(200), minutes }, async (wish, event) => {
		const here = await mine(event);
		const [round, team] = await here.room.read((rows) => [rows.get('round', wish.round), wordsOf(rows.session.words)] as const);
		if (!round) error(404, 'not found');
		const next = { ...keptWords(round.title, wish, team), minutes: Number(wish.minutes) };
		if (!next.title && next.minutes === round.minutes) return { done: true };
		return asked(here, { verb: 'round:change', round: round.id, ...next, pen: pen() });
	}),
	skip: formAction('skip', { round: id, skipped: yes, reason: title }, async (wish, event) => {
		const here = await mine(event);
		const { round, reason } = wish;
		return asked(here, { verb: 'round:skip', round, skipped: wish.skipped === 'true', ...(reason && { reason }), pen: pen() });
	}),
	add: formAction(
		'add',
		{
			fresh: shapes.fresh,
			after: id,
			title: words(200),
			prompt: words(600),
			way: v.picklist(['spoken', 'live', 'onShow', 'private'], 'choose'),
			minutes
		},
		async (wish, event) => {
			const here = await mine(event);
			const way = wish.way as 'spoken' | Rules['reveal'];
			const rules: Rules = { reveal: way === 'spoken' ? 'live' : way, by: 'named', log: way === 'private' ? 'no' : 'summary' };
			const both = (typed: string) => ({ nl: typed, en: typed });
			const round = {
				id: wish.fresh,
				after: wish.after,
				title: both(wish.title),
				prompt: both(wish.prompt),
				minutes: Number(wish.minutes)
			};
			return asked(here, { verb: 'round:add', ...round, form: way === 'spoken' ? 'spoken' : 'text', rules });
		}
	),
	/** The day the group agreed on before it went. */
	day: formAction('day', { date: day }, async ({ date }, event) => {
		const here = await mine(event);
		return changing(here, (rows) => head(rows, { date, title: rows.session.title }));
	}),
	/** Takes up what was left lying, as proposed or changed. */
	take: formAction('take', { end: id, prompt: words(600), minutes, shorter: yes }, async (wish, event) => {
		const here = await mine(event);
		return changing(here, (rows) => {
			const { ends, proposal } = along(here.app.sessions, rows) ?? refuse('not-now');
			const end = ends.find(({ key, taken }) => key === wish.end && !taken) ?? refuse('not-found');
			if (!proposal) refuse('not-found');
			// Left as it stood, it stays in both languages.
			const prompt = Object.values(end.prompt).includes(wish.prompt) ? end.prompt : { nl: wish.prompt, en: wish.prompt };
			const gives = wish.shorter === 'true' ? proposal.gives : null;
			const asked = { end, prompt, after: proposal.after, minutes: Number(wish.minutes) };
			return takeUp(rows, { ...asked, gives: gives && { round: gives.round, minutes: gives.minutes } }, here.app.rooms.moment(here.room));
		});
	}),
	/** Where who is not in the room can be seen and heard; empty takes it away. */
	video: formAction(
		'video',
		{ video: v.pipe(v.string(), v.trim(), v.regex(/^(?:https:\/\/[^\s"<>]{1,490})?$/, 'choose')) },
		async ({ video }, event) => asked(await mine(event), { verb: 'session:video', video: video || null, pen: pen() })
	),
	/** Somebody prepares what they bring: a link for who has no account, shown this once. */
	ahead: formAction(
		'ahead',
		{
			fresh: shapes.fresh,
			member: v.pipe(v.string(), v.regex(/^[\w-]{0,64}$/)),
			name: title,
			brings: v.picklist(['situation', 'voice'], 'choose')
		},
		async (wish, event) => {
			const here = await mine(event);
			const { app, room } = here;
			const team = await room.read((rows) => rows.session.team);
			const member = app.auth.teams.members(team).find(({ id }) => id === wish.member);
			const name = member?.name ?? wish.name;
			if (!member && wish.member) error(404, 'not found');
			if (!name) return { problems: { name: 'missing' } };
			if ([...name].length > 40) return { problems: { name: 'too-long' } };
			let link: string | undefined;
			const outcome = await done(
				app.preparing
					.ask(
						room,
						{ id: wish.fresh, name, person: member?.id ?? null, brings: wish.brings },
						(rows) => here.actor(rows).role === 'leader'
					)
					.then((token) => void (link = token ? `${ownAddress(event.url, app.settings)}/voorbereiden#${token}` : undefined))
			);
			return { ...outcome, label: name, link };
		}
	),
	unask: formAction('unask', { seat: id }, async ({ seat }, event) => {
		const here = await mine(event);
		return done(here.app.preparing.withdraw(here.room, seat, (rows) => here.actor(rows).role === 'leader'));
	}),
	open: formAction('open', {}, async (_nothing, event) => {
		const here = await mine(event, 'session:lead');
		await asked(here, { verb: 'session:stage', from: 'planned', to: 'lobby', pen: pen() });
		redirect(303, `/gesprek/${here.room.id}/leiden`);
	}),
	remove: formAction('remove', { title: shapes.typed }, async (wish, event) => {
		const here = await mine(event, 'session:remove');
		const session = await here.room.read((rows) => rows.session);
		const typed = wish.title.toLocaleLowerCase('nl');
		if (typed !== session.title.nl.toLocaleLowerCase('nl') && typed !== session.title.en.toLocaleLowerCase('nl'))
			return { problems: { title: 'other-words' } };
		if ((await removeSession(here.app, here.room)) === 'running') return { problems: { form: 'running' } };
		redirect(303, `/teams/${session.team}/gesprekken`);
	})
};
