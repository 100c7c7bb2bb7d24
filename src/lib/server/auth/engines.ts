/** Two of better-auth: over https cookies are bound to it, and over plain http (the office network) no browser would take those. */
import type { Secrets } from '../secrets.ts';
import type { Db } from '../storage/database.ts';
import { cookieName, engine, type Engine, type Ways } from './engine.ts';

export interface Engines {
	/** The one for how this request came. */
	of(headers: Headers): Engine;
	/** Whether the browser shows anything that could be a sign-in. */
	carries(headers: Headers): boolean;
	/** What the browser holds of a sign-in, and we do not: only its hash is in the database. Believe it where the sign-in itself was. */
	token(headers: Headers): string;
}

export function engines(db: Db, secrets: Secrets, settings: Ways): Engines {
	// The organisation's sign-in comes back to one address, which says how its pages come: the other is never asked for it.
	const elsewhere = { ...settings, oidcIssuer: null };
	const safe = settings.origin?.startsWith('https:') ?? false;
	const plain = engine(db, secrets.auth, false, safe ? elsewhere : settings);
	const overHttps = engine(db, secrets.auth, true, safe ? settings : elsewhere);

	return {
		of: (headers) => (https(headers) ? overHttps : plain),
		token(headers) {
			const name = `${cookieName(https(headers))}=`;
			const cookie = (headers.get('cookie') ?? '').split(';').find((one) => one.trim().startsWith(name));
			// Behind the token stands its signature.
			return /^\w*/.exec(cookie?.trim().slice(name.length) ?? '')![0];
		},
		carries: (headers) => headers.get('cookie')?.includes(`${cookieName(https(headers))}=`) ?? false
	};

	/** A setting that says https is right also where the proxy in front keeps silent about it. */
	function https(headers: Headers): boolean {
		if (settings.origin) return settings.origin.startsWith('https:');
		return headers.get('x-forwarded-proto') === 'https';
	}
}
