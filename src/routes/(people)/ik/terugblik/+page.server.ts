import { me } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import { mine } from '#lib/server/logbook/mine.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const own = mine(await boot(), { person: me(event).id });
	return { ...own, called: Object.fromEntries(own.meetings.map(({ words }) => [words, wordsOf(words)])) };
};
