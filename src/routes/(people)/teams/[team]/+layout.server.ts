import { myTeam } from '#lib/server/auth/mine.ts';
import type { LayoutServerLoad } from './$types';

/** For the frame of the page; each page below looks its team up again, because a layout is not asked again at every step. */
export const load: LayoutServerLoad = (event) => {
	const { id, name, role } = myTeam(event);
	return { team: { id, name, role } };
};
