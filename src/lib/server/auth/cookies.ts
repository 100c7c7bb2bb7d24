import type { Cookies } from '@sveltejs/kit';
import { parseSetCookieHeader } from 'better-auth/cookies';

/** Hands what better-auth wants the browser to keep over to Kit, which is the one that answers. */
export function passOn(headers: Headers, cookies: Pick<Cookies, 'set'>): void {
	for (const line of headers.getSetCookie()) {
		for (const [name, { value, ...rules }] of parseSetCookieHeader(line)) {
			cookies.set(name, value, {
				path: '/',
				httpOnly: true,
				sameSite: 'lax',
				secure: rules.secure === true,
				maxAge: rules['max-age']
			});
		}
	}
}
