/** Back to one's own words, by a link that only its maker has. Behind it stand that seat's own words and what everybody of the meeting keeps; nothing else. */
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { newId } from '#lib/domain/id.ts';
import { story } from '#lib/domain/logbook.ts';
import { ownNotes, ownWords } from '#lib/domain/own-words.ts';
import { Refusal, refuse } from '#lib/domain/refusal.ts';
import type { Rows } from '#lib/domain/rows.ts';
import { view } from '#lib/domain/view.ts';
import type { SeenAnswer, SeenAside, SeenField, SeenRound } from '#lib/domain/view.ts';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { boot } from '#lib/server/boot.ts';
import { askedOf, replied, replyShape } from '#lib/server/consent-form.ts';
import { cookie, readCookie } from '#lib/server/cookies.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import type { Room } from '#lib/server/live/room.ts';
import type { Access } from '#lib/server/storage/sessions.ts';
import { hashOf } from '#lib/server/tokens.ts';
import type { Actions, PageServerLoad } from './$types';

const NAME = 'return';
/** A browser forgets the link after half a day: laptops are shared. The link itself goes on. */
const REMEMBERED = 12 * 3600_000;

/** What a token opens now: its own seat, while it lasts and nobody was shown out. */
async function behind(token: string | undefined): Promise<{ access: Access; room: Room } | undefined> {
	const app = await boot();
	const access = token ? app.sessions.access(hashOf(token)) : undefined;
	if (!access || access.purpose !== 'return' || access.ends < app.clock.wall()) return undefined;
	const room = app.rooms.room(access.session);
	return room && (await room.read((rows) => sat(rows, access.seat))) ? { access, room } : undefined;
}

function sat(rows: Rows, seat: string | null): boolean {
	const state = rows.get('seat', seat)?.state;
	return state === 'in' || state === 'left';
}

export const load: PageServerLoad = async ({ request }) => {
	const token = readCookie(request.headers, NAME);
	const there = await behind(token);
	if (!there) return { back: null, gone: token !== undefined };
	const { access } = there;
	const { consents } = await boot();
	const asked = askedOf(consents, { session: access.session, seat: access.seat! });
	return { back: { ...(await there.room.read((rows) => own(rows, access.seat!))), asked, until: access.ends }, gone: false };
};

function own(rows: Rows, seat: string) {
	const seen = <T>(list: Parameters<typeof view>[0][]) => list.flatMap((row) => (view(row, `seat:${seat}`) as T | undefined) ?? []);
	const rounds = seen<SeenRound>(rows.rounds());
	const fields = seen<SeenField>(rows.of('field'));
	const answers = seen<SeenAnswer>(rows.of('answer').filter((answer) => answer.seat === seat));
	const notes = seen<SeenAside>(rows.of('aside')).filter((aside) => aside.what === 'minority' && aside.seat === seat && aside.text);
	const outcomes = seen<SeenAnswer>(rows.of('answer').filter((answer) => notes.some((note) => note.about === answer.id)));
	const { title, question, date } = rows.session;
	return {
		own: ownWords(rounds, fields, answers, rows.get('seat', seat)?.own),
		notes: ownNotes(notes, outcomes, fields),
		story: story(rows) ?? null,
		words: wordsOf(rows.session.words),
		title,
		question,
		date
	};
}

const link = v.pipe(v.string(), v.trim(), v.nonEmpty('missing'), v.maxLength(500, 'gone'));

export const actions: Actions = {
	open: formAction('link', { link }, async (typed, event) => {
		const token = typed.link.slice(typed.link.lastIndexOf('#') + 1);
		if (!(await behind(token))) return { problems: { token: 'gone' } };
		remember(event, token, REMEMBERED);
		return { done: true };
	}),
	/** One's own minority note, also after closing: nobody else can take it away, so its author always can. */
	note: formAction('note', { id: shapes.id }, async ({ id }, { request }) => {
		const there = await behind(readCookie(request.headers, NAME));
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
		const there = await behind(readCookie(request.headers, NAME));
		if (!there) return { problems: { form: 'gone' } };
		const { session, seat } = there.access;
		return replied((await boot()).consents, { session, seat: seat! }, wish);
	}),
	forget: formAction('forget', {}, async (_nothing, event) => {
		remember(event, '', 0);
		return { done: true };
	})
};

function remember({ cookies, url }: RequestEvent, token: string, lasts: number): void {
	const { name, options } = cookie(NAME, url.protocol === 'https:', lasts);
	cookies.set(name, token, options);
}
