import { error } from '@sveltejs/kit';
import { boot } from '#lib/server/boot.ts';
import { askedOf } from '#lib/server/consent-form.ts';
import { askedData, saidData } from '#lib/server/upkeep/own-beside.ts';
import { ownIn } from '#lib/server/upkeep/own-data.ts';
import { asData, jsonFile } from '#lib/server/upkeep/own-file.ts';
import { behind, linkOf, sayerOf } from '../behind.ts';
import type { RequestHandler } from './$types';

/** One's own words of the conversation that the link in this browser opens. */
export const GET: RequestHandler = async ({ request }) => {
	const there = (await behind(linkOf(request.headers))) ?? error(404, 'not found');
	const seat = there.access.seat!;
	const data = await there.room.read((rows) => asData(ownIn(rows, seat)));
	const { session } = there.access;
	const { consents, afterwords } = await boot();
	const own = afterwords.mine(session, sayerOf(there));
	const said = afterwords.of(session).filter(({ id }) => own.includes(id));
	const more = { saidLater: saidData(said), askedOfMe: askedData(askedOf(consents, { session, seat })) };
	return jsonFile(`deugdelijk-${data.date}`, { ...data, ...more });
};
