import { formAction, shapes } from '#lib/server/auth/form.ts';
import { me, myTeam } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import { holdShape, periodsOf, terms } from '#lib/server/upkeep/terms.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const team = myTeam(event, 'keeping:change');
	const { keeping, sessions } = await boot();
	const held = sessions.ofTeam(team.id).map(({ id, title, date }) => ({ id, title, date }));
	return { periods: keeping.periods(team.id), holds: keeping.holds(team.id), sessions: held, words: wordsOf(team.words) };
};

export const actions: Actions = {
	terms: formAction('terms', terms, async (wish, event) => {
		const team = myTeam(event, 'keeping:change');
		const app = await boot();
		await app.keeping.setPeriods(team.id, periodsOf(wish));
		app.accessLog.note(team.id, me(event), 'keeping');
		return { done: true };
	}),
	hold: formAction('hold', holdShape, async ({ session, reason }, event) => {
		const team = myTeam(event, 'keeping:change');
		const app = await boot();
		if (!(await app.keeping.hold(team.id, session || null, reason))) return { problems: { session: 'choose' } };
		app.accessLog.note(team.id, me(event), 'keeping', session || null);
		return { done: true };
	}),
	release: formAction('release', { hold: shapes.id }, async ({ hold }, event) => {
		const team = myTeam(event, 'keeping:change');
		const app = await boot();
		if (await app.keeping.release(team.id, hold)) app.accessLog.note(team.id, me(event), 'keeping');
		return { done: true };
	})
};
