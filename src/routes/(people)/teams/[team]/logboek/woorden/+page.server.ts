import { reading } from '#lib/server/logbook/reading.ts';
import { shift } from '#lib/server/logbook/shift.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { team, app, words } = await reading(event);
	const held = new Set(app.sessions.held(team.id, false).map(({ id }) => id));
	const all = app.series
		.ofTeam(team.id)
		.map(({ id, title, turns }) => ({ id, title, sessions: turns.map(({ session }) => session).filter((one) => held.has(one)) }))
		.filter(({ sessions }) => sessions.length > 1);
	const chosen = all.find(({ id }) => id === event.url.searchParams.get('reeks')) ?? all.at(-1);
	const ends = chosen ? [chosen.sessions[0]!, chosen.sessions.at(-1)!] : [];
	const titles = app.sessions.titles(ends);
	const [first = [], last = []] = ends.map((id) => app.entries.ofSession(id));
	const head = (id: string | undefined, date: string | undefined) => ({
		id: id ?? '',
		date: date ?? '',
		title: titles.find((one) => one.id === id)?.title
	});
	return {
		series: all.map(({ id, title }) => ({ id, title })),
		chosen: chosen?.id ?? null,
		shift: chosen ? shift(first, last) : null,
		ends: { first: head(ends[0], first[0]?.date), last: head(ends[1], last[0]?.date) },
		words,
		width: '62rem'
	};
};
