import type { IncomingMessage } from 'node:http';

const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'x-forwarded-port', 'x-real-ip'];

/**
 * What a proxy says of a request, made true before anybody reads it: believed only when a setting says a proxy is there, and
 * otherwise written by ourselves. From here on `x-forwarded-proto` and `x-forwarded-for` can be relied on.
 */
export function settleForwarded(request: IncomingMessage, settings: { trustProxy: boolean; origin: string | null }): void {
	const { headers, socket } = request;
	const { trustProxy, origin } = settings;
	if (!trustProxy) for (const name of forwarded) delete headers[name];
	if (trustProxy && headers['x-forwarded-host']) headers.host = last(headers['x-forwarded-host']);
	// People come by the address that was set; how the proxy reached us is its own affair.
	const https = origin ? origin.startsWith('https:') : last(headers['x-forwarded-proto']) === 'https';
	headers['x-forwarded-proto'] = https ? 'https' : 'http';
	headers['x-forwarded-for'] = last(headers['x-forwarded-for']) ?? socket.remoteAddress ?? '';
}

/** The nearest proxy writes last. */
function last(value: string | string[] | undefined): string | undefined {
	return (Array.isArray(value) ? value.join(',') : value)?.split(',').at(-1)?.trim() || undefined;
}
