/** Before every page: whether a change comes from a page of ours, who asks, and whether they may come in by this door. */
import { error, redirect, type Handle, type RequestEvent } from '@sveltejs/kit';
import { language } from '#lib/i18n/locale.svelte.ts';
import { boot } from '../boot.ts';
import { comesFromUs } from '../http/origin.ts';
import type { Settings } from '../settings.ts';
import { mayInOffice, mayInTeam, type TeamRole, type TeamVerb } from '../../domain/rights.ts';
import { passOn } from './cookies.ts';
import { isOfficeVerb, isTeamVerb, ruleOf } from './doors.ts';

export const recognise: Handle = async ({ event, resolve }) => {
	const { auth, settings } = await boot();
	if (changes(event.request) && !fromUs(event, settings)) return new Response('This did not come from a page of ours.', { status: 403 });
	const { person, headers } = await auth.recognise(event.request.headers);
	if (headers) passOn(headers, event.cookies);
	event.locals.auth = auth;
	event.locals.person = person;
	// For mails that come while they are away.
	if (person && person.language !== language()) void auth.people.setLanguage(person.id, language()).catch(() => undefined);
	const refusal = await refused(event);
	if (refusal) return refusal;
	const response = await resolve(event);
	// With `no-referrer`, as everywhere else, a form that is sent without JavaScript, or before it is there, comes from `Origin: null`
	// and is refused above. This says as little to others: nothing. What is secret stands behind a `#`, in no referrer at all.
	if (ofPeople(event.route.id) || AT_THE_DOOR.includes(event.route.id ?? '')) response.headers.set('referrer-policy', 'same-origin');
	return response;
};

const changes = (request: Request) => !['GET', 'HEAD', 'OPTIONS'].includes(request.method);

function fromUs({ request, url }: RequestEvent, settings: Settings): boolean {
	const { headers } = request;
	const protocol = url.protocol.slice(0, -1);
	return comesFromUs({ origin: headers.get('origin') ?? undefined, host: headers.get('host') ?? undefined, protocol }, settings);
}

/** Where people come in, and the pages that lead there without being fetched anew: what the first of them said of referrers holds for all. */
const AT_THE_DOOR = ['/', '/meedoen', '/bewaren'];

const ofPeople = (route: string | null): route is string => route?.startsWith('/(people)/') ?? false;

/** What the table of doors refuses. Who is no member finds no team; a form that is already open hears it in the way it understands. */
async function refused(event: RequestEvent): Promise<Response | undefined> {
	const { route, url, request, params, locals } = event;
	if (route.id === null) return undefined;
	const action = changes(request) ? (actionOf(url) ?? 'default') : null;
	const rule = ruleOf(route.id, action);
	if (rule === 'all' || rule === 'held') return undefined;
	const { person, auth } = locals;
	if (!person) redirect(303, `/inloggen?verder=${encodeURIComponent(url.pathname)}`);
	const status = isOfficeVerb(rule)
		? byOffice(mayInOffice(auth.offices.of(person.id), rule))
		: isTeamVerb(rule)
			? inTeam(auth.teams.roleIn(params.team ?? '', person.id), rule)
			: undefined;
	if (status === undefined) return undefined;
	const message = status === 404 ? 'Not Found' : 'Forbidden';
	if (request.headers.has('x-sveltekit-action')) return Response.json({ type: 'error', error: { message } }, { status });
	const reads = !event.isDataRequest && request.headers.get('accept')?.includes('text/html');
	return reads ? asPage(event, status) : error(status, message);
}

/**
 * What is refused here, before there is a page, would be told on a bare sheet that blames the server. A page that does nothing but refuse is asked
 * instead, and says it in the reader's language.
 */
async function asPage({ fetch, request, url }: RequestEvent, status: number): Promise<Response> {
	// A page names its scripts and styles from where it stands, so this one stands as deep.
	const deeper = '/x'.repeat(url.pathname.split('/').length - 2);
	const headers = {
		accept: 'text/html',
		cookie: request.headers.get('cookie') ?? '',
		'accept-language': request.headers.get('accept-language') ?? ''
	};
	const { body, headers: told } = await fetch(`/geweigerd${deeper}?status=${status}`, { headers });
	return new Response(body, { status, headers: told });
}

/** `?/save` names an action; the first of its kind in the address, as Kit reads it. */
const actionOf = (url: URL) => [...url.searchParams.keys()].find((name) => name.startsWith('/'))?.slice(1);
const byOffice = (may: boolean) => (may ? undefined : 404);
const inTeam = (role: TeamRole | undefined, verb: TeamVerb) => (role ? (mayInTeam(role, verb) ? undefined : 403) : 404);
