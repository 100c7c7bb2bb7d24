import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { drawn } from '../../src/lib/domain/moment.ts';
import { startApp } from '../app.ts';
import { firstFacilitator, makeTeam, openLobby, planMeeting, Player, playToTheEnd, Visitor } from '../drive.ts';
import { gone, House, underWay } from './house.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

test('R10: pages and sockets from a foreign origin are refused, by polling and by websocket', async () => {
	const { seats, session, code } = await underWay(house, ['Xander']);
	const { cookie } = seats[0]!.visitor;
	const port = house.app.port;
	const foreign = [
		'http://kwaad.example',
		`https://127.0.0.1:${port}`,
		`http://127.0.0.1:${port + 1}`,
		`http://127.0.0.1.kwaad.example:${port}`,
		'null',
		'file://'
	];
	for (const origin of foreign) {
		const polling = await fetch(`${house.url}/live/?EIO=4&transport=polling`, { headers: { origin, cookie } });
		expect([origin, polling.status]).toEqual([origin, 403]);
		for (const transport of ['polling', 'websocket'] as const) {
			const page = new Player(seats[0]!.visitor, session, 'seat', { headers: { cookie, origin }, transports: [transport] });
			await page.until(() => page.client.line === 'away' && page.client.mirror.me === undefined);
			page.close();
		}
		const form = await fetch(`${house.url}/meedoen?/sit`, {
			method: 'POST',
			headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
			body: new URLSearchParams({ code, name: 'Indringer' })
		});
		expect([origin, form.status]).toEqual([origin, 403]);
	}
	const silent = await fetch(`${house.url}/meedoen?/sit`, { method: 'POST', body: new URLSearchParams({ code, name: 'Indringer' }) });
	const json = await fetch(`${house.url}/teams?/make`, {
		method: 'POST',
		headers: { cookie: house.ellen.cookie, 'content-type': 'application/json', origin: 'http://kwaad.example' },
		body: '{}'
	});
	expect([silent.status, json.status]).toEqual([403, 403]);
	expect(house.stored(session)).not.toContain('Indringer');
	const own = new Player(seats[0]!.visitor, session, 'seat', { headers: { cookie, origin: house.url } });
	await own.until(() => own.client.line === 'live');
	own.close();
});

test('R10: without a cookie, or with one for another conversation, there is nothing here', async () => {
	const one = await underWay(house, ['Yara']);
	const other = await underWay(house, ['Zoë']);
	const stranger = new Visitor(house.url);
	for (const face of ['seat', 'lead', 'screen'] as const)
		for (const visitor of [stranger, other.seats[0]!.visitor]) {
			const page = new Player(visitor, one.session, face);
			await gone(page, 5000);
			expect(page.client.mirror.rows.size).toBe(0);
			page.close();
		}
	const paths = [`/gesprek/${one.session}`, `/gesprek/${one.session}/leiden`, `/scherm/${one.session}`];
	for (const path of paths)
		for (const visitor of [stranger, other.seats[0]!.visitor]) expect([path, (await visitor.get(path)).status]).toEqual([path, 404]);
});

test('a second first facilitator cannot be made', async () => {
	await expect(firstFacilitator(house.url, house.printed.match(/welkom#([\w-]+)/)![1]!)).rejects.toThrow();
});

/** One request as it is written here; answers with what came back. */
function raw(text: string): Promise<string> {
	return new Promise((done) => {
		let heard = '';
		const socket = connect(house.app.port, '127.0.0.1', () => socket.write(text));
		setTimeout(() => socket.destroy(), 400);
		socket
			.on('data', (chunk) => (heard += chunk))
			.on('error', () => done(heard))
			.on('close', () => done(heard));
	});
}

test('R16: addresses, origins and cookies that are none do not end the process', async () => {
	const upgrade =
		'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';
	const heads = ['GET /live/?EIO=4&transport=polling', 'GET /', 'GET /meedoen', 'POST /meedoen?/look', 'GET /gesprek/x/leiden'];
	const hosts = ['[', 'a b', '%', '', '[::1', 'x:99999', '\u00ff'];
	for (const more of ['Connection: close\r\n', upgrade])
		await Promise.all(
			hosts.flatMap((host) =>
				heads.map((head) =>
					raw(
						`${head} HTTP/1.1\r\nHost: ${host}\r\nOrigin: http://${host}\r\nContent-Length: 0\r\nCookie: seat_x=%; =;;; sign-in=\u00ff\r\n${more}\r\n`
					)
				)
			)
		);
	const paths = [
		'/live/',
		'/live/?EIO=4',
		'/live/?EIO=4&transport=x',
		'/live/?EIO=4&transport=polling&sid=x',
		'/live/?EIO=3&transport=polling'
	];
	for (const path of [...paths, '/%', '/gesprek/%00', '//', '/teams/..%2f..'])
		await raw(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${house.app.port}\r\nConnection: close\r\n\r\n`);
	expect((await fetch(`${house.url}/readyz`)).status).toBe(200);
	const bare = new WebSocket(`${house.url.replace('http', 'ws')}/live/?EIO=4&transport=websocket`);
	await new Promise((open) => bare.once('message', open));
	const refused = new Promise((heard) => bare.once('message', heard));
	for (let i = 0; i < 300; i++) bare.send('40{"protocol":1}');
	bare.send('40'.repeat(10_000));
	expect(String(await refused)).toMatch(/^44.*wrong-shape/);
	bare.terminate();
	expect((await fetch(`${house.url}/readyz`)).status).toBe(200);
});

test('pages carry their headers: nothing kept, nothing framed, nothing sniffed, no referrer, and a policy for scripts', async () => {
	const { seats, session, leader } = await underWay(house, ['Fien']);
	for (const [visitor, path] of [
		[seats[0]!.visitor, `/gesprek/${session}`],
		[leader.visitor, `/gesprek/${session}/leiden`],
		[new Visitor(house.url), '/meedoen']
	] as const) {
		const response = await visitor.get(path);
		expect([path, response.status]).toEqual([path, 200]);
		const of = (name: string) => response.headers.get(name) ?? '';
		expect(of('cache-control')).toBe('no-store');
		expect(of('x-content-type-options')).toBe('nosniff');
		expect(of('referrer-policy')).toMatch(/^(no-referrer|same-origin)$/);
		expect(of('content-security-policy')).toMatch(/script-src 'self' 'nonce-[^']+'/);
		expect(of('content-security-policy')).toContain(`frame-ancestors 'none'`);
	}
	const polling = await fetch(`${house.url}/live/?EIO=4&transport=polling`);
	expect(polling.headers.get('cache-control')).toBe('no-store');
	expect(polling.headers.get('x-content-type-options')).toBe('nosniff');
	expect(polling.headers.get('access-control-allow-origin')).toBeNull();
});

test('the cookie of a seat is for this host and for the server alone; over https it says so in its name', async () => {
	const { code } = await house.meeting();
	const sit = (headers: Record<string, string>) =>
		fetch(`${house.url}/meedoen?/sit`, { method: 'POST', headers, body: new URLSearchParams({ code, name: 'Gijs' }), redirect: 'manual' });
	const plain = (await sit({ origin: house.url })).headers.getSetCookie().join();
	expect(plain).toMatch(/^seat_[0-9a-z]{26}=[\w-]{22};/);
	expect(plain).toMatch(/HttpOnly/i);
	expect(plain).toMatch(/SameSite=Lax/i);
	expect(plain).not.toMatch(/Secure|Domain/i);
	expect((await sit({ origin: house.url.replace('http', 'https'), 'x-forwarded-proto': 'https' })).status).toBe(403);
});

test('R5 at the door of a conversation is told what its own team keeps; to who guesses what is usual and no more', async () => {
	const { code } = await underWay(house, ['Pien']);
	const terms = { situation: '3', raw: '18', late: '12', yield: '36', paper: '6' };
	await house.ellen.submit(`/teams/${house.team}/bewaren/termijnen?/terms`, terms);
	const visitor = new Visitor(house.url);
	const told = (await visitor.ask('/bewaren?/look', { code })) as { facts: object };
	expect(told).toEqual({
		facts: { periods: { situation: 3, raw: 18, late: 12, yield: 36, paper: 6 }, smallest: 5, unrecorded: false, held: false }
	});
	const guessed = ['BCDF-GHJK', 'hallo'].map((wrong) => visitor.post('/bewaren?/look', { code: wrong }));
	for (const answer of await Promise.all(guessed)) expect(answer).toMatchObject({ type: 'failure', status: 404 });
	const page = await fetch(`${house.url}/bewaren?/look`, {
		method: 'POST',
		headers: { origin: house.url, accept: 'text/html' },
		body: new URLSearchParams({ code })
	});
	expect(await page.text()).toContain('18 maanden');
});

test('wrong, ended, locked and renewed codes and links take as long as each other, and are answered in the same words', async () => {
	// Behind a proxy, so that each try comes from somebody else: nobody is slowed down, and what remains is the way itself.
	const app = await startApp({ env: { TRUST_PROXY: 'true' } });
	try {
		const ellen = await firstFacilitator(app.url, app.output().match(/welkom#([\w-]+)/)![1]!);
		const team = await makeTeam(ellen);
		const open = async () => openLobby(ellen, await planMeeting(ellen, team));
		const [locked, ended, renewed] = [await open(), await open(), await open()];
		await locked.leader.client.send('door:set', { door: 'locked', pen: locked.leader.pen() });
		await playToTheEnd(ended.leader, []);
		await renewed.leader.client.send('door:rotate', { epoch: 2, pen: renewed.leader.pen() });
		for (const { leader } of [locked, ended, renewed]) leader.close();

		for (const kind of ['code', 'link'] as const) {
			const none = { code: 'BCDF-GHJK', link: `${app.url}/meedoen#${'A'.repeat(22)}` }[kind];
			const doors = { wrong: none, locked: locked[kind], ended: ended[kind], renewed: renewed[kind] };
			const tries: Tries = {};
			// A difference that is one stays, however often it is looked for; what the machine does beside it evens out.
			for (let round = 0; round < 4 && !(apart(tries) < 1.5); round++) await interleaved(app.url, doors, tries);
			expect(new Set(Object.values(tries).flatMap(({ said }) => [...said])).size).toBe(1);
			expect(apart(tries)).toBeLessThan(1.5);
		}
	} finally {
		await app.stop();
	}
});

type Tries = Record<string, { took: number[]; said: Set<string> }>;

/** By how much the slowest door is slower than the quickest. A quarter is quicker than what is compared: other work makes single tries slower, never quicker. */
function apart(tries: Tries): number {
	const quick = Object.values(tries).map(({ took }) => took.toSorted((a, b) => a - b)[took.length >> 2]!);
	return quick.length ? Math.max(...quick) / Math.min(...quick) : NaN;
}

/** Tries each of these doors many times, one after the other in an order drawn by chance, so that what else the machine does falls on all alike. */
async function interleaved(url: string, doors: Record<string, string>, tries: Tries): Promise<void> {
	for (const name of Object.keys(doors)) tries[name] ??= { took: [], said: new Set() };
	for (let i = 0; i < 80; i++)
		for (const name of drawn(Object.keys(doors), Math.random)) {
			const typed = doors[name]!.split('#').at(-1)!;
			const headers = { origin: url, accept: 'application/json', 'x-sveltekit-action': 'true', 'x-forwarded-for': `10.1.${i}.${i}` };
			const began = performance.now();
			const response = await fetch(`${url}/meedoen?/look`, { method: 'POST', headers, body: new URLSearchParams({ code: typed }) });
			const text = (await response.text()).replaceAll(typed, '');
			tries[name]!.took.push(performance.now() - began);
			const kept = [...response.headers].filter(([header]) => header !== 'date' && header !== 'content-length');
			tries[name]!.said.add(JSON.stringify([response.status, kept, text]));
		}
}
