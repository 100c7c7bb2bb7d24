import { error } from '@sveltejs/kit';
import { reading } from '#lib/server/logbook/reading.ts';
import { stepAt } from '#lib/server/logbook/steps.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { team, person, app, words } = await reading(event, null);
	const { session } = event.params;
	const held = app.sessions.held(team.id, false).some(({ id }) => id === session);
	const stored = held ? app.sessions.load(session) : undefined;
	const head = stored?.rows.find((row) => row.kind === 'session');
	const at = Math.trunc(Number(event.url.searchParams.get('ronde') ?? 1)) - 1;
	const found = stored && stepAt(stored.rows, at);
	if (!head || !found) error(404, 'not found');
	app.accessLog.note(team.id, person, 'opened', session);
	return { session: { id: head.id, title: head.title, date: head.date }, ...found, at, words, width: '52rem' };
};
