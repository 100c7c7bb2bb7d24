import { error } from '@sveltejs/kit';
import { mayTake } from '#lib/domain/documents/own-team.ts';
import { boot } from '#lib/server/boot.ts';
import { remembered } from '../remembered.ts';
import type { PageServerLoad } from './$types';

/** A page for one's own team, made of what everybody shares and one's own words. */
export const load: PageServerLoad = async ({ request, setHeaders }) => {
	const there = await remembered(request);
	if (!there) error(404, 'not found');
	// Its form is sent as forms are, and with `no-referrer` that would come from nowhere and be refused. What is secret is in no address here.
	setHeaders({ 'referrer-policy': 'same-origin' });
	const { consents } = await boot();
	const allowed = consents.quotableIn(there.room.id, 'organisation');
	return { lines: await there.room.read((rows) => mayTake(rows, there.seat, allowed)) };
};
