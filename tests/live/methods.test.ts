/** Every way of working that ships with the product, played to its logbook by people who are not there. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { methods } from '#lib/methods/index.ts';
import { openLobby, planMeeting, playToTheEnd, takeSeat } from '../drive.ts';
import { House, thorough } from './house.ts';

/** Who is not the presenter writes too, and the smallest group of unsigned words is reached in the full counts only. */
const PEOPLE = ['Naima', 'Mo', 'Joris', ...(thorough ? ['Sander', 'Roos', 'Tineke en Wim'] : [])];

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house?.close());

const meetings = methods.flatMap((method) =>
	method.meetings.map((meeting) => ({ method: method.key, meeting: meeting.key, rounds: meeting.rounds }))
);

test.each(meetings)('$meeting is played to its logbook', async ({ method, meeting, rounds }) => {
	const session = await planMeeting(house.ellen, house.team, { method, meeting });
	const { leader, code } = await openLobby(house.ellen, session);
	const seats = await Promise.all(PEOPLE.map((name) => takeSeat(house.url, code, name)));
	house.keep(leader, ...seats);
	await playToTheEnd(leader, seats);
	await leader.until(() => leader.head?.stage === 'closed');
	const closed = leader.rounds.filter(({ stage, tally }) => stage === 'closed' && tally);
	expect(closed.map(({ key }) => key)).toEqual(rounds.map(({ key }) => key));
	const page = await house.ellen.get(`/teams/${house.team}/logboek/${session}`);
	expect(await page.text()).toContain('Naima');
	for (const player of [leader, ...seats]) player.close();
});

test('a quarter of an hour inside another meeting needs one device: who leads writes what the group says, and it stands in the logbook', async () => {
	const session = await planMeeting(house.ellen, house.team, { method: 'kwartier', meeting: 'kwartier' });
	const { leader } = await openLobby(house.ellen, session);
	house.keep(leader);
	await playToTheEnd(leader, []);
	await leader.until(() => leader.head?.stage === 'closed');
	const words = leader.answers(leader.field('een-zin')!.id).flatMap(({ given }) => (given?.value as { text: string }).text);
	expect(words.length).toBeGreaterThan(0);
	const page = await (await house.ellen.get(`/teams/${house.team}/logboek/${session}`)).text();
	for (const text of words) expect(page).toContain(text);
	leader.close();
});
