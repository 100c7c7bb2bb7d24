import { movements } from '#lib/server/logbook/movements.ts';
import { reading } from '#lib/server/logbook/reading.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { team, app, words } = await reading(event);
	return { movements: movements(app, team.id), words, width: '56rem' };
};
