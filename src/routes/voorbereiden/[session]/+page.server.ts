/** What somebody brings, written before the conversation begins: their own rows, and of the conversation only what it is called and asks. */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import { fetchAll } from '#lib/forms/fetched.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { view } from '#lib/domain/view.ts';
import type { SeenSession } from '#lib/domain/view.ts';
import { formAction } from '#lib/server/auth/form.ts';
import { ownAddress } from '#lib/server/auth/own-address.ts';
import { firstRows, visit } from '#lib/server/live/page.ts';
import { faces } from '../../gesprek/[session]/some.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const here = await visit(event, event.params.session, 'seat');
	const first = await firstRows(here);
	if (first.first.me.role !== 'ahead') redirect(303, `/gesprek/${first.session}`);
	await fetchAll(faces, first.needs);
	const { title, question, prepare, date } = await here.room.read((rows) => view(rows.session, 'all') as SeenSession);
	return { ...first, about: { title, question, prepare, date } };
};

/** The seat of this browser, whatever it may do with it now. */
async function mine(event: RequestEvent) {
	const here = await visit(event, event.params.session ?? '', 'seat');
	return { ...here, seat: here.who.kind === 'seat' ? here.who.seat : '' };
}

export const actions: Actions = {
	own: formAction('own', {}, async (_nothing, event) => {
		const { app, room, seat } = await mine(event);
		const token = await app.preparing.ownLink(room, seat);
		return { done: true, link: `${ownAddress(event.url, app.settings)}/voorbereiden#${token}` };
	}),
	in: formAction('in', {}, async (_nothing, event) => {
		const { app, room, seat } = await mine(event);
		try {
			await app.preparing.comeIn(room, seat);
		} catch (refused) {
			if (refused instanceof Refusal && refused.code === 'not-now') return { problems: { form: 'wait' } };
			throw refused;
		}
		redirect(303, `/gesprek/${room.id}`);
	})
};
