import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#lib/domain/id.ts';
import type { Afterword } from '#lib/domain/afterword.ts';
import type { Actor } from '#lib/domain/actor.ts';
import { story as read } from '#lib/domain/logbook.ts';
import { removeSession, removeTeam } from '#lib/server/live/remove.ts';
import { eraseSeat, eraseWords } from '#lib/server/upkeep/erase.ts';
import { Story, TEAM } from '../cast.ts';
import { closedBefore } from '../domain/evaluated.ts';
import { House, mark, markedMeeting } from './house.ts';

const NAMES = ['Joris', 'Mo', 'Naima', 'Sander'];

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

const gone = (...marks: string[]) =>
	expect(Object.fromEntries(marks.map((word) => [word, house.filesWith(word)]))).toEqual(
		Object.fromEntries(marks.map((word) => [word, []]))
	);
const there = (...marks: string[]) => marks.forEach((word) => expect(house.filesWith(word)).not.toEqual([]));

const restored = (work: () => Promise<void>) => house.putBack(work);

describe('R13 An older database put back by hand', () => {
	test('what was erased after it stays erased: words, a person, a conversation, a team, an account', async () => {
		const name = mark();
		const kept = markedMeeting([name, ...NAMES], 31);
		const dropped = markedMeeting(NAMES, 32);
		const [session, other] = [house.keep(kept.story), house.keep(dropped.story)];
		const { people, teams } = house.app.auth;
		const [owner, who] = [mark(), mark()];
		const person = people.add({ name: who, email: `${who}@buurthulp.example`, password: 'x' });
		const looksAfter = people.add({ name: owner, email: `${owner}@buurthulp.example`, password: 'x' });
		const team = await teams.make({ name: mark(), words: 'client' }, looksAfter);
		house.app.accessLog.note(TEAM, { id: person, name: who }, 'opened', session);
		const [mo, joris] = [kept.needs.get('Mo')!, kept.needs.get('Joris')!];
		const [later, about] = [mark(), mark()];
		const word = { session, what: 'reflection' as const, about: null, more: '', state: null, name: 'Mo', at: 1 };
		await house.app.afterwords.add({ ...word, id: newId(), text: later }, { seat: kept.story.seat(name).id, secret: 'link' });
		const correction = { ...word, id: newId(), what: 'correction' as const, about: kept.answer(mo), text: about };
		await house.app.afterwords.add(correction, { seat: kept.story.seat('Joris').id, secret: 'link' });
		await restored(async () => {
			await eraseWords(house.app, session, [kept.answer(mo)]);
			await eraseSeat(house.app, session, kept.story.seat(name).id);
			await removeSession(house.app, house.app.rooms.room(other)!);
			await removeTeam(house.app, team);
			expect(await house.app.auth.removePerson(person)).toBe('gone');
			gone(mo, name, who, later, about, ...dropped.harvest);
		});
		gone(mo, name, who, later, about, kept.needs.get(name)!, ...dropped.harvest, ...dropped.needs.values());
		there(joris, ...kept.harvest);
		expect(house.app.auth.teams.members(team)).toEqual([]);
		expect(house.app.accessLog.ofTeam(TEAM, Infinity, 1)).toMatchObject([{ name: '', kind: 'opened' }]);
	});

	test('a late thought that its author took away stays away: with a name, and without one', async () => {
		const { story } = markedMeeting(NAMES, 37);
		const session = house.keep(story);
		const [signed, unsigned, left] = [mark(), mark(), mark()];
		const word = { session, what: 'reflection' as const, about: null, more: '', state: null };
		const mo = { seat: story.seat('Mo').id, secret: mark() };
		const add = (text: string, name: string | null) =>
			house.app.afterwords.add({ ...word, id: newId(), text, name, at: name && 1 } as Afterword, mo);
		await add(signed, 'Mo');
		await add(unsigned, null);
		await add(left, null);
		there(signed, unsigned, left);
		await restored(async () => {
			for (const { id, text } of house.app.afterwords.of(session))
				if (text !== left) expect(await house.app.afterwords.drop(session, id, mo)).toBe(true);
			gone(signed, unsigned);
		});
		gone(signed, unsigned);
		there(left);
		expect(house.app.afterwords.of(session).map(({ text }) => text)).toEqual([left]);
		expect(house.app.afterwords.mine(session, mo)).toHaveLength(1);
	});

	test('a yes that was taken back stays taken back, and one that was given again stands; a search that was thrown away stays away', async () => {
		const { story, needs, answer } = markedMeeting(NAMES, 38);
		const session = house.keep(story);
		const { app } = house;
		const [joris, mo] = ['Joris', 'Mo'].map((name) => app.auth.people.add({ name, email: `${mark()}@buurthulp.example`, password: 'x' }));
		const seats = [
			{ ...story.seat('Joris'), person: joris! },
			{ ...story.seat('Mo'), person: mo! }
		];
		await app.rooms.room(session)!.write(() => ({ change: { put: seats, drop: [] } }));
		const of = (name: string) => ({ session, answer: answer(needs.get(name)!) });
		const reply = (person: string, name: string, say: 'yes' | 'withdrawn') =>
			house.app.consents.answer({ person }, of(name), 'funder', say, '');
		for (const [person, name] of [[joris!, 'Joris'] as const, [mo!, 'Mo'] as const]) {
			await app.consents.ask(of(name), 'funder', joris!);
			expect(await reply(person, name, 'yes')).toBe(true);
		}
		const title = mark();
		await app.savedSearches.keep(TEAM, mo!, { title, query: 'woorden=deur' });
		await restored(async () => {
			await reply(joris!, 'Joris', 'withdrawn');
			await reply(mo!, 'Mo', 'withdrawn');
			await reply(mo!, 'Mo', 'yes');
			await house.app.savedSearches.drop(TEAM, mo!, house.app.savedSearches.list(TEAM, mo!)[0]!.id);
			gone(title);
		});
		gone(title);
		const states = house.app.consents.ofSession(session).map(({ answer, state }) => [answer, state]);
		expect(Object.fromEntries(states)).toEqual({ [of('Joris').answer]: 'withdrawn', [of('Mo').answer]: 'yes' });
		expect(house.app.consents.quotable(of('Joris'), 'funder')).toBeNull();
		expect(house.app.consents.quotable(of('Mo'), 'funder')).toBe(needs.get('Mo'));
	});

	test('what closing took away does not come back, and nothing is opened again', async () => {
		const story = Story.running(NAMES, 33);
		const [unshown, shown] = [mark(), mark()];
		story.step('inchecken', 'writing');
		story.put('Mo', 'nodig', unshown);
		story.give('Joris', story.put('Joris', 'nodig', shown));
		const session = house.keep(story);
		await restored(async () => {
			const room = house.app.rooms.room(session)!;
			const leader = (): Actor => ({ role: 'leader', person: 'ellen' });
			await room.do(leader, { verb: 'session:stage', from: 'running', to: 'done', pen: { writer: newId(), take: 1 } });
			await room.do(leader, { verb: 'session:stage', from: 'done', to: 'closed', pen: { writer: newId(), take: 1 } });
			gone(unshown);
		});
		gone(unshown);
		there(shown);
		expect(house.rows(session).session.stage).toBe('closed');
	});

	test('of a conversation of which nothing is kept nothing comes back: not a name, not a link, not what it was about', async () => {
		const [name, words, title] = [mark(), mark(), mark()];
		const story = Story.running([name, 'Joris'], 36);
		story.step('inchecken', 'writing');
		story.give(name, story.put(name, 'nodig', words));
		story.rows.apply({ put: [{ ...story.rows.session, unrecorded: true, title: { nl: title, en: title } }], drop: [] });
		const session = house.keep(story);
		const access = { hash: mark(), session, purpose: 'return', seat: story.seat(name).id, ends: Date.now() + 3600_000 } as const;
		house.app.sessions.grant(access);
		await restored(async () => {
			const room = house.app.rooms.room(session)!;
			const leader = (): Actor => ({ role: 'leader', person: 'ellen' });
			await room.do(leader, { verb: 'session:stage', from: 'running', to: 'done', pen: { writer: newId(), take: 1 } });
			await room.do(leader, { verb: 'session:stage', from: 'done', to: 'closed', pen: { writer: newId(), take: 1 } });
			gone(name, words, title, access.hash);
		});
		gone(name, words, title, access.hash);
		expect([...house.rows(session).all()]).toMatchObject([{ kind: 'session', stage: 'closed', title: { nl: 'Gesprek zonder verslag' } }]);
	});

	test('R11 answers of one person that stood in one row stand apart after a start, and of an older database that is put back none that was erased', async () => {
		const [helped, better] = [mark(), mark()];
		const words = (nth: number) => ({ marks: { stem: 'eens' }, words: nth ? {} : { 'wat-hielp': helped, 'wat-beter': better } });
		const story = closedBefore(words);
		const session = house.keep(story);
		const crowds = read(story.rows)!.crowds;
		const holding = (word: string) =>
			house
				.rows(session)
				.of('answer')
				.filter((one) => JSON.stringify(one).includes(word));
		expect(holding(helped)).toEqual(holding(better));
		await restored(async () => {
			await house.stop();
			await house.start();
			expect(read(house.rows(session))!.crowds).toEqual(crowds);
			const [one, other] = [holding(helped), holding(better)];
			expect([one.length, other.length]).toEqual([1, 1]);
			expect(one[0]!.id).not.toBe(other[0]!.id);
			expect(story.rows.has(one[0]!.id) || story.rows.has(other[0]!.id)).toBe(false);
			await eraseWords(house.app, session, [one[0]!.id]);
			gone(helped);
		});
		gone(helped);
		there(better);
		expect(holding(better)).toHaveLength(1);
	});

	test('what somebody took back while the conversation goes on stays away; what they wrote there since stays', async () => {
		const story = Story.running(NAMES, 34);
		const [taken, first, second] = [mark(), mark(), mark()];
		story.step('inchecken', 'writing');
		const ids = [story.put('Mo', 'nodig', taken), story.put('Joris', 'nodig', first)];
		const session = house.keep(story);
		const as = (name: string) => (): Actor => ({ role: 'seat', seat: story.seat(name).id });
		const pen = (take: number) => ({ writer: newId(), take });
		await restored(async () => {
			const room = house.app.rooms.room(session)!;
			for (const [name, id] of [
				['Mo', ids[0]!],
				['Joris', ids[1]!]
			] as const)
				await room.do(as(name), { verb: 'answer:drop', id, ticket: null, pen: pen(1) });
			const again = story.words('nodig', second);
			await room.do(as('Joris'), { verb: 'answer:put', ...again, id: ids[1]!, pen: { writer: newId(), take: 2 } });
			there(second);
		});
		gone(taken);
		expect(
			house
				.rows(session)
				.of('answer')
				.map(({ value }) => value)
		).toEqual([first]);
	});

	test('R11 the journal has ids and nothing else: no times, no words, no order', () => {
		const { sqlite } = house.app.database;
		sqlite.exec(`ATTACH '${join(house.data, 'erased.db')}' AS journal`);
		const names = (sqlite.pragma('journal.table_info(gone)') as { name: string }[]).map(({ name }) => name);
		const rows = sqlite.prepare('SELECT session, id FROM journal.gone').all() as { session: string; id: string }[];
		sqlite.exec('DETACH journal');
		expect(names).toEqual(['what', 'session', 'id']);
		expect(rows.every(({ id }) => /^[\w-]+$/.test(id))).toBe(true);
		const order = rows.map(({ session, id }) => `${session} ${id}`);
		expect(order).toEqual(order.toSorted());
	});
});
