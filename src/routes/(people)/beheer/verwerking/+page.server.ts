import { DEFAULT_PERIODS } from '#lib/domain/retention-periods.ts';
import { myOffice } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { processedIn } from '#lib/server/upkeep/facts.ts';
import type { PageServerLoad } from './$types';

/** What usually holds here, and every team by name with what it chose. Nothing of what was written. */
export const load: PageServerLoad = async (event) => {
	myOffice(event, 'privacy:read');
	const app = await boot();
	const facts = { ...processedIn(app, { id: '', smallest: 5 }), periods: DEFAULT_PERIODS };
	return { facts, teams: app.keeping.teams().map(({ id, name }) => ({ id, name, periods: app.keeping.periods(id) })), width: '56rem' };
};
