import { error, redirect } from '@sveltejs/kit';
import { newId } from '#lib/domain/id.ts';
import { ownVersion } from '#lib/methods/draft.ts';
import { method as shipped } from '#lib/methods/index.ts';
import { me, myTeam } from '#lib/server/auth/mine.ts';
import { idOf } from '#lib/server/auth/once.ts';
import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { boot } from '#lib/server/boot.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import { answered, linesOf } from '#lib/server/ways/form.ts';
import type { Actions, PageServerLoad } from './$types';

/** As it can be planned; of what was never put ready only those who make it see anything. */
export const load: PageServerLoad = async (event) => {
	const team = myTeam(event, 'ways:read');
	const { methods } = await boot();
	const mayChange = mayInTeam(team.role, 'ways:change');
	const mine = methods.find(team.id, event.params.method);
	const method = shipped(event.params.method) ?? mine?.published ?? (mayChange ? mine?.draft : undefined) ?? error(404);
	return { fresh: newId(), method, own: mine && { version: mine.version, changed: mine.changed }, mayChange, words: wordsOf(team.words) };
};

export const actions: Actions = {
	/** An own version to change at will. */
	copy: async (event) => {
		const team = myTeam(event, 'ways:change');
		const lines = await linesOf(event);
		const { methods } = await boot();
		const method = shipped(event.params.method) ?? methods.find(team.id, event.params.method)?.draft ?? error(404);
		let key: string | undefined;
		const reply = await answered('copy', lines, async () => {
			key = await methods.make(team.id, `${method.key}`, (key) => ownVersion(key, method), me(event).id, false, idOf(event.url, lines));
			return key ? 'done' : 'full';
		});
		if (key) redirect(303, `/teams/${team.id}/werkwijzen/${key}/bewerken`);
		return reply;
	}
};
