import { error } from '@sveltejs/kit';
import { boot } from '#lib/server/boot.ts';
import { ALL, askedFor } from '#lib/server/documents/asked.ts';
import type { PageServerLoad } from './$types';

const VERSIONED = ['gesprek', 'reeks', 'logboek'];

/** The document to read and to print, with the files it can be had as. */
export const load: PageServerLoad = async (event) => {
	const { team, who, wish } = askedFor(event);
	const { documents, accessLog, sessions } = await boot();
	const doc = await documents.doc(wish);
	if (!doc) error(404, 'not found');
	accessLog.note(team.id, who, 'opened', sessions.team(wish.of) === team.id ? wish.of : null);
	const { kind, version } = wish;
	return { doc, kind, of: wish.of || ALL, version, versioned: VERSIONED.includes(kind), asked: event.url.search, width: '56rem' };
};
