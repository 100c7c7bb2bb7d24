import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/lib/domain/id.ts';
import { PROTOCOL } from '../../src/lib/live/protocol.ts';
import { rotate } from '../../src/lib/server/auth/rotate.ts';
import { planMeeting, play, Player, signedIn, Visitor } from '../drive.ts';
import { House, openField, openRound } from './house.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

test('R15: asked to stop during a meeting it is gone within five seconds, and afterwards everybody is back by themselves with only what they missed', async () => {
	const meeting = await house.meeting(['Anna', 'Bo', 'Cees']);
	const { leader, seats } = meeting;
	await openRound(meeting, 'inchecken');
	const field = await openField(seats[0]!, 'nodig');
	await seats[0]!.share(await seats[0]!.put(field.id, 'Voor de nieuwe versie.'));
	const polling = new Player(seats[2]!.visitor, meeting.session, 'seat', { transports: ['polling'] });
	house.keep(polling);
	await polling.until(() => polling.client.mirror.me);

	const pages = [leader, ...seats, polling];
	const snapshots: string[] = [];
	await Promise.all(pages.map((page) => page.until(() => shownWords(page, field.id).length === 1)));
	for (const page of pages) page.client.socket.on('snapshot', () => snapshots.push('snapshot'));
	const writing = seats[1]!.put(field.id, 'Midden in de nieuwe versie.');
	const asked = performance.now();
	await house.stop();
	expect(performance.now() - asked).toBeLessThan(5000);
	await house.start();
	await Promise.all(pages.map((page) => page.until(() => page.client.line === 'live')));
	await seats[1]!.share(await writing);
	await Promise.all(pages.map((page) => page.until(() => shownWords(page, field.id).length === 2)));
	expect(shownWords(leader, field.id).sort()).toEqual(['Midden in de nieuwe versie.', 'Voor de nieuwe versie.']);
	expect(snapshots).toEqual([]);
});

test('R10: with other secrets a conversation goes on by another code and link, those before open nothing, and who leads signs in again', async () => {
	const meeting = await house.meeting(['Eva', 'Faas']);
	const { leader, seats, session } = meeting;
	await openRound(meeting, 'inchecken');
	const field = await openField(seats[0]!, 'nodig');
	await seats[0]!.share(await seats[0]!.put(field.id, 'Van voor de andere geheimen.'));
	const { link: screen } = (await house.ellen.ask(`/gesprek/${session}/leiden?/link`, {})) as { link: string };
	const { link: back } = await seats[0]!.client.send('seat:return', {});
	const planned = `/teams/${house.team}/gesprekken/${await planMeeting(house.ellen, house.team, { meeting: 'gk3' })}`;
	const asked = { fresh: newId(), member: '', name: 'Lotte', brings: 'situation' };
	const { link: ahead } = (await house.ellen.ask(`${planned}?/ahead`, asked)) as { link: string };
	await house.stop();
	await rotate(house.data);
	await house.start();
	// Who sat down is back by themselves; who leads is not.
	await Promise.all(seats.map((page) => page.until(() => page.client.line === 'live')));
	await leader.until(() => leader.client.line === 'out');
	expect((await house.ellen.get('/teams')).status).toBe(303);
	house.ellen = await signedIn(house.url);
	const [again] = house.keep(await play(house.ellen, session, 'lead'));
	expect(shownWords(again!, field.id)).toEqual(['Van voor de andere geheimen.']);
	const now = await again!.client.send('door:read', {});
	const stranger = new Visitor(house.url);
	const secret = (link: string) => link.split('#')[1]!;
	const before = [meeting.code, secret(meeting.link), 'K7MR-QX3T'].map((code) => stranger.post('/meedoen?/look', { code }));
	expect((await Promise.all(before)).map(({ status }) => status)).toEqual([404, 404, 404]);
	await expect(stranger.submit('/scherm?/open', { link: screen })).rejects.toThrow('404');
	await expect(stranger.submit('/voorbereiden?/open', { link: ahead })).rejects.toThrow('gone');
	const { link: prepares } = (await house.ellen.ask(`${planned}?/ahead`, asked)) as { link: string };
	await stranger.submit('/voorbereiden?/open', { link: prepares });
	for (const code of [now.code, secret(now.link)]) expect(await stranger.ask('/meedoen?/look', { code })).toHaveProperty('lobby');
	// A link back is one's own, and is kept like a seat.
	await stranger.submit('/terug?/open', { link: back });
	expect(await (await stranger.get('/terug')).text()).toContain('Van voor de andere geheimen.');
});

const shownWords = (page: Player, field: string) => page.answers(field).flatMap((answer) => (answer.given ? [answer.given.value] : []));

test('a page older or newer than the server can serve is told so and hears nothing', async () => {
	const { seats, session } = await house.meeting(['Dirk']);
	for (const protocol of [PROTOCOL - 1, PROTOCOL + 1, 0]) {
		const page = new Player(seats[0]!.visitor, session, 'seat');
		page.client.socket.auth = { protocol, session, face: 'seat' };
		page.client.socket.disconnect().connect();
		await page.until(() => page.client.line === 'old');
		expect(page.client.mirror.rows.size).toBe(0);
		page.close();
	}
});
