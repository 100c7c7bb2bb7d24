/**
 * Our own cookies: what a browser holds of a seat or a screen. Over https they carry the `__Host-` prefix, which ties them to this host;
 * over plain http (a laptop on the office network) browsers do not accept that prefix.
 */
const SECURE = '__Host-';
const MOST_HELD = 20;

/** The value of a cookie in a request, whichever way it came. */
export function readCookie(headers: Headers, name: string): string | undefined {
	const secure = headers.get('x-forwarded-proto') === 'https';
	const wanted = secure ? SECURE + name : name;
	for (const part of (headers.get('cookie') ?? '').split(';')) {
		const [key, value] = part.trim().split('=');
		if (key === wanted && value) return value;
	}
	return undefined;
}

/** Name and attributes of a cookie as it is set; `lasts` in milliseconds. */
export function cookie(name: string, secure: boolean, lasts: number) {
	return {
		name: secure ? SECURE + name : name,
		options: { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: Math.floor(lasts / 1000) } as const
	};
}

/** What a browser holds of seats in whichever conversations, and of the way back to one's own words. */
export function heldSeats(headers: Headers): string[] {
	const secure = headers.get('x-forwarded-proto') === 'https' ? SECURE : '';
	const held = (headers.get('cookie') ?? '').split(';').flatMap((part) => {
		const [key = '', value] = part.trim().split('=');
		return value && (key.startsWith(`${secure}seat_`) || key === `${secure}return`) ? value : [];
	});
	return held.slice(0, MOST_HELD);
}
