/** Back to one's own words, by a link that only its maker has. Behind it stand that seat's own words and what everybody of the meeting keeps; nothing else. */
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { namesAt } from '#lib/domain/called.ts';
import { newId } from '#lib/domain/id.ts';
import { story } from '#lib/domain/logbook.ts';
import { Refusal, refuse } from '#lib/domain/refusal.ts';
import type { Rows } from '#lib/domain/rows.ts';
import { language } from '#lib/i18n/locale.svelte.ts';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { boot } from '#lib/server/boot.ts';
import { askedOf, replied, replyShape } from '#lib/server/consent-form.ts';
import { agenda } from '#lib/server/logbook/agenda.ts';
import { besideChoices, putBeside } from '#lib/server/logbook/beside.ts';
import { cookie } from '#lib/server/cookies.ts';
import { ownActions } from '#lib/server/upkeep/own-actions.ts';
import { ownIn } from '#lib/server/upkeep/own-data.ts';
import { behind, linkOf, NAME, sat, sayerOf } from './behind.ts';
import type { Actions, PageServerLoad } from './$types';

/** A browser forgets the link after half a day: laptops are shared. The link itself goes on. */
const REMEMBERED = 12 * 3600_000;

export const load: PageServerLoad = async ({ request }) => {
	const token = linkOf(request.headers);
	const there = await behind(token);
	if (!there) return { back: null, gone: token !== undefined };
	const { access } = there;
	const app = await boot();
	const { consents, afterwords } = app;
	const own = afterwords.mine(access.session, sayerOf(there));
	const later = afterwords.of(access.session).flatMap(({ id, what, text, more }) => (own.includes(id) ? [{ id, what, text, more }] : []));
	const asked = askedOf(consents, { session: access.session, seat: access.seat! });
	return {
		back: {
			...(await there.room.read((rows) => ({
				...ownIn(rows, access.seat!),
				story: story(rows) ?? null,
				closed: rows.session.stage === 'closed'
			}))),
			asked,
			later,
			days: agenda(app, { session: access.session, seat: access.seat! }, language()).length > 0,
			sayable: await besideChoices(there.room, { leads: false, seats: [access.seat!] }),
			until: access.ends
		},
		gone: false
	};
};

const reflected = v.pipe(v.string(), v.trim(), v.nonEmpty('missing'), v.maxLength(1000, 'too-long'));
const flag = v.picklist(['yes', 'no']);
const nameOf = (rows: Rows, seat: string) => namesAt(rows.need('seat', seat)).join(' & ');

const link = v.pipe(v.string(), v.trim(), v.nonEmpty('missing'), v.maxLength(500, 'gone'));

/** The link opens one seat, of one conversation. */
const whose = async (event: RequestEvent, session: string) => {
	const there = await behind(linkOf(event.request.headers));
	return there?.access.session === session ? there.access.seat! : undefined;
};

export const actions: Actions = {
	...ownActions(whose),
	open: formAction('link', { link }, async (typed, event) => {
		const token = typed.link.slice(typed.link.lastIndexOf('#') + 1);
		if (!(await behind(token))) return { problems: { token: 'gone' } };
		remember(event, token, REMEMBERED);
		return { done: true };
	}),
	/** What somebody who was there thinks of it later. It can be taken away again by the same link. */
	reflection: formAction('reflection', { text: reflected, named: flag }, async ({ text, named }, { request }) => {
		const there = await behind(linkOf(request.headers));
		const { afterwords, clock } = await boot();
		const head =
			there && (await there.room.read((rows) => ({ closed: rows.session.stage === 'closed', name: nameOf(rows, there.access.seat!) })));
		if (!there || !head?.closed) return { problems: { form: 'gone' } };
		const word = { id: newId(), session: there.access.session, what: 'reflection', about: null, text, more: '', state: null } as const;
		const sign = named === 'yes' ? { name: head.name, at: clock.wall() } : { name: null, at: null };
		await afterwords.add({ ...word, ...sign }, sayerOf(there));
		return { done: true };
	}),
	/** Beside their own words, with why; or beside what the group kept, when they remember it otherwise. */
	correction: formAction('correction', { about: shapes.id, text: reflected, more: reflected }, (wish, { request }) =>
		putByLink(request, { ...wish, what: 'correction' })
	),
	remark: formAction('remark', { about: shapes.id, text: reflected }, (wish, { request }) =>
		putByLink(request, { ...wish, what: 'remark', more: '' })
	),
	drop: formAction('drop', { id: shapes.id }, async ({ id }, { request }) => {
		const there = await behind(linkOf(request.headers));
		const { afterwords } = await boot();
		const gone = there && (await afterwords.drop(there.access.session, id, sayerOf(there)));
		return gone ? { done: true } : { problems: { form: 'gone' } };
	}),
	/** One's own minority note, also after closing: nobody else can take it away, so its author always can. */
	note: formAction('note', { id: shapes.id }, async ({ id }, { request }) => {
		const there = await behind(linkOf(request.headers));
		if (!there) return { problems: { form: 'gone' } };
		const seat = there.access.seat!;
		const pen = { writer: newId(), take: 1 };
		try {
			await there.room.do((rows) => (sat(rows, seat) ? { role: 'seat', seat } : refuse('not-found')), { verb: 'aside:drop', id, pen });
			return { done: true };
		} catch (refused) {
			if (refused instanceof Refusal && refused.code === 'not-found') return { problems: { form: 'gone' } };
			throw refused;
		}
	}),
	/** Whether a sentence of theirs may be read outside the team: asked here, answered here, taken back here. */
	consent: formAction('consent', replyShape, async (wish, { request }) => {
		const there = await behind(linkOf(request.headers));
		if (!there) return { problems: { form: 'gone' } };
		const { session, seat } = there.access;
		return replied((await boot()).consents, { session, seat: seat! }, wish);
	}),
	/** The link itself, for who fears that somebody else has it: what they wrote stays as it is. */
	end: formAction('end', {}, async (_nothing, event) => {
		const there = await behind(linkOf(event.request.headers));
		if (!there) return { problems: { form: 'gone' } };
		await (await boot()).entrance.endReturn(there.room, there.access.seat!);
		remember(event, '', 0);
		return { done: true };
	}),
	forget: formAction('forget', {}, async (_nothing, event) => {
		remember(event, '', 0);
		return { done: true };
	})
};

async function putByLink({ headers }: Request, wish: Parameters<typeof putBeside>[3]) {
	const there = await behind(linkOf(headers));
	const seat = there?.access.seat;
	if (!there || !seat) return { problems: { form: 'gone' as const } };
	const name = await there.room.read((rows) => nameOf(rows, seat));
	const put = await putBeside(await boot(), there.room, { leads: false, seats: [seat], name, sayer: sayerOf(there) }, wish);
	return put ? { done: true as const } : { problems: { form: 'gone' as const } };
}

function remember({ cookies, url }: RequestEvent, token: string, lasts: number): void {
	const { name, options } = cookie(NAME, url.protocol === 'https:', lasts);
	cookies.set(name, token, options);
}
