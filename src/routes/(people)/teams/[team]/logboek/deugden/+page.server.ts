import { reading } from '#lib/server/logbook/reading.ts';
import { virtueLine } from '#lib/server/logbook/virtues.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { team, app, words } = await reading(event);
	return { ...virtueLine(app, team.id), words, width: '62rem' };
};
