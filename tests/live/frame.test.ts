import { once } from 'node:events';
import type { Socket } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { afterAll, expect, test } from 'vitest';
import { PATH, PROTOCOL } from '#lib/live/protocol.ts';
import { textFrame } from '#lib/server/live/frame.ts';
import { Player } from '../drive.ts';
import { House, openField, openRound } from './house.ts';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
afterAll(() => server.close());

test('a frame of our own is what a browser reads, whatever its length', async () => {
	const page = new WebSocket(`ws://127.0.0.1:${(server.address() as { port: number }).port}`);
	const [line] = (await once(server, 'connection')) as [WebSocket];
	const { _sender } = line as unknown as { _sender: { sendFrame(parts: Buffer[]): void } };
	for (const text of ['', 'één', 'x'.repeat(125), 'x'.repeat(126), 'x'.repeat(65_535), '🌱'.repeat(20_000)]) {
		const heard = once(page, 'message');
		_sender.sendFrame([textFrame(text)]);
		expect(String((await heard)[0])).toBe(text);
	}
	page.close();
});

test('R6: a page that polls, one that changes over and one on a websocket hear every number, each once and in its turn, and are answered', async () => {
	const house = await House.open();
	const meeting = await house.meeting(['Anna', 'Bo', 'Cees']);
	await openRound(meeting, 'inchecken');
	const [anna, bo, cees] = meeting.seats as [Player, Player, Player];
	const field = await openField(anna, 'nodig');
	const ways = [['websocket'], ['polling'], ['polling', 'websocket']] as const;
	const pages = ways.map((transports) => new Player(bo.visitor, meeting.session, 'seat', { transports: [...transports] }));
	const heard = pages.map((page) => {
		const numbers: number[] = [];
		page.client.socket.on('changed', ({ stream, number }: { stream: string; number: number }) => stream === 'all' && numbers.push(number));
		return numbers;
	});
	for (const page of pages) house.keep(page);
	await Promise.all(pages.map((page) => page.until(() => page.client.mirror.me)));
	const first = heard.map((_, i) => pages[i]!.client.mirror.had!.all!);
	for (let i = 0; i < 15; i++) await Promise.all([anna, cees].map(async (seat) => seat.share(await seat.put(field.id, `Zin ${i}`))));
	const last = anna.client.mirror.had!.all!;
	await Promise.all(pages.map((page) => page.until(() => page.client.mirror.had!.all === last)));
	const answered = await Promise.all(pages.map((page) => page.client.send('time:ask', {})));
	for (const answer of answered) expect(answer).toMatchObject({ ok: true, steady: expect.any(Number) as number });
	heard.forEach((numbers, i) => expect(numbers).toEqual(Array.from({ length: last - first[i]! }, (_, n) => first[i]! + n + 1)));
	await house.close();
});

test('R16 a page that asks and does not read is shown out before what waits for it fills the memory of the house', async () => {
	const house = await House.open();
	const { session, leader, seats } = await house.meeting(['Anna', 'Bo']);
	const [anna, bo] = seats as [Player, Player];
	const here = () => (leader.client.presence && 'here' in leader.client.presence ? leader.client.presence.here.length : undefined);
	bo.close();
	await leader.until(() => here() === 1);
	const page = new WebSocket(`${house.app.url.replace('http', 'ws')}${PATH}/?EIO=4&transport=websocket`, {
		headers: { cookie: bo.visitor.cookie },
		perMessageDeflate: false
	});
	await once(page, 'message');
	page.send(`40${JSON.stringify({ protocol: PROTOCOL, session, face: 'seat' })}`);
	await leader.until(() => here() === 2);
	(page as unknown as { _socket: Socket })._socket.pause();
	// More than the machine itself keeps for a line, whether answered or refused for being too fast.
	for (let n = 0; n < 160_000; n++) page.send(`42${n}${JSON.stringify(['session:since', { had: {} }])}`);
	// It goes on saying that it is there: no time-out comes to help.
	const alive = setInterval(() => page.send('3'), 1000);
	await leader.until(() => here() === 1);
	clearInterval(alive);
	expect(await anna.client.send('time:ask', {})).toMatchObject({ ok: true });
	page.terminate();
	await house.close();
});
