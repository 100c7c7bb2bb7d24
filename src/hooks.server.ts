import { randomBytes } from 'node:crypto';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { sequence } from '@sveltejs/kit/hooks';
import { recognise } from '#lib/server/auth/recognise.ts';
import { boot } from '#lib/server/boot.ts';
import { inTheirLanguage } from '#lib/server/http/language.ts';
import { factsOf, log } from '#lib/server/log.ts';

export const init: ServerInit = async () => {
	await boot();
};

/** Pages and data are somebody's: no cache on the way keeps them. */
const notKept: Handle = async ({ event, resolve }) => {
	const response = await resolve(event);
	response.headers.set('cache-control', 'no-store');
	return response;
};

export const handle = sequence(notKept, inTheirLanguage, recognise);

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	const id = randomBytes(4).toString('hex');
	if (status !== 404) log('error', 'request failed', { errorId: id, status, route: event.route.id ?? 'none', ...factsOf(error) });
	return { message, id };
};
