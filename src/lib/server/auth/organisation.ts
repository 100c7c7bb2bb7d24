/**
 * Signing in by the organisation's own sign-in (OpenID Connect). It opens no door by itself: whoever comes has an account here that is tied
 * to theirs, or holds an invitation. An account is tied by whoever is signed in to it, never because an e-mail address is the same: not
 * every provider makes sure that an address is somebody's own.
 */
import type { Settings } from '../settings.ts';
import type { Engines } from './engines.ts';
import { provider } from './organisation-profile.ts';
import type { SignedIn, SignIns } from './sign-ins.ts';

const refusedAt = '/inloggen';

/** What somebody goes there for: to sign in, also again; to make the account an invitation is for; or to tie the account they are signed in to. */
export type Errand = 'sign-in' | 'again' | 'invitation' | 'tie';

/** Where the browser goes next, and the cookies it has to be given. `refused`: why nobody came in. */
export type Back = { to: string; headers: Headers; done: SignedIn | null; refused: 'unknown' | 'tied' | 'failed' | null };

type Ground = { engines: Engines; signIns: SignIns; settings: Pick<Settings, 'oidcIssuer' | 'oidcName'> };

export function organisation({ engines, signIns, settings }: Ground) {
	return {
		/** What people call it; null when there is none. Empty when nobody gave it a name. */
		name: settings.oidcIssuer ? (settings.oidcName ?? '') : null,
		/** The address to send the browser to. Rejects when the organisation's server does not answer. */
		async leave(headers: Headers, errand: Errand, to: string): Promise<{ to: string; headers: Headers }> {
			const { api } = engines.of(headers);
			const body = { provider, callbackURL: to, errorCallbackURL: refusedAt, disableRedirect: true };
			const ask = { headers, returnHeaders: true as const };
			const answer =
				errand === 'tie'
					? await api.linkSocialAccount({ body, ...ask })
					: await api.signInSocial({ body: { ...body, requestSignUp: errand === 'invitation' }, ...ask });
			return { to: asking(errand, answer.response.url ?? refusedAt), headers: answer.headers };
		},
		/** The browser comes back. Who it is then comes in as everybody does: what was held before ends, and a second step is asked. */
		async back(headers: Headers, url: URL): Promise<Back> {
			const query = Object.fromEntries(url.searchParams);
			const answer = await engines.of(headers).api.callbackOAuth({
				method: 'GET',
				params: { id: provider },
				query,
				headers,
				asResponse: true
			});
			const to = new URL(answer.headers.get('location') ?? refusedAt, url.origin);
			const error = to.searchParams.get('error');
			if (error) return { to: refusedAt, headers: answer.headers, done: null, refused: reason(error) };
			const person = await signIns.madeBy(answer.headers);
			// Tying makes no sign-in.
			if (!person) return { to: to.pathname, headers: answer.headers, done: null, refused: null };
			await signIns.end(person.signIn);
			return { to: to.pathname, headers: answer.headers, done: await signIns.admit(headers, person.id), refused: null };
		}
	};
}

/** Who is still signed in there would come back without having shown anything. */
function asking(errand: Errand, there: string): string {
	if (errand !== 'again' || !URL.canParse(there)) return there;
	const url = new URL(there);
	url.searchParams.set('prompt', 'login');
	return url.href;
}

/** Which of its many codes we have other words for. */
function reason(error: string): Back['refused'] {
	if (error === 'signup_disabled' || error === 'account_not_linked') return 'unknown';
	return /already_linked/i.test(error) ? 'tied' : 'failed';
}
