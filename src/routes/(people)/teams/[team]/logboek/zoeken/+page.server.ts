import * as v from 'valibot';
import { formAction, shapes } from '#lib/server/auth/form.ts';
import { me, myTeam } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { address, asked, hit } from '#lib/server/logbook/hits.ts';
import { reading } from '#lib/server/logbook/reading.ts';
import { methods } from '#lib/methods/index.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const params = event.url.searchParams;
	const question = asked(params);
	const query = address(params);
	const { team, person, app, words } = await reading(event, query ? 'searched' : null);
	const below = Number.parseInt(params.get('onder') ?? '', 10) || null;
	const { found, terms, little, next } = app.search(team.id, question, below);
	const virtues = [...app.entries.names(team.id)].map(([key, label]) => ({ key, label }));
	const held = new Set(app.sessions.ofTeam(team.id).map(({ method }) => method));
	const ways = [...methods, ...app.methods.ofTeam(team.id).flatMap(({ published }) => published ?? [])];
	return {
		...{ question, query, little, next, words, virtues },
		hits: found.map((one) => hit(one, terms)),
		ways: ways.filter(({ key }) => held.has(key)).map(({ key, title }) => ({ key, title })),
		series: app.series.ofTeam(team.id).map(({ id, title }) => ({ id, title })),
		saved: app.savedSearches.list(team.id, person.id),
		width: '52rem'
	};
};

export const actions: Actions = {
	keep: formAction('keep', { title: shapes.name, query: v.pipe(v.string(), v.maxLength(2000)) }, async ({ title, query }, event) => {
		const team = myTeam(event, 'logbook:read');
		const { savedSearches } = await boot();
		const asked = address(new URLSearchParams(query));
		if (asked) await savedSearches.keep(team.id, me(event).id, { title, query: asked });
		return { done: true };
	}),
	drop: formAction('drop', { id: shapes.id }, async ({ id }, event) => {
		const team = myTeam(event, 'logbook:read');
		const { savedSearches } = await boot();
		await savedSearches.drop(team.id, me(event).id, id);
		return { done: true };
	})
};
