/**
 * A link of ours carries its token behind the `#`, which no browser sends. The page posts it once; from then on it is kept in a cookie for
 * that page alone, so that a reload costs nothing and nothing secret stands in an address. Nothing is used up before the end.
 */
import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Link } from '../storage/links.ts';
import type { LinkPurpose } from '../storage/schema/people.ts';
import { formAction } from './form.ts';

const name = 'link';
const hour = 60 * 60;

const pages: Record<LinkPurpose, string> = {
	first: '/welkom',
	invite: '/uitnodiging',
	reset: '/nieuw-wachtwoord',
	forgot: '/nieuw-wachtwoord',
	enter: '/inloggen/link',
	verify: '/e-mail'
};

export interface Held {
	token: string;
	link: Link;
}

/** What this browser holds, while it still works. */
export function held({ cookies, locals }: Pick<RequestEvent, 'cookies' | 'locals'>, purpose: LinkPurpose): Held | undefined {
	const token = cookies.get(name);
	const link = token ? locals.auth.links.find(token, purpose) : undefined;
	return token && link ? { token, link } : undefined;
}

export function letGo({ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>, purpose: LinkPurpose): void {
	// A browser does not listen to a page without https that wants a secure cookie gone.
	cookies.delete(name, { path: pages[purpose], secure: url.protocol === 'https:' });
}

/** The action that takes a whole link, or what stands behind its `#`. */
export function exchange(purpose: LinkPurpose) {
	return formAction(
		'link',
		{ link: v.pipe(v.string(), v.trim(), v.nonEmpty('missing'), v.maxLength(500, 'gone')) },
		async ({ link }, event) => {
			const token = link.slice(link.lastIndexOf('#') + 1);
			if (!event.locals.auth.links.find(token, purpose)) return { problems: { link: 'gone' } };
			hold(event, purpose, token);
			return { done: true };
		}
	);
}

/**
 * The same for a link from a mail, which carries its token in the address: out of it at once. Opening it uses nothing up, because programs
 * that look after mail open links too; that takes the button on the page.
 */
export function takeFromMail(event: Pick<RequestEvent, 'cookies' | 'url' | 'locals'>, purpose: LinkPurpose): void {
	const token = event.url.searchParams.get('sleutel');
	if (token === null) return;
	if (event.locals.auth.links.find(token, purpose)) hold(event, purpose, token);
	redirect(303, pages[purpose]);
}

function hold({ cookies, url }: Pick<RequestEvent, 'cookies' | 'url'>, purpose: LinkPurpose, token: string): void {
	const rules = { httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge: hour } as const;
	cookies.set(name, token, { path: pages[purpose], ...rules });
}
