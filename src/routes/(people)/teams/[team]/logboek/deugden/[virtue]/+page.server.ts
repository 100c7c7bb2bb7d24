import { error } from '@sveltejs/kit';
import { reading } from '#lib/server/logbook/reading.ts';
import { meetings } from '#lib/server/logbook/said.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { team, app, words } = await reading(event);
	const said = app.entries.ofVirtue(team.id, event.params.virtue);
	const label = said.at(-1)?.about?.item.label;
	if (!label) error(404, 'not found');
	return { label, ...meetings(app, said), words, width: '52rem' };
};
