/** The door of who prepares something beforehand. What the link opens is a seat; from then on this browser holds it like any other. */
import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { formAction } from '#lib/server/auth/form.ts';
import { boot } from '#lib/server/boot.ts';
import { holdSeat } from '#lib/server/live/hold.ts';
import type { Actions } from './$types';

const link = v.pipe(v.string(), v.trim(), v.nonEmpty('missing'), v.maxLength(500, 'gone'));

export const actions: Actions = {
	open: formAction('link', { link }, async (typed, event) => {
		const { preparing } = await boot();
		const there = await preparing.open(typed.link.slice(typed.link.lastIndexOf('#') + 1));
		if (!there) return { problems: { token: 'gone' } };
		holdSeat(event, there);
		redirect(303, `/voorbereiden/${there.session}`);
	})
};
