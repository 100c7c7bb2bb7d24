import { error } from '@sveltejs/kit';
import { ownIn } from '#lib/server/upkeep/own-data.ts';
import { asData, jsonFile } from '#lib/server/upkeep/own-file.ts';
import { behind, linkOf } from '../behind.ts';
import type { RequestHandler } from './$types';

/** One's own words of the conversation that the link in this browser opens. */
export const GET: RequestHandler = async ({ request }) => {
	const there = (await behind(linkOf(request.headers))) ?? error(404, 'not found');
	const seat = there.access.seat!;
	const data = await there.room.read((rows) => asData(ownIn(rows, seat)));
	return jsonFile(`deugdelijk-${data.date}`, data);
};
