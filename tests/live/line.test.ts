import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLobby, openScreen, planMeeting, takeSeat, Visitor } from '../drive.ts';
import type { Player } from '../drive.ts';
import { House, openRound, say, underWay } from './house.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

const heardBy = (leader: Player) =>
	leader.client.presence && 'heard' in leader.client.presence ? leader.client.presence.heard : undefined;

test('who was heard is told to leaders only, is stored nowhere, and goes when another round opens', async () => {
	const meeting = await underWay(house, ['Fenna', 'Joris']);
	const { leader, seats, session } = meeting;
	const screen = await openScreen(leader);
	house.keep(screen);
	const others = [...seats, screen];
	const told: string[] = [];
	for (const page of others) page.client.socket.onAny((name: string, said: unknown) => told.push(name + JSON.stringify(said)));
	const before = house.stored(session);

	expect(await say(leader, 'seat:heard', { seat: seats[0]!.seat, heard: true })).toEqual({ ok: true });
	await leader.until(() => heardBy(leader)?.includes(seats[0]!.seat));
	await say(leader, 'seat:heard', { seat: seats[1]!.seat, heard: true });
	await say(leader, 'seat:heard', { seat: seats[0]!.seat, heard: false });
	await leader.until(() => JSON.stringify(heardBy(leader)) === JSON.stringify([seats[1]!.seat]));
	expect(house.stored(session)).toBe(before);
	expect(told.filter((line) => line.includes('heard'))).toEqual([]);

	await openRound(meeting, 'stilschrijven');
	await leader.until(() => heardBy(leader)?.length === 0);
	expect(await say(seats[0]!, 'seat:heard', { seat: seats[0]!.seat, heard: true })).toEqual({ ok: false, refusal: 'not-allowed' });
});

test('R12 a link to a video call is put ready on the page of the plan, and the lobby has it; what is no such link is refused without a trace', async () => {
	const session = await planMeeting(house.ellen, house.team);
	const path = `/teams/${house.team}/gesprekken/${session}`;
	const put = (video: string) => house.ellen.post(`${path}?/video`, { video });
	const before = house.stored(session);
	for (const wrong of [
		'javascript:alert(1)',
		'http://bellen.example/noord',
		'https://bellen.example/ "onload="',
		`https://${'b'.repeat(600)}.example`
	])
		expect((await put(wrong)).type, wrong).toBe('failure');
	expect(house.stored(session)).toBe(before);
	expect((await new Visitor(house.url).post(`${path}?/video`, { video: 'https://elders.example/x' })).type).not.toBe('success');
	for (let again = 0; again < 2; again++) expect((await put('https://bellen.example/noord')).type).toBe('success');
	expect(await (await house.ellen.get(path)).text()).toContain('bellen.example');
	const { leader, code } = await openLobby(house.ellen, session);
	const fenna = await takeSeat(house.url, code, 'Fenna');
	house.keep(leader, fenna);
	expect(fenna.head?.video).toBe('https://bellen.example/noord');
	expect(await (await fenna.visitor.get(`/gesprek/${session}`)).text()).toContain('href="https://bellen.example/noord"');
	expect((await put('')).type).toBe('success');
	await fenna.until(() => fenna.head?.video === null);
});

test('R10 several people at one laptop: they say so themselves, who leads mends it for them, and nobody else’s seat can be touched', async () => {
	const { leader, seats } = await underWay(house, ['Tineke', 'Joris']);
	const [tineke, joris] = seats as [Player, Player];
	const sits = (by: Player, seat: string, names: string[]) => ({ seat, names, where: 'remote' as const, pen: by.pen() });
	const told = (page: Player) => page.client.mirror.get('seat', tineke.seat)?.names;
	await tineke.client.send('seat:sits', sits(tineke, tineke.seat, ['Wim']));
	for (const page of [joris, leader]) await page.until(() => told(page)?.join() === 'Wim');
	expect(await say(joris, 'seat:sits', sits(joris, tineke.seat, ['Joke']))).toMatchObject({ refusal: 'not-found' });
	const mended = sits(leader, tineke.seat, ['Wim', 'Sjoerd']);
	for (let again = 0; again < 2; again++) await leader.client.send('seat:sits', mended);
	for (const page of [joris, tineke]) await page.until(() => told(page)?.join() === 'Wim,Sjoerd');
	const page = await (await joris.visitor.get(`/gesprek/${tineke.session}`)).text();
	expect(page).toContain('Sjoerd');
});
