import { error, redirect } from '@sveltejs/kit';
import { passOn } from '#lib/server/auth/cookies.ts';
import { factsOf, log } from '#lib/server/log.ts';
import type { RequestHandler } from './$types';

/** Back from the organisation, with what stands in the address used at once and gone. The one route of better-auth's that is open. */
export const GET: RequestHandler = async ({ locals, request, url, cookies }) => {
	const { organisation } = locals.auth;
	if (organisation.name === null) error(404);
	const back = await organisation.back(request.headers, url).catch((thrown: unknown) => {
		log('warn', 'organisation sign-in failed', factsOf(thrown));
		redirect(303, '/inloggen?melding=failed');
	});
	passOn(back.headers, cookies);
	if (back.refused) redirect(303, `${locals.person ? '/ik/veilig' : '/inloggen'}?melding=${back.refused}`);
	if (back.done && 'headers' in back.done) passOn(back.done.headers, cookies);
	redirect(303, back.done?.outcome === 'code' ? `/inloggen/code?verder=${encodeURIComponent(back.to)}` : back.to);
};
