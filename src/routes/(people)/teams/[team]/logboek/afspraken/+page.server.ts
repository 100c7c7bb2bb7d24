import { agreements } from '#lib/server/logbook/agreements.ts';
import { reading } from '#lib/server/logbook/reading.ts';
import { afterwordActions } from '#lib/server/logbook/after.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { team, app, words } = await reading(event);
	return { ...agreements(app, team.id), words, width: '52rem' };
};

export const actions: Actions = { followup: afterwordActions.followup };
