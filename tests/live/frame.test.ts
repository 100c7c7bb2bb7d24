import { once } from 'node:events';
import { WebSocket, WebSocketServer } from 'ws';
import { afterAll, expect, test } from 'vitest';
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
