import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { networkAddresses, publicAddresses } from '#lib/server/http/addresses.ts';
import { comesFromUs } from '#lib/server/http/origin.ts';

const bare = { origin: null, trustProxy: false };
const named = { origin: 'https://deugdelijk.example', trustProxy: true };

function arriving(origin: string | undefined, host = origin?.split('//')[1], protocol = 'http') {
	return { origin, host, protocol };
}

test.each(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000', `http://${hostname()}:3000`.toLowerCase()])(
	'R10 a page from %s is ours while no address is set',
	(origin) => expect(comesFromUs(arriving(origin), bare)).toBe(true)
);

test('R10 a phone that came by an address of the network is ours', () => {
	for (const address of networkAddresses().filter((one) => !one.includes(':'))) {
		expect(comesFromUs(arriving(`http://${address}:3000`), bare)).toBe(true);
	}
});

test.each([
	['no origin at all', arriving(undefined, 'localhost:3000')],
	['another port of this machine', arriving('http://localhost:8080', 'localhost:3000')],
	['another name for this machine than the one asked', arriving('http://127.0.0.1:3000', 'localhost:3000')],
	['a sandboxed page', arriving('null', 'localhost:3000')],
	['a foreign page', arriving('https://kwaad.example', 'localhost:3000')],
	['a foreign name pointed at this machine', arriving('http://kwaad.example:3000')],
	['a name that only begins like ours', arriving('http://localhost.kwaad.example:3000')],
	['https where there is none', arriving('https://localhost:3000')]
])('R10 %s is not ours', (_who, arrival) => {
	expect(comesFromUs(arrival, bare)).toBe(false);
});

test('R10 with ORIGIN only that address is ours', () => {
	expect(comesFromUs(arriving('https://deugdelijk.example', 'intern:3000'), named)).toBe(true);
	expect(comesFromUs(arriving('http://deugdelijk.example'), named)).toBe(false);
	expect(comesFromUs(arriving('https://deugdelijk.example.kwaad.example'), named)).toBe(false);
	expect(comesFromUs(arriving('http://localhost:3000'), named)).toBe(false);
});

test('behind a proxy without ORIGIN the proxy says which address was asked', () => {
	const behind = { origin: null, trustProxy: true };
	expect(comesFromUs(arriving('https://gesprek.example', 'gesprek.example', 'https'), behind)).toBe(true);
	expect(comesFromUs(arriving('https://kwaad.example', 'gesprek.example', 'https'), behind)).toBe(false);
});

test('an address for others never says localhost when the network has one', () => {
	const [first] = publicAddresses({ origin: null, host: null }, 3000);
	if (networkAddresses().length > 0) expect(first).not.toContain('localhost');
	expect(publicAddresses({ ...named, host: null }, 3000)).toEqual(['https://deugdelijk.example']);
	expect(publicAddresses({ origin: null, host: '::1' }, 3000)).toEqual(['http://[::1]:3000']);
});
