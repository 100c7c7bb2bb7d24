import { error } from '@sveltejs/kit';
import { harvest } from '#lib/server/logbook/harvest.ts';
import { reading } from '#lib/server/logbook/reading.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { team, app, words } = await reading(event);
	const all = app.series.ofTeam(team.id);
	const asked = event.url.searchParams.get('reeks');
	const series = asked ? (all.find(({ id }) => id === asked) ?? error(404, 'not found')) : undefined;
	return {
		...harvest(app, team.id, series),
		series: all.map(({ id, title }) => ({ id, title })),
		chosen: series ? { id: series.id, title: series.title, aim: series.aim } : null,
		words,
		width: '52rem'
	};
};
