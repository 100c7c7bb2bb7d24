import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Player, play } from '../drive.ts';
import { asks } from './asks.ts';
import { House, say, thorough, underWay } from './house.ts';
import type { UnderWay } from './house.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

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
	const meeting = await underWay(house, ['Kwaad', 'Anna']);
	const { seats, session, things } = meeting;
	const [bad, anna] = [seats[0]!, seats[1]!];
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
	const meeting = await underWay(house, ['Kwaad', 'Bo']);
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
	const meeting = await underWay(house, ['Kwaad', 'Cees']);
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
	const { seats, field } = await underWay(house, ['Plakker']);
	const lost: string[] = [];
	seats[0]!.client.socket.on('disconnect', (reason: string) => lost.push(reason));
	await expect(seats[0]!.put(field, 'x'.repeat(3_000_000))).rejects.toThrow('too-long');
	await expect(seats[0]!.put(field, '🫶'.repeat(30_000))).rejects.toThrow('too-long');
	await seats[0]!.put(field, 'Dan maar kort.');
	expect(lost).toEqual([]);
});

test('R16: a flood by one seat is slowed down for that seat alone', async () => {
	const meeting = await underWay(house, ['Kwaad', 'Dirk']);
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
	const meeting = await underWay(house, ['Kwaad', 'Els']);
	const [bad, els] = [meeting.seats[0]!, meeting.seats[1]!];
	const pages = Array.from({ length: 40 }, () => new Player(bad.visitor, meeting.session, 'seat'));
	house.keep(...pages);
	await Promise.all(pages.map((page) => page.until(() => page.client.line !== 'connecting')));
	const live = pages.filter((page) => page.client.socket.connected);
	expect(live.length).toBeLessThanOrEqual(12);
	await unaffected(meeting, els);
});

/** What is answered to a request that stops half way, once the line is ended. */
const halfway = (house: House, begun: string) =>
	new Promise<string>((done) => {
		let said = '';
		const line = connect(house.app.port, '127.0.0.1', () => line.write(begun));
		line.on('data', (chunk) => (said += chunk)).on('error', () => {});
		line.on('close', () => done(said));
	});

// They take a minute and a half of waiting: the server looks for slow ones every half minute.
if (thorough)
	test('R16: who begins a request and does not end it is shown out, whether they stop in its head or in its body', async () => {
		const meeting = await underWay(house, ['Dora', 'Emil']);
		const head = `POST /meedoen?/look HTTP/1.1\r\nHost: 127.0.0.1:${house.app.port}\r\nOrigin: ${house.url}\r\n`;
		const body = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\ncode=';
		const [inHead, inBody] = await Promise.all([halfway(house, head), halfway(house, head + body)]);
		expect(inHead).toMatch(/^HTTP\/1\.1 408/);
		expect(inBody).not.toMatch(/^HTTP\/1\.1 [25]/);
		await unaffected(meeting, meeting.seats[1]!);
	}, 240_000);
