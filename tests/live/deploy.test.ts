import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROTOCOL } from '../../src/lib/live/protocol.ts';
import { Player } from '../drive.ts';
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
