import { ownHosts } from './addresses.ts';

interface Arrival {
	/** The `Origin` header: absent where no browser sent it. */
	origin: string | undefined;
	/** The `Host` header, and the protocol the browser used as far as we may believe it. */
	host: string | undefined;
	protocol: string;
}

/**
 * Whether a request that changes something, or a socket, comes from a page of ours. With `ORIGIN` that is one exact address.
 * Without it the page must have come from the very address it asks, and that address must be the machine's own: a foreign name
 * pointed at this machine (DNS rebinding) is refused. Behind a trusted proxy the proxy's word for the address is taken.
 */
export function comesFromUs(arrival: Arrival, settings: { origin: string | null; trustProxy: boolean }): boolean {
	if (!arrival.origin) return false;
	if (settings.origin) return arrival.origin === settings.origin;
	if (!arrival.host || arrival.origin !== `${arrival.protocol}://${arrival.host}`) return false;
	// What is no address at all (`http://[`) has no host either.
	return settings.trustProxy || ownHosts().has(URL.parse(arrival.origin)?.hostname ?? '');
}
