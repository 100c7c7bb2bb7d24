import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/domain/id.ts';
import { besideData, ownBeside } from '#lib/server/upkeep/own-beside.ts';
import { TEAM } from '../cast.ts';
import { House, mark, markedMeeting } from './house.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

/** Somebody with an account who sat in this conversation and left something of every kind. */
async function leaves(name: string, meeting: ReturnType<typeof markedMeeting>) {
	const { app } = house;
	const session = meeting.story.rows.session.id;
	const person = app.auth.people.add({ name, email: `${name}@buurthulp.example`, password: 'x' });
	const { seat, id } = { seat: { ...meeting.story.seat(name), person }, id: meeting.answer(meeting.needs.get(name)!) };
	await app.rooms.room(session)!.write(() => ({ change: { put: [seat], drop: [] } }));
	const words = { later: mark(), unsigned: mark(), title: mark(), written: mark(), need: meeting.needs.get(name)! };
	const who = { person, secret: mark() };
	const said = { session, what: 'reflection' as const, about: null, more: '', state: null };
	await app.afterwords.add({ ...said, id: newId(), text: words.later, name, at: 1 }, who);
	await app.afterwords.add({ ...said, id: newId(), text: words.unsigned, name: null, at: null }, who);
	await app.consents.ask({ session, answer: id }, 'funder', person);
	await app.consents.answer({ person }, { session, answer: id }, 'funder', 'yes', '');
	await app.savedSearches.keep(TEAM, person, { title: words.title, query: 'q=deur' });
	await app.papers.keep({ team: TEAM, kind: 'signaal', of: name }, 0, { zien: words.written }, person, 1);
	app.accessLog.note(TEAM, { id: person, name }, 'opened', session);
	return { who, words };
}

test('all that is kept of somebody beside their words in conversations is read and taken along by them, and nothing of somebody else’s', async () => {
	const meeting = markedMeeting(['Joris', 'Mo', 'Naima', 'Sander', 'Roos'], 81);
	house.keep(meeting.story);
	const [joris, mo] = [await leaves('Joris', meeting), await leaves('Mo', meeting)];
	const own = ownBeside(house.app, joris.who);
	const file = JSON.stringify(besideData(own));
	for (const word of Object.values(joris.words)) expect(file).toContain(word);
	for (const word of Object.values(mo.words)) expect(JSON.stringify(own)).not.toContain(word);
	expect(besideData(own)).toMatchObject({
		saidLater: [{ withName: true }, { withName: false }],
		askedOfMe: [{ use: 'funder', state: 'yes' }],
		askedByMe: [{ use: 'funder', date: '2026-12-01' }],
		savedSearches: [{ team: 'Team Noord', query: 'q=deur' }],
		writtenInDocuments: [{ kind: 'signaal' }],
		accessLog: [{ team: 'Team Noord', what: 'opened', conversation: '2026-12-01' }]
	});
});

test('R11 from another device what somebody said without a name is not among it', async () => {
	const meeting = markedMeeting(['Anouk', 'Yusuf'], 82);
	house.keep(meeting.story);
	const { who, words } = await leaves('Anouk', meeting);
	const elsewhere = JSON.stringify(ownBeside(house.app, { ...who, secret: mark() }));
	expect(elsewhere).toContain(words.later);
	expect(elsewhere).not.toContain(words.unsigned);
});
