/** Writing on a paper: every piece begins from what the data tells, and each time it is kept is a version. */
import { error, redirect } from '@sveltejs/kit';
import type { RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { formAction } from '#lib/server/auth/form.ts';
import { myTeam } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { ALL, askedFor, notMade } from '#lib/server/documents/asked.ts';
import { CHOSEN } from '#lib/server/documents/chosen.ts';
import type { Actions, PageServerLoad } from './$types';

/** Signs of one piece. */
const LONGEST = 8000;

async function opened(event: RequestEvent) {
	myTeam(event, 'session:change');
	const { who, wish } = askedFor(event);
	const { documents, papers, clock } = await boot();
	const drawn = await documents.read({ ...wish, typed: {} }).catch(notMade);
	if (!drawn || 'problem' in drawn || !drawn.pieces) error(drawn ? 503 : 404, 'not found');
	return { who, wish, papers, clock, pieces: drawn.pieces, quotes: drawn.quotes ?? null, title: drawn.doc.title };
}

export const load: PageServerLoad = async (event) => {
	const { wish, papers, pieces, quotes, title } = await opened(event);
	const saw = papers.versions(wish)[0]?.number ?? 0;
	return { kind: wish.kind, of: wish.of || ALL, saw, title, pieces, quotes, width: '56rem' };
};

const words = v.pipe(v.string(), v.maxLength(LONGEST, 'too-long'));
/** A box that is not ticked is not sent. */
const picked = v.optional(v.picklist(['on', '']), '') as unknown as v.GenericSchema<string, string>;
const box = (key: string) => `kies-${key}`;

type Open = Awaited<ReturnType<typeof opened>>;

const entries = ({ pieces, quotes }: Open): Record<string, v.GenericSchema<string, string>> => ({
	...Object.fromEntries(pieces.map(({ key }) => [key, words])),
	...Object.fromEntries((quotes?.choices ?? []).map(({ key }) => [box(key), picked])),
	saw: v.pipe(v.string(), v.regex(/^\d{1,6}$/))
});

/** The words by their pieces, and which sentences of others were chosen. */
function written({ pieces, quotes }: Open, typed: Record<string, string>): Record<string, string> {
	const said = Object.fromEntries(pieces.map(({ key }) => [key, typed[key]!.replaceAll('\r\n', '\n').trim()]));
	const chosen = (quotes?.choices ?? []).filter(({ key }) => typed[box(key)]).map(({ key }) => key);
	return chosen.length ? { ...said, [CHOSEN]: chosen.join(' ') } : said;
}

export const actions: Actions = {
	/** All versions: the draft stands there again. */
	remove: async (event) => {
		const { wish, papers } = await opened(event);
		const { team, kind, of } = wish;
		await papers.remove({ team, kind, of });
		redirect(303, `/teams/${team}/documenten/${kind}/${of || ALL}`);
	},
	keep: async (event) => {
		const open = await opened(event);
		const { who, wish, papers, clock } = open;
		const { team, kind, of } = wish;
		const reply = await formAction('keep', entries(open), async ({ saw, ...typed }) => {
			const kept = await papers.keep({ team, kind, of }, Number(saw), written(open, typed), who.id, clock.wall());
			return kept ? { done: true } : { problems: { form: 'stale' } };
		})(event);
		if ('done' in reply && reply.done) redirect(303, `/teams/${team}/documenten/${kind}/${of || ALL}`);
		return reply;
	}
};
