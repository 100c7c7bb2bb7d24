import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reply } from '#lib/domain/consent.ts';
import { House, mark, markedMeeting } from './house.ts';

const NAMES = ['Joris', 'Mo', 'Naima', 'Sander'];

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

test('R13 a yes that its author changed since does not count in an earlier wording: they are asked again, and what they say then stands', async () => {
	const { story, needs, answer } = markedMeeting(NAMES, 39);
	const session = house.keep(story);
	const { app } = house;
	const people = NAMES.map((name) => app.auth.people.add({ name, email: `${mark()}@buurthulp.example`, password: 'x' }));
	const seats = NAMES.map((name, i) => ({ ...story.seat(name), person: people[i]! }));
	await app.rooms.room(session)!.write(() => ({ change: { put: seats, drop: [] } }));
	const of = (name: string) => ({ session, answer: answer(needs.get(name)!) });
	const say = async (name: string, reply: Reply, words = '') =>
		expect(await house.app.consents.answer({ person: people[NAMES.indexOf(name)]! }, of(name), 'funder', reply, words)).toBe(true);
	const read = () => NAMES.map((name) => house.app.consents.quotable(of(name), 'funder'));
	const states = () => NAMES.map((name) => house.app.consents.ofSession(session).find((one) => one.answer === of(name).answer)?.state);
	for (const name of NAMES) await app.consents.ask(of(name), 'funder', people[0]!);
	const [first, second, last, again] = [mark(), mark(), mark(), mark()];
	await say('Joris', 'yes');
	await say('Mo', 'reworded', first);
	await say('Naima', 'reworded', first);
	await say('Sander', 'yes');
	await house.putBack(async () => {
		await say('Joris', 'reworded', second);
		await say('Mo', 'reworded', second);
		await say('Naima', 'yes');
		await say('Sander', 'reworded', second);
		await say('Sander', 'yes');
		await house.stop();
		await house.start();
		expect(read()).toEqual([second, second, needs.get('Naima'), needs.get('Sander')]);
	});
	expect(states()).toEqual(['asked', 'asked', 'asked', 'yes']);
	expect(read()).toEqual([null, null, null, needs.get('Sander')]);
	expect([first, second].flatMap((word) => house.filesWith(word))).toEqual([]);
	await say('Joris', 'yes');
	await say('Mo', 'reworded', last);
	await say('Naima', 'reworded', again);
	await house.putBack(async () => {
		await say('Mo', 'reworded', first);
		await say('Mo', 'withdrawn');
		await say('Naima', 'withdrawn');
		await say('Naima', 'yes');
	});
	expect(states()).toEqual(['yes', 'withdrawn', 'asked', 'yes']);
	expect(read()).toEqual([needs.get('Joris'), null, null, needs.get('Sander')]);
});
