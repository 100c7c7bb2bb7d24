import { error, fail, redirect } from '@sveltejs/kit';
import { newId } from '#lib/domain/id.ts';
import { blank, only, under } from '#lib/methods/draft.ts';
import { MOST_BYTES, readFile } from '#lib/methods/file.ts';
import { me, myTeam } from '#lib/server/auth/mine.ts';
import { idOf } from '#lib/server/auth/once.ts';
import { mayInTeam } from '#lib/server/auth/team-rights.ts';
import { boot } from '#lib/server/boot.ts';
import { language } from '#lib/i18n/locale.svelte.ts';
import { wordsOf } from '#lib/server/live/page.ts';
import { answered, linesOf } from '#lib/server/ways/form.ts';
import { card, shippedCards } from './cards.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const team = myTeam(event, 'ways:read');
	const { methods } = await boot();
	const mayChange = mayInTeam(team.role, 'ways:change');
	const own = methods.ofTeam(team.id).flatMap(({ published, draft, key, version, changed, changedAt, by }) => {
		const method = mayChange ? draft : published;
		return method ? [{ ...card(method), key, version, ...(mayChange && { changed, changedAt, by }) }] : [];
	});
	return { fresh: newId(), shipped: shippedCards, own, mayChange, words: wordsOf(team.words), width: '58rem' };
};

export const actions: Actions = {
	/** From nothing: a title is enough to begin. */
	make: async (event) => {
		const team = myTeam(event, 'ways:change');
		const lines = await linesOf(event);
		const title = lines.title?.trim() ?? '';
		let key: string | undefined;
		const reply = await answered('make', lines, async () => {
			if (!title) return 'missing';
			if (title.length > 120) return 'too-long';
			const { methods } = await boot();
			key = await methods.make(team.id, title, (key) => blank(key, only(language(), title)), me(event).id, false, idOf(event.url, lines));
			return key ? 'done' : 'full';
		});
		if (key) redirect(303, `/teams/${team.id}/werkwijzen/${key}/bewerken`);
		return reply;
	},
	/** Nothing is stored of a file in which anything is wrong. */
	import: async (event) => {
		const team = myTeam(event, 'ways:change');
		const form = await event.request.formData();
		const file = form.get('file');
		if (!(file instanceof File)) error(400);
		const bytes = new Uint8Array(await file.slice(0, MOST_BYTES + 1).arrayBuffer());
		const verdict = readFile(bytes);
		if (!verdict.ok) return fail(400, { at: 'import', problems: verdict.problems.slice(0, 50) });
		let key: string | undefined;
		const reply = await answered('import', {}, async () => {
			const { methods } = await boot();
			key = await methods.make(
				team.id,
				verdict.method.key,
				(key) => under(key, verdict.method),
				me(event).id,
				true,
				idOf(event.url, { fresh: String(form.get('fresh')) }, verdict.method.key)
			);
			return key ? 'done' : 'full';
		});
		if (key) redirect(303, `/teams/${team.id}/werkwijzen/${key}`);
		return reply;
	}
};
