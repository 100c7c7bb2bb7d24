import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Headers for everything that leaves: pages, data, files and the sockets' own requests. The content security policy is the one
 * that is not here: Kit writes it (svelte.config.js), because it knows the nonces.
 */
const always: Record<string, string> = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'x-frame-options': 'DENY',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
	'x-dns-prefetch-control': 'off'
};

/** Browsers complain about this one wherever they do not consider the address safe: plain http on the office network. */
const whereSafe = { 'cross-origin-opener-policy': 'same-origin' };

const overHttps = { 'strict-transport-security': 'max-age=31536000' };

/** To be called after `settleForwarded`. What a page or a file says of itself later on wins. */
export function protect(request: IncomingMessage, response: ServerResponse): void {
	const https = request.headers['x-forwarded-proto'] === 'https';
	const thisMachine = /^(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(request.headers.host ?? '');
	set(response, always);
	if (https || thisMachine) set(response, whereSafe);
	if (https) set(response, overHttps);
}

function set(response: ServerResponse, headers: Record<string, string>): void {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
