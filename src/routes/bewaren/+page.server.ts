import { DEFAULT_PERIODS } from '#lib/domain/retention-periods.ts';
import type { PageServerLoad } from './$types';

/** For who has no code yet: what usually holds. What holds in a team is told from there. */
export const load: PageServerLoad = () => ({ facts: { periods: DEFAULT_PERIODS, smallest: 5, unrecorded: false, held: false } });
