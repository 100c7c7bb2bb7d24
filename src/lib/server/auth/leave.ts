import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { factsOf, log } from '../log.ts';
import { passOn } from './cookies.ts';
import type { Errand } from './organisation.ts';

/** Sends the browser to the organisation's own sign-in; `to` is where it goes when it is back. */
export async function leave(event: RequestEvent, errand: Errand, to: string): Promise<never> {
	const { organisation } = event.locals.auth;
	if (organisation.name === null) error(404);
	const away = await organisation.leave(event.request.headers, errand, to).catch((thrown: unknown) => {
		log('warn', 'organisation did not answer', factsOf(thrown));
		redirect(303, '/inloggen?melding=failed');
	});
	passOn(away.headers, event.cookies);
	redirect(303, away.to);
}
