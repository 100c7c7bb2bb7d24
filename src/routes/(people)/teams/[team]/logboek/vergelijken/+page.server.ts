import { entriesFor, side } from '#lib/server/logbook/compare.ts';
import { reading } from '#lib/server/logbook/reading.ts';
import type { PageServerLoad } from './$types';

/** Conversations that can be chosen: the newest. */
const MOST = 200;

export const load: PageServerLoad = async (event) => {
	const { team, app, words } = await reading(event);
	const [one, other] = ['een', 'twee'].map((name) => event.url.searchParams.get(name));
	const sides = [one, other].map((what) => {
		const entries = entriesFor(app, team.id, what ?? null);
		return entries && side(entries);
	});
	return {
		sessions: app.entries.heads(team.id, MOST).map(({ id, title, date }) => ({ id, title, date })),
		series: app.series.ofTeam(team.id).map(({ id, title }) => ({ id, title })),
		chosen: { one: sides[0] ? one! : null, other: sides[1] ? other! : null },
		sides: sides[0] && sides[1] ? ([sides[0], sides[1]] as const) : null,
		words,
		width: '72rem'
	};
};
