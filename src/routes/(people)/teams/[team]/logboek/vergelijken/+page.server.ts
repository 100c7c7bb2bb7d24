import { sideOf } from '#lib/server/logbook/compare.ts';
import { reading } from '#lib/server/logbook/reading.ts';
import type { PageServerLoad } from './$types';

/** Conversations that can be chosen: the newest. */
const MOST = 200;

export const load: PageServerLoad = async (event) => {
	const { team, app, words } = await reading(event);
	const [one, other] = ['een', 'twee'].map((name) => event.url.searchParams.get(name));
	const [left, right] = [one, other].map((what) => sideOf(app, team.id, what ?? null));
	return {
		sessions: app.entries.heads(team.id, MOST).map(({ id, title, date }) => ({ id, title, date })),
		series: app.series.ofTeam(team.id).map(({ id, title }) => ({ id, title })),
		chosen: { one: left ? one! : null, other: right ? other! : null },
		sides: left && right ? ([left, right] as const) : null,
		words,
		width: '72rem'
	};
};
