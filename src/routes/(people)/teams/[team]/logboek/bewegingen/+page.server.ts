import { error } from '@sveltejs/kit';
import { movements } from '#lib/server/logbook/movements.ts';
import { pageIn } from '#lib/server/logbook/page.ts';
import { reading } from '#lib/server/logbook/reading.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { team, app, words } = await reading(event);
	const all = app.series.ofTeam(team.id).map(({ id, title }) => ({ id, title }));
	const asked = event.url.searchParams.get('reeks');
	const series = asked ? (all.find(({ id }) => id === asked) ?? error(404, 'not found')) : null;
	const page = pageIn(event.url);
	return { ...movements(app, team.id, series?.id ?? null, page), page, series: all, chosen: series, words, width: '56rem' };
};
