import { formAction, shapes } from '#lib/server/auth/form.ts';
import { me } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { sayer } from '#lib/server/logbook/after.ts';
import { ownActions } from '#lib/server/upkeep/own-actions.ts';
import { account, beside, mine } from './mine.ts';
import type { Actions, PageServerLoad } from './$types';

/** Of the access log on the page; the file has them all. */
const LINES = 100;

export const load: PageServerLoad = async (event) => {
	const app = await boot();
	const more = beside(app, event);
	const shown = { ...more, access: more.access.slice(0, LINES) };
	return { account: account(app, me(event)), own: await mine(app, me(event)), beside: shown, lines: more.access.length };
};

export const actions: Actions = {
	...ownActions(async (event, session) => {
		const { sessions } = await boot();
		return sessions.seatsOf(me(event).id).find((one) => one.session === session)?.seat;
	}),
	/** What they said later, also of a team they left since. */
	unsay: formAction('unsay', { session: shapes.id, id: shapes.id }, async ({ session, id }, event) => {
		const gone = await (await boot()).afterwords.drop(session, id, sayer(event, me(event)));
		return gone ? { done: true } : { problems: { form: 'gone' } };
	}),
	/** A search they saved. */
	unsave: formAction('unsave', { id: shapes.id }, async ({ id }, event) => {
		await (await boot()).savedSearches.forget(me(event).id, id);
		return { done: true };
	})
};
