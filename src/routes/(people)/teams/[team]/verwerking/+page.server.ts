import { myTeam } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { processedIn } from '#lib/server/upkeep/facts.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const team = myTeam(event, 'keeping:change');
	return { facts: processedIn(await boot(), team), width: '56rem' };
};
