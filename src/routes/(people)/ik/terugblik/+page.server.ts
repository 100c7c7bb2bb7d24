import { language } from '#lib/i18n/locale.svelte.ts';
import { me } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import { agenda } from '#lib/server/logbook/agenda.ts';
import { mine } from '#lib/server/logbook/mine.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const app = await boot();
	const person = me(event).id;
	const own = mine(app, { person });
	const teams = app.auth.teams.ofPerson(person).map(({ id }) => id);
	return {
		...own,
		days: agenda(app, { person, teams }, language()).length > 0,
		called: Object.fromEntries(own.meetings.map(({ words }) => [words, wordsOf(words)]))
	};
};
