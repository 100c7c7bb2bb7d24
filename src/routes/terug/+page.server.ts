/** Back to one's own words, by a link that only its maker has. Behind it stand that seat's own words and what everybody of the meeting keeps; nothing else. */
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { story } from '#lib/domain/logbook.ts';
import { ownWords } from '#lib/domain/own-words.ts';
import type { Rows } from '#lib/domain/rows.ts';
import { view } from '#lib/domain/view.ts';
import type { SeenAnswer, SeenField, SeenRound } from '#lib/domain/view.ts';
import { formAction } from '#lib/server/auth/form.ts';
import { boot } from '#lib/server/boot.ts';
import { cookie, readCookie } from '#lib/server/cookies.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import type { Access } from '#lib/server/storage/sessions.ts';
import { hashOf } from '#lib/server/tokens.ts';
import type { Actions, PageServerLoad } from './$types';

const NAME = 'return';
/** A browser forgets the link after half a day: laptops are shared. The link itself goes on. */
const REMEMBERED = 12 * 3600_000;

/** What a token opens now: its own seat, while it lasts and nobody was shown out. */
async function behind(token: string | undefined): Promise<{ access: Access; read<T>(reader: (rows: Rows) => T): Promise<T> } | undefined> {
	const app = await boot();
	const access = token ? app.sessions.access(hashOf(token)) : undefined;
	if (!access || access.purpose !== 'return' || access.ends < app.clock.wall()) return undefined;
	const room = app.rooms.room(access.session);
	const state = await room?.read((rows) => rows.get('seat', access.seat)?.state);
	return room && (state === 'in' || state === 'left') ? { access, read: (reader) => room.read(reader) } : undefined;
}

export const load: PageServerLoad = async ({ request }) => {
	const token = readCookie(request.headers, NAME);
	const there = await behind(token);
	if (!there) return { back: null, gone: token !== undefined };
	const { access } = there;
	return { back: { ...(await there.read((rows) => own(rows, access.seat!))), until: access.ends }, gone: false };
};

function own(rows: Rows, seat: string) {
	const seen = <T>(list: Parameters<typeof view>[0][]) => list.flatMap((row) => (view(row, `seat:${seat}`) as T | undefined) ?? []);
	const rounds = seen<SeenRound>(rows.rounds());
	const fields = seen<SeenField>(rows.of('field'));
	const answers = seen<SeenAnswer>(rows.of('answer').filter((answer) => answer.seat === seat));
	const { title, question, date } = rows.session;
	return {
		own: ownWords(rounds, fields, answers, rows.get('seat', seat)?.own),
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
	forget: formAction('forget', {}, async (_nothing, event) => {
		remember(event, '', 0);
		return { done: true };
	})
};

function remember({ cookies, url }: RequestEvent, token: string, lasts: number): void {
	const { name, options } = cookie(NAME, url.protocol === 'https:', lasts);
	cookies.set(name, token, options);
}
