import { me } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { ownActions } from '#lib/server/upkeep/own-actions.ts';
import { account, mine } from './mine.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const app = await boot();
	return { account: account(app, me(event)), own: await mine(app, me(event)) };
};

export const actions: Actions = ownActions(async (event, session) => {
	const { sessions } = await boot();
	return sessions.seatsOf(me(event).id).find((one) => one.session === session)?.seat;
});
