import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { newId } from '#lib/domain/id.ts';
import { method } from '#lib/methods/index.ts';
import { myTeam } from '#lib/server/auth/mine.ts';
import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { boot } from '#lib/server/boot.ts';
import { idOf } from '#lib/server/auth/once.ts';
import { reading } from '#lib/server/logbook/reading.ts';
import { STARTS, startWith, wider } from '#lib/server/logbook/wider.ts';
import { day } from '../../gesprekken/shapes.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { team, app, words } = await reading(event);
	return {
		...wider(app, team.id),
		fresh: newId(),
		starts: STARTS.map((key) => ({ key, title: method(key)!.title })),
		mayPlan: mayInTeam(team.role, 'session:plan'),
		today: new Date(app.clock.wall()).toISOString().slice(0, 10),
		words,
		width: '52rem'
	};
};

const Wish = v.object({
	method: v.picklist(STARTS),
	date: day,
	ids: v.pipe(v.array(v.pipe(v.string(), v.maxLength(80))), v.minLength(1), v.maxLength(50))
});

export const actions: Actions = {
	/** Several things may be ticked, so this form is read by itself. */
	plan: async (event) => {
		const team = myTeam(event, 'session:plan');
		const form = await event.request.formData();
		const read = v.safeParse(Wish, { method: form.get('method'), date: form.get('date'), ids: form.getAll('item') });
		const ticked = form.getAll('item').join();
		const id = idOf(
			event.url,
			{ fresh: String(form.get('fresh')), date: String(form.get('date')), method: String(form.get('method')) },
			ticked
		);
		const session = read.success && (await startWith(await boot(), team, { ...read.output, id }));
		if (!session) return fail(400, { missing: true });
		redirect(303, `/teams/${team.id}/gesprekken/${session}`);
	}
};
