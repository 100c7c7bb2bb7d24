import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { settleForwarded } from '#lib/server/http/forwarded.ts';

function settled(headers: Record<string, string>, trustProxy: boolean, origin: string | null = null) {
	const request = new IncomingMessage(new Socket());
	Object.assign(request.headers, { host: 'localhost:3000' }, headers);
	settleForwarded(request, { trustProxy, origin });
	return request.headers;
}

const claims = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9, 203.0.113.10', 'x-forwarded-host': 'deugdelijk.example' };

test('what anybody may claim in a header is not believed', () => {
	const headers = settled(claims, false);
	expect(headers['x-forwarded-proto']).toBe('http');
	expect(headers['x-forwarded-for']).not.toContain('203.0.113');
	expect(headers['x-forwarded-host']).toBeUndefined();
	expect(headers.host).toBe('localhost:3000');
});

test('a proxy of ours is believed, and only the nearest', () => {
	const headers = settled(claims, true);
	expect(headers['x-forwarded-proto']).toBe('https');
	expect(headers['x-forwarded-for']).toBe('203.0.113.10');
	expect(headers.host).toBe('deugdelijk.example');
});

test('a proxy that says nothing, or nonsense, means http', () => {
	expect(settled({}, true)['x-forwarded-proto']).toBe('http');
	expect(settled({ 'x-forwarded-proto': 'javascript:' }, true)['x-forwarded-proto']).toBe('http');
});

test('with ORIGIN the protocol is the one people use', () => {
	expect(settled({}, false, 'https://deugdelijk.example')['x-forwarded-proto']).toBe('https');
	expect(settled(claims, true, 'http://deugdelijk.example')['x-forwarded-proto']).toBe('http');
});
