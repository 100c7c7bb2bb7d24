import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { parse } from '#lib/live/stand-ins/address.ts';
import * as frames from '#lib/live/stand-ins/frames.ts';
import * as packets from '#lib/live/stand-ins/packets.ts';
import * as values from '#lib/live/stand-ins/values.ts';

/** The packages that these stand in for, as our sockets' own packages see them. */
const asSeenBy = (name: string) => createRequire(createRequire(import.meta.url).resolve(name));
const real = {
	packets: asSeenBy('socket.io-client')('socket.io-parser') as typeof packets,
	frames: asSeenBy('socket.io')('engine.io-parser') as typeof frames,
	values: asSeenBy('@sveltejs/kit/package.json')('devalue') as typeof values & { stringify(value: unknown): string }
};

const spoken: Parameters<packets.Encoder['encode']>[0][] = [
	{ type: 0, nsp: '/', data: { protocol: 1, session: 'abc' } },
	{ type: 1, nsp: '/' },
	{ type: 2, nsp: '/', data: ['changed', { rows: [{ text: 'Eén,\n"twee" 🌱' }] }] },
	{ type: 2, nsp: '/', id: 17, data: ['answer:put', { value: 3 }] },
	{ type: 3, nsp: '/', id: 0, data: [{ ok: true }] },
	{ type: 4, nsp: '/', data: { message: 'not-found', data: 'not-found' } },
	{ type: 2, nsp: '/elsewhere', id: 3, data: ['x'] }
];

test('packets are written and read as the package does', () => {
	for (const packet of spoken) {
		const written = new real.packets.Encoder().encode({ ...packet });
		expect(new packets.Encoder().encode(packet)).toEqual(written);
		const [ours, theirs] = [packets, real.packets].map(({ Decoder }) => {
			const heard: unknown[] = [];
			const decoder = new Decoder();
			decoder.on('decoded', (one) => heard.push(one));
			decoder.add(written[0]!);
			return heard;
		});
		expect(ours).toEqual(theirs);
	}
	for (const text of ['', 'x', '9', '2{"half', '5[]']) expect(() => new packets.Decoder().add(text)).toThrow();
});

test('frames are written and read as the package does', () => {
	const said = [
		{ type: 'message', data: '2["a"]' },
		{ type: 'ping' },
		{ type: 'pong', data: 'probe' },
		{ type: 'upgrade' },
		{ type: 'close' }
	];
	const payload = (one: typeof frames) => new Promise<string>((done) => one.encodePayload(said, done));
	return Promise.all([payload(frames), payload(real.frames)]).then(([ours, theirs]) => {
		expect(ours).toBe(theirs);
		expect(frames.decodePayload(ours)).toEqual(real.frames.decodePayload(ours));
		expect(frames.decodePacket('x')).toEqual(real.frames.decodePacket('x'));
	});
});

test('addresses are read, also ones of six parts', () => {
	expect(parse('https://deugdelijk.example')).toEqual({ protocol: 'https', host: 'deugdelijk.example', port: '' });
	expect(parse('http://[::1]:3000')).toEqual({ protocol: 'http', host: '::1', port: '3000' });
});

test('what pages are told is read as the package does', () => {
	const twice = { text: 'Eén 🌱' };
	const told = [
		{ title: 'x', none: null, left: undefined, list: [twice, twice], on: new Date(0), open: true, nested: [[], {}] },
		{ numbers: [1.5, -0, NaN, Infinity, -Infinity], set: new Set(['a', twice]), map: new Map([['a', [twice]]]) },
		'words alone',
		undefined
	];
	for (const one of told) expect(values.parse(real.values.stringify(one))).toEqual(real.values.parse(real.values.stringify(one)));
	const { list } = values.parse(real.values.stringify(told[0])) as { list: object[] };
	expect(list[0]).toBe(list[1]);
	for (const one of [/x/, 3n, new URL('https://deugdelijk.example')])
		expect(() => values.parse(real.values.stringify(one))).toThrow('no page');
});
