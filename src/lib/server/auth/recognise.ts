/** Before every page: whether a change comes from a page of ours, who asks, and whether this page is for people with an account. */
import { redirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import { language } from '#lib/i18n/locale.svelte.ts';
import { boot } from '../boot.ts';
import { comesFromUs } from '../http/origin.ts';
import type { Settings } from '../settings.ts';
import { passOn } from './cookies.ts';

/** Everything else in the group `(people)` asks for an account, so that a page added later is closed unless it stands here. */
const openToAll = [
	'welkom',
	'inloggen',
	'inloggen/code',
	'inloggen/link',
	'inloggen/organisatie',
	'inloggen/organisatie/terug',
	'e-mail',
	'uitnodiging',
	'uitnodiging/organisatie',
	'nieuw-wachtwoord'
].map((path) => `/(people)/${path}`);

export const recognise: Handle = async ({ event, resolve }) => {
	const { auth, settings } = await boot();
	if (changes(event.request) && !fromUs(event, settings)) return new Response('This did not come from a page of ours.', { status: 403 });
	const { person, headers } = await auth.recognise(event.request.headers);
	if (headers) passOn(headers, event.cookies);
	event.locals.auth = auth;
	event.locals.person = person;
	// For mails that come while they are away.
	if (person && person.language !== language()) void auth.people.setLanguage(person.id, language()).catch(() => undefined);
	if (!person && closed(event.route.id)) redirect(303, `/inloggen?verder=${encodeURIComponent(event.url.pathname)}`);
	const response = await resolve(event);
	// With `no-referrer`, as everywhere else, a form that is sent without JavaScript, or before it is there, comes from `Origin: null`
	// and is refused above. This says as little to others: nothing. What is secret stands behind a `#`, in no referrer at all.
	if (ofPeople(event.route.id)) response.headers.set('referrer-policy', 'same-origin');
	return response;
};

const changes = (request: Request) => !['GET', 'HEAD', 'OPTIONS'].includes(request.method);

function fromUs({ request, url }: RequestEvent, settings: Settings): boolean {
	const { headers } = request;
	const protocol = url.protocol.slice(0, -1);
	return comesFromUs({ origin: headers.get('origin') ?? undefined, host: headers.get('host') ?? undefined, protocol }, settings);
}

const ofPeople = (route: string | null): route is string => route?.startsWith('/(people)/') ?? false;
const closed = (route: string | null) => ofPeople(route) && !openToAll.includes(route);
