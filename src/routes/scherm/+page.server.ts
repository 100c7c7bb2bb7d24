import { fail, redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { boot } from '#lib/server/boot.ts';
import { cookie } from '#lib/server/cookies.ts';
import { LIMITS } from '#lib/server/limits.ts';
import { patiently } from '#lib/server/storage/patience.ts';
import { hashOf } from '#lib/server/tokens.ts';
import type { Actions } from './$types';

const opening = v.strictObject({ link: v.pipe(v.string(), v.maxLength(400)) });

export const actions: Actions = {
	/** Exchanges the secret of a link for a token this browser keeps. The link is spent: who finds it later opens nothing. */
	open: async ({ request, cookies, url }) => {
		const typed = v.safeParse(opening, Object.fromEntries(await request.formData()));
		const { sessions, entrance, clock } = await boot();
		const hash = typed.success ? hashOf(typed.output.link.split('#').at(-1)!.trim()) : '';
		const access = await patiently(() => sessions.spend(hash, 'screen-link', clock.wall()));
		if (!access) return fail(404, { gone: true });
		const { name, options } = cookie(`screen_${access.session}`, url.protocol === 'https:', LIMITS.screenLasts);
		cookies.set(name, await entrance.screenToken(access.session), options);
		redirect(303, `/scherm/${access.session}`);
	}
};
