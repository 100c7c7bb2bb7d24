/** Writing on a paper: every piece begins from what the data tells, and each time it is kept is a version. */
import { error, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { formAction } from '#lib/server/auth/form.ts';
import { myTeam } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { ALL, askedFor } from '#lib/server/documents/asked.ts';
import type { Actions, PageServerLoad } from './$types';

/** Signs of one piece. */
const LONGEST = 8000;

async function opened(event: RequestEvent) {
	myTeam(event, 'session:change');
	const { who, wish } = askedFor(event);
	const { documents, papers, clock } = await boot();
	const drawn = await documents.read({ ...wish, typed: {} });
	if (!drawn?.pieces) error(404, 'not found');
	return { who, wish, papers, clock, pieces: drawn.pieces, title: drawn.doc.title };
}

export const load: PageServerLoad = async (event) => {
	const { wish, papers, pieces, title } = await opened(event);
	const saw = papers.versions(wish)[0]?.number ?? 0;
	return { kind: wish.kind, of: wish.of || ALL, saw, title, pieces, width: '56rem' };
};

const words = v.pipe(v.string(), v.maxLength(LONGEST, 'too-long'));

export const actions: Actions = {
	keep: async (event) => {
		const { who, wish, papers, clock, pieces } = await opened(event);
		const entries = Object.fromEntries(pieces.map(({ key }) => [key, words]));
		const reply = await formAction('keep', { ...entries, saw: v.pipe(v.string(), v.regex(/^\d{1,6}$/)) }, async ({ saw, ...typed }) => {
			const said = Object.fromEntries(Object.entries(typed).map(([key, text]) => [key, String(text).replaceAll('\r\n', '\n').trim()]));
			const { team, kind, of } = wish;
			const kept = await papers.keep({ team, kind, of }, Number(saw), said, who.id, clock.wall());
			return kept ? { done: true } : { problems: { form: 'stale' } };
		})(event);
		if ('done' in reply && reply.done) redirect(303, `/teams/${wish.team}/documenten/${wish.kind}/${wish.of || ALL}`);
		return reply;
	}
};
