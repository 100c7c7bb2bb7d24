import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { Player, play, Visitor } from '../drive.ts';
import { asks } from './asks.ts';
import { House, openField, openRound, say } from './house.ts';
import type { Meeting } from './house.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

type UnderWay = Meeting & { field: string; round: string };

async function underWay(names: string[], where = house): Promise<UnderWay> {
	const meeting = await where.meeting(names);
	const round = await openRound(meeting, 'inchecken');
	return { ...meeting, round, field: (await openField(meeting.seats[0]!, 'nodig')).id };
}

/** Somebody else goes on as if nothing happened. */
async function unaffected({ seats, field }: UnderWay, other: Player): Promise<void> {
	const began = performance.now();
	const id = await other.put(field, 'Gewoon verder.');
	await other.share(id);
	await seats[0]!.until((page) => page.client.line === 'out' || page.client.line === 'away' || page.client.mirror.get('answer', id));
	expect(performance.now() - began).toBeLessThan(5000);
	expect((await fetch(`${house.url}/readyz`)).status).toBe(200);
}

const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

test('R12: what has not the right shape is refused without effect, whatever it is', async () => {
	const meeting = await underWay(['Kwaad', 'Anna']);
	const { seats, session, round, field } = meeting;
	const [bad, anna] = [seats[0]!, seats[1]!];
	const things = { round, waiting: round, field, seat: bad.seat, answer: bad.seat, deviation: bad.seat, about: null };
	const good = asks(things)['answer:put'];
	const before = house.stored(session);
	const wrong: unknown[] = [
		undefined,
		null,
		0,
		'',
		'x',
		[],
		[good],
		true,
		{},
		{ ...good, pen: null },
		{ ...good, id: 'ID' },
		{ ...good, id: { toString: 'x' } }
	];
	const values: unknown[] = [null, 7, [], {}, nested(1000), 'x'.repeat(500), 'x'.repeat(40_000), { text: 'x' }, ['x'], { length: 1e9 }];
	const pens = [
		{ writer: 'x', take: 1 },
		{ writer: 'a'.repeat(26), take: 0 },
		{ writer: 'a'.repeat(26), take: 1.5 },
		{ writer: 'a'.repeat(26), take: 1e300 }
	];
	const all = [...wrong, ...values.map((value) => ({ ...good, value })), ...pens.map((pen) => ({ ...good, pen }))];
	for (const payload of all) expect([payload, await say(bad, 'answer:put', payload)]).toMatchObject([payload, { ok: false }]);
	for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
		const payload = JSON.parse(JSON.stringify(good).replace('{', `{"${key}":{"ok":true},`)) as object;
		expect([key, await say(bad, 'answer:put', payload)]).toEqual([key, { ok: false, refusal: 'wrong-shape' }]);
	}
	for (const verb of [
		'',
		'x',
		'__proto__',
		'constructor',
		'toString',
		'answer',
		'answer:',
		'snapshot',
		'changed',
		'hasOwnProperty',
		'ANSWER:PUT'
	])
		expect([verb, await say(bad, verb, good)]).toEqual([verb, { ok: false, refusal: 'not-found' }]);
	for (const verb of Object.keys(asks(things))) expect(await say(bad, verb, nested(500))).toEqual({ ok: false, refusal: 'wrong-shape' });
	expect(house.stored(session)).toBe(before);
	await unaffected(meeting, anna);
});

test('R16: without an acknowledgement, with many arguments, as bytes or as another packet, nothing breaks', async () => {
	const meeting = await underWay(['Kwaad', 'Bo']);
	const [bad, bo] = [meeting.seats[0]!, meeting.seats[1]!];
	const { socket } = bad.client;
	socket.emit('answer:put');
	socket.emit('answer:put', null, null, null);
	socket.emit('time:ask', {}, {}, () => undefined);
	socket.emit('answer:put', Buffer.from('bytes'));
	socket.emit('nothing:known');
	const engine = socket.io.engine;
	for (const frame of [
		'42',
		'42[',
		'42[]',
		'42[1]',
		'42["disconnect"]',
		'42["connect_error",{}]',
		'4299999999999999999999["time:ask",{}]',
		'451-["x"]',
		'459999999-["x",{"_placeholder":true,"num":0}]',
		'9',
		'zzz',
		'40/elders,{}',
		'41/elders,'
	])
		engine.write(frame.slice(1));
	for (const verb of ['answer:put', 'time:ask', 'x']) engine.write(`2["${verb}",${'['.repeat(10_000)}${']'.repeat(10_000)}]`);
	await unaffected(meeting, bo);
});

test('R16: a frame of a megabyte ends the line of who sends it and of nobody else', async () => {
	const meeting = await underWay(['Kwaad', 'Cees']);
	const [bad, cees] = [meeting.seats[0]!, meeting.seats[1]!];
	const lost = bad.until(() => bad.client.line === 'away');
	bad.client.socket.emit('answer:put', { value: 'x'.repeat(1_000_000) });
	await lost;
	await unaffected(meeting, cees);
	await bad.until(() => bad.client.line === 'live');
	const polling = await fetch(`${house.url}/live/?EIO=4&transport=polling`, { headers: { cookie: bad.visitor.cookie } });
	const sid = /"sid":"([^"]+)"/.exec(await polling.text())![1];
	const post = await fetch(`${house.url}/live/?EIO=4&transport=polling&sid=${sid}`, {
		method: 'POST',
		body: `40{"x":"${'x'.repeat(1_000_000)}"}`
	}).catch(() => ({ status: 413 }));
	expect(post.status).toBeGreaterThanOrEqual(400);
});

test('R3: words that are too long for a frame are refused on the spot, and the line stays', async () => {
	const { seats, field } = await underWay(['Plakker']);
	const lost: string[] = [];
	seats[0]!.client.socket.on('disconnect', (reason: string) => lost.push(reason));
	await expect(seats[0]!.put(field, 'x'.repeat(3_000_000))).rejects.toThrow('too-long');
	await expect(seats[0]!.put(field, '🫶'.repeat(30_000))).rejects.toThrow('too-long');
	await seats[0]!.put(field, 'Dan maar kort.');
	expect(lost).toEqual([]);
});

test('R16: a flood by one seat is slowed down for that seat alone', async () => {
	const meeting = await underWay(['Kwaad', 'Dirk']);
	const [bad, dirk] = [meeting.seats[0]!, meeting.seats[1]!];
	const again = await play(bad.visitor, meeting.session, 'seat');
	house.keep(again);
	const flood = Promise.all(
		[bad, again].flatMap((page) =>
			Array.from({ length: 2000 }, () => page.client.socket.timeout(10_000).emitWithAck('time:ask', {}) as Promise<{ refusal?: string }>)
		)
	);
	await unaffected(meeting, dirk);
	const refused = (await flood).filter((said) => said.refusal === 'too-fast').length;
	expect(refused).toBeGreaterThan(3500);
	expect(refused).toBeLessThan(4000);
});

test('R16: one person has a dozen pages of a conversation open, not a thousand', async () => {
	const meeting = await underWay(['Kwaad', 'Els']);
	const [bad, els] = [meeting.seats[0]!, meeting.seats[1]!];
	const pages = Array.from({ length: 40 }, () => new Player(bad.visitor, meeting.session, 'seat'));
	house.keep(...pages);
	await Promise.all(pages.map((page) => page.until(() => page.client.line !== 'connecting')));
	const live = pages.filter((page) => page.client.socket.connected);
	expect(live.length).toBeLessThanOrEqual(12);
	await unaffected(meeting, els);
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
	const { seats, session, leader } = await underWay(['Fien']);
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

test('R1 R16: while another program locks the file nobody is acknowledged falsely, reading goes on, and afterwards all is stored', async () => {
	const meeting = await underWay(['Anna', 'Bo']);
	const { seats, session, field } = meeting;
	const other = new Sqlite(house.file, { timeout: 5000 });
	other.exec('BEGIN EXCLUSIVE');
	const writing = seats.map((seat, i) => seat.put(field, `onder slot ${i}`));
	let stored = false;
	void Promise.any(writing).then(() => (stored = true));
	const until = performance.now() + 1000;
	while (performance.now() < until) {
		const asked = performance.now();
		await say(seats[1]!, 'time:ask', {});
		expect(performance.now() - asked).toBeLessThan(500);
		await new Promise((done) => setTimeout(done, 100));
	}
	const opened = performance.now();
	const page = await play(seats[0]!.visitor, session, 'seat');
	page.close();
	expect((await seats[0]!.visitor.get(`/gesprek/${session}`)).status).toBe(200);
	expect(performance.now() - opened).toBeLessThan(2500);
	expect(stored).toBe(false);
	expect(house.stored(session)).not.toContain('onder slot');
	other.exec('COMMIT');
	other.close();
	await Promise.all(writing);
	expect(house.stored(session).match(/onder slot \d/g)).toHaveLength(2);
});

test('R1: a lock that stays is told as busy after some seconds, and the words arrive when it is gone', async () => {
	const meeting = await underWay(['Cees']);
	const [cees] = meeting.seats;
	const other = new Sqlite(house.file, { timeout: 5000 });
	other.exec('BEGIN EXCLUSIVE');
	const things = { round: meeting.round, waiting: meeting.round, field: meeting.field, seat: '', answer: '', deviation: '', about: null };
	const joining = new Visitor(house.url).post('/meedoen?/sit', { code: meeting.code, name: 'Onder slot' });
	const asking = cees!.client.socket.timeout(10_000).emitWithAck('answer:put', asks(things)['answer:put']) as Promise<object>;
	const later = cees!.put(meeting.field, 'Na het slot.');
	expect(await asking).toEqual({ ok: false, refusal: 'busy' });
	expect(house.stored(meeting.session)).not.toMatch(/Na het slot|Onder slot/);
	other.exec('COMMIT');
	other.close();
	await later;
	const joined = (await joining).type === 'redirect';
	expect(house.stored(meeting.session)).toContain('Na het slot.');
	expect(house.stored(meeting.session).includes('Onder slot')).toBe(joined);
});

/** A disk of a few megabytes, where this machine lets us make one. */
function smallDisk(): string | undefined {
	const folder = mkdtempSync(join(tmpdir(), 'deugdelijk-disk-'));
	if (process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).status === 0) return folder;
	rmSync(folder, { recursive: true });
	return undefined;
}

const disk = smallDisk();

test.skipIf(!disk)(
	'R1 R12: on a full disk nobody is acknowledged falsely, reading and joining screens go on, and with room again all is stored',
	async () => {
		const there = await House.open(disk);
		try {
			const meeting = await underWay(['Anna', 'Bo'], there);
			const { seats, session, field, leader } = meeting;
			await seats[0]!.share(await seats[0]!.put(field, 'Voor de schijf vol was.'));
			const { bavail, bsize } = statfsSync(disk!);
			writeFileSync(join(disk!, 'ballon'), Buffer.alloc(bavail * bsize));
			const words = Array.from({ length: 40 }, (_, i) => `op een volle schijf ${i} ${'lang '.repeat(30)}`);
			const acknowledged: string[] = [];
			const writing = words.map((text, i) => seats[i % 2]!.put(field, text).then(() => acknowledged.push(text)));
			await new Promise((refused) => setTimeout(refused, 1500));
			const meanwhile = there.stored(session);
			for (const text of acknowledged) expect(meanwhile).toContain(text.trim());
			expect(acknowledged.length).toBeLessThan(words.length);
			const fresh = await play(seats[1]!.visitor, session, 'seat');
			await fresh.until(() => fresh.answers(field).some((answer) => answer.given?.value === 'Voor de schijf vol was.'));
			fresh.close();
			expect((await leader.visitor.get(`/gesprek/${session}/leiden`)).status).toBe(200);
			rmSync(join(disk!, 'ballon'));
			await Promise.all(writing);
			const afterwards = there.stored(session);
			for (const text of words) expect(afterwards.split(text.trim())).toHaveLength(2);
		} finally {
			await there.close().catch(() => undefined);
			spawnSync('umount', ['-l', disk!]);
			rmSync(disk!, { recursive: true, force: true });
		}
	}
);
