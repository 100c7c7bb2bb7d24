/** Sockets are taken from our own pages only. Browsers say where a page came from; without a setting, that must be the very
 * host it asks, and one of this machine's own. */
import type { IncomingHttpHeaders } from 'node:http';
import { ownHosts } from '../http/addresses.ts';

/** Programs that are no browser (the driver, a probe) send no Origin: cookies decide about them. */
export function originAllowed(headers: IncomingHttpHeaders, setting: string | null): boolean {
	const { origin } = headers;
	if (origin === undefined) return true;
	if (setting) return origin === setting;
	return origin === originOf(headers, null) && ownHosts().has(new URL(origin).hostname);
}

/** The address people came by, for links that go on. */
export function originOf(headers: IncomingHttpHeaders, setting: string | null): string {
	return setting ?? `${headers['x-forwarded-proto'] === 'https' ? 'https' : 'http'}://${headers.host ?? 'localhost'}`;
}
