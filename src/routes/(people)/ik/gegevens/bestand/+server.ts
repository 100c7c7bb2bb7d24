import { me } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { besideData } from '#lib/server/upkeep/own-beside.ts';
import { asData, jsonFile } from '#lib/server/upkeep/own-file.ts';
import { account, beside, mine } from '../mine.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const app = await boot();
	const person = me(event);
	const { since, ...who } = account(app, person);
	const made = new Date(app.clock.wall()).toISOString();
	const conversations = (await mine(app, person)).map(asData);
	const { offices, devices, ...more } = besideData(beside(app, event));
	const known = { ...who, since: since && new Date(since).toISOString(), offices, devices };
	return jsonFile('deugdelijk', { made, account: known, conversations, ...more });
};
