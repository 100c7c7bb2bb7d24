import { me } from '#lib/server/auth/mine.ts';
import { boot } from '#lib/server/boot.ts';
import { asData, jsonFile } from '#lib/server/upkeep/own-file.ts';
import { account, mine } from '../mine.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
	const app = await boot();
	const person = me(event);
	const { since, ...who } = account(app, person);
	const made = new Date(app.clock.wall()).toISOString();
	const conversations = (await mine(app, person)).map(asData);
	return jsonFile('deugdelijk', { made, account: { ...who, since: since && new Date(since).toISOString() }, conversations });
};
