import { redirect } from '@sveltejs/kit';
import { boot } from '#lib/server/boot.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import { mine } from '#lib/server/logbook/mine.ts';
import { behind, linkOf } from '../behind.ts';
import type { PageServerLoad } from './$types';

/** The thread of who holds the link: of this seat, and of those that are known to be theirs. Without a link there is a page that asks for it. */
export const load: PageServerLoad = async ({ request }) => {
	const there = await behind(linkOf(request.headers));
	if (!there) redirect(303, '/terug');
	const own = mine(await boot(), { session: there.access.session, seat: there.access.seat! });
	return { ...own, called: Object.fromEntries(own.meetings.map(({ words }) => [words, wordsOf(words)])) };
};
