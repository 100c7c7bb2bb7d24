import { redirect } from '@sveltejs/kit';
import { fetchAll } from '#lib/forms/fetched.ts';
import { firstRows, visit } from '#lib/server/live/page.ts';
import { faces } from './some.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const first = await firstRows(await visit(event, event.params.session, 'seat'));
	if (first.first.me.role === 'ahead') redirect(303, `/voorbereiden/${first.session}`);
	await fetchAll(faces, first.needs);
	return first;
};
