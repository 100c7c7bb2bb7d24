import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/domain/id.ts';
import { unread } from '#lib/server/storage/unread.ts';
import { erasePerson, eraseSituations, seatsOf, tell } from '#lib/server/upkeep/officer.ts';
import { retain } from '#lib/server/upkeep/retention.ts';
import { ELLEN, Story, TEAM } from '../cast.ts';
import { meetingOf } from '../domain/meeting-of.ts';
import { House, mark, markedMeeting } from './house.ts';

const NAMES = ['Joris', 'Mo', 'Naima', 'Sander'];
const team = { id: TEAM, name: 'Team Noord' };
const officer = { id: 'pia', name: 'Pia van Privacy' };

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

const gone = (...marks: string[]) => expect(marks.filter((word) => house.filesWith(word).length)).toEqual([]);
const there = (...marks: string[]) => expect(marks.filter((word) => !house.filesWith(word).length)).toEqual([]);
const log = () => house.app.accessLog.ofTeam(TEAM, Infinity, 1)[0];

test('R13 somebody is found by the name that was asked for, as days alone, and erased from one of them', async () => {
	const name = mark();
	const [one, two] = [markedMeeting([name, ...NAMES], 101), markedMeeting([name, ...NAMES], 102)];
	const [session, other] = [house.keep(one.story), house.keep(two.story)];
	const found = seatsOf(house.app, TEAM, ` ${name.toUpperCase()} `);
	expect(found.map((sat) => sat.session).toSorted()).toEqual([session, other].toSorted());
	expect(Object.keys(found[0]!).toSorted()).toEqual(['date', 'seat', 'session', 'shared']);
	expect(seatsOf(house.app, 'another-team', name)).toEqual([]);
	expect(await erasePerson(house.app, team, officer, name, session)).toBe('gone');
	gone(one.needs.get(name)!);
	there(two.needs.get(name)!, ...one.harvest);
	expect(log()).toMatchObject({ name: 'Pia van Privacy', kind: 'officer-erased', session });
	expect(await erasePerson(house.app, team, officer, name, null)).toBe('gone');
	gone(name, two.needs.get(name)!);
	expect(await erasePerson(house.app, team, officer, name, null)).toBe('not-found');
});

test('R13 by the address of an account all of theirs goes, whatever they were called, and what they said later under their name', async () => {
	const { app } = house;
	const { story, needs } = markedMeeting(NAMES, 103);
	const session = house.keep(story);
	const person = app.auth.people.add({ name: 'Naima Bakri', email: 'naima@buurthulp.example', password: 'x' });
	await app.rooms.room(session)!.write(() => ({ change: { put: [{ ...story.seat('Naima'), person }], drop: [] } }));
	const elsewhere = house.keep(markedMeeting(NAMES, 104).story);
	const [later, nameless] = [mark(), mark()];
	const said = { session: elsewhere, what: 'reflection' as const, about: null, more: '', state: null };
	await app.afterwords.add({ ...said, id: newId(), text: later, name: 'Naima', at: 1 }, { person, secret: 'sign-in' });
	await app.afterwords.add({ ...said, id: newId(), text: nameless, name: null, at: null }, { person, secret: 'sign-in' });
	expect(await erasePerson(app, team, officer, 'Naima@Buurthulp.example', null)).toBe('gone');
	gone(needs.get('Naima')!, later);
	there(needs.get('Mo')!, nameless);
});

test('R13 a situation goes with what others wrote about it, and the harvest stays', async () => {
	const [text, judged, lesson] = [mark(), mark(), mark()];
	const story = meetingOf('gk3', NAMES, {}, 105);
	story.do(ELLEN, 'part:set', { what: 'presenter', key: 'presenter', label: null, seats: [story.seat('Mo').id] });
	story.step('delen', 'writing');
	const id = story.put('Mo', 'situatie', { title: 'De deur', text });
	story.give('Mo', id);
	story.do(story.as('Mo'), 'answer:keep', { id, keep: 'all' });
	story.step('oordelen', 'writing');
	story.put('Joris', 'anders', judged);
	story.step('oordelen', 'shown');
	story.step('oogst', 'writing');
	story.give('Joris', story.put('Joris', 'les', lesson, { spend: story.ticket('Joris', 'les') }));
	story.close();
	const session = house.keep(story);
	expect(unread(house.app.database).situations(TEAM).get(session)).toEqual([id]);
	there(text, judged, lesson);
	expect(await eraseSituations(house.app, team, officer, session)).toBe('gone');
	gone(text, judged);
	there(lesson);
	expect(unread(house.app.database).situations(TEAM).get(session)).toBeUndefined();
	expect(await eraseSituations(house.app, team, officer, session)).toBe('not-found');
});

test('never from under people who are in conversation', async () => {
	const story = Story.running(['Anouk', ...NAMES], 106);
	const session = house.keep(story);
	expect(await erasePerson(house.app, team, officer, 'Anouk', session)).toBe('running');
	expect(house.rows(session).get('seat', story.seat('Anouk').id)!.name).toBe('Anouk');
});

test('what they hold stays, with a reason the team reads, and only they let it go', async () => {
	const { keeping } = house.app;
	const session = house.keep(markedMeeting(NAMES, 107).story);
	expect(await keeping.hold(TEAM, session, 'Er loopt een verzoek.', true)).toBe(true);
	const [hold] = keeping.holds(TEAM);
	expect(hold).toMatchObject({ session, reason: 'Er loopt een verzoek.', officer: true });
	await retain(house.app, '2027-11-20');
	expect(keeping.told(session)).toEqual([]);
	expect(await keeping.release(TEAM, hold!.id)).toBe(false);
	expect(await keeping.release(TEAM, hold!.id, true)).toBe(true);
	expect(keeping.holds(TEAM)).toEqual([]);
	await keeping.hold(TEAM, null, 'Van het team.');
	expect(await keeping.release(TEAM, keeping.holds(TEAM)[0]!.id, true)).toBe(false);
});

test('the team is told each time: on its page, in its log, and by mail where there is a mail server', async () => {
	const { app } = house;
	const roos = app.auth.people.add({ name: 'Roos', email: 'roos@buurthulp.example', password: 'x' });
	const id = await app.auth.teams.make({ name: 'Team Oost', words: 'client' }, roos);
	const sent: { to: string; text: string }[] = [];
	const mail = { ...app.mail, on: true, send: async (one: (typeof sent)[number]) => sent.push(one) > 0 };
	await tell({ ...app, mail }, { id, name: 'Team Oost' }, officer, 'officer-held');
	expect(sent).toMatchObject([{ to: 'roos@buurthulp.example' }]);
	expect(sent[0]!.text).toContain('Team Oost');
	expect(app.accessLog.byOfficer(id, 0)).toMatchObject({ name: 'Pia van Privacy', kind: 'officer-held' });
	expect(app.accessLog.byOfficer(id, Date.now() + 1000)).toBeUndefined();
});
