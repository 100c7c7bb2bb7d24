import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#lib/domain/id.ts';
import type { Actor } from '#lib/domain/actor.ts';
import type { Gone } from '#lib/server/storage/journal.ts';
import { removeSession, removeTeam } from '#lib/server/live/remove.ts';
import { emptyLog } from '#lib/server/storage/database.ts';
import { eraseSeat, eraseWords } from '#lib/server/upkeep/erase.ts';
import { Story, TEAM } from '../cast.ts';
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

describe('R13 Erased is gone, in every file of the data folder', () => {
	test('a word', async () => {
		const { story, needs, answer } = markedMeeting(NAMES, 21);
		const session = house.keep(story);
		const [mo, joris] = [needs.get('Mo')!, needs.get('Joris')!];
		there(mo, joris);
		expect(await eraseWords(house.app, session, [answer(mo)])).toBe('gone');
		gone(mo);
		there(joris);
		expect(await eraseWords(house.app, session, [answer(joris), newId()])).toBe('gone');
		gone(joris);
	});

	test('a person in a conversation: seat, name and everything under it', async () => {
		const name = mark();
		const { story, needs, harvest } = markedMeeting([name, ...NAMES], 22);
		const session = house.keep(story);
		there(name, needs.get(name)!);
		expect(await eraseSeat(house.app, session, story.seat(name).id)).toBe('gone');
		gone(name, needs.get(name)!);
		there(...harvest);
	});

	test('what a later conversation was handed of it is gone there too', async () => {
		const { story, harvest, answer } = markedMeeting(NAMES, 23);
		const session = house.keep(story);
		const later = new Story(24, { meeting: 'gk2' });
		const [field] = later.rows.of('field');
		const words = harvest[0]!;
		later.rows.apply({ put: [{ ...field!, items: [{ key: answer(words), label: { nl: words, en: words } }] }], drop: [] });
		const next = house.keep(later);
		await eraseWords(house.app, session, [answer(words)]);
		gone(words);
		expect(house.rows(next).get('field', field!.id)!.items).toEqual([]);
	});

	test('a conversation, and a team', async () => {
		const one = markedMeeting(NAMES, 25);
		const session = house.keep(one.story);
		expect(await removeSession(house.app, house.app.rooms.room(session)!)).toBe('gone');
		gone(...one.needs.values(), ...one.harvest);
		const two = markedMeeting(NAMES, 26);
		const team = house.app.auth.teams;
		const name = mark();
		const person = house.app.auth.people.add({ name: 'Ellen', email: 'ellen@buurthulp.example', password: 'x' });
		const other = await team.make({ name, words: 'client' }, person);
		two.story.rows.apply({ put: [{ ...two.story.rows.session, team: other }], drop: [] });
		house.keep(two.story);
		there(name, ...two.harvest);
		expect(await removeTeam(house.app, other)).toBe('gone');
		gone(name, ...two.harvest, ...two.needs.values());
	});

	test('never from under people who are in conversation', async () => {
		const story = Story.running(NAMES, 27);
		const session = house.keep(story);
		expect(await eraseSeat(house.app, session, story.seat('Mo').id)).toBe('running');
		expect(house.rows(session).get('seat', story.seat('Mo').id)!.name).toBe('Mo');
	});

	test('an index hears of it in the same transaction, and when it cannot follow nothing is erased', async () => {
		const { story, needs, answer } = markedMeeting(NAMES, 28);
		const session = house.keep(story);
		const id = answer(needs.get('Mo')!);
		const heard: Gone[] = [];
		const stop = house.app.erasing.on((gone) => {
			expect(house.app.database.sqlite.inTransaction).toBe(true);
			heard.push(...gone);
		});
		const refuse = house.app.erasing.on(() => {
			throw new Error('the index is busy');
		});
		await expect(eraseWords(house.app, session, [id])).rejects.toThrow('the index is busy');
		there(needs.get('Mo')!);
		refuse();
		await eraseWords(house.app, session, [id]);
		stop();
		expect(heard.at(-1)).toEqual({ what: 'answer', session, id });
		gone(needs.get('Mo')!);
	});
});

/** Stops, puts this copy of the database back by hand, and starts. */
async function restored(work: () => Promise<void>): Promise<void> {
	const [file, copy] = [join(house.data, 'deugdelijk.db'), join(house.data, '../', `${newId()}.db`)];
	house.app.database.sqlite.pragma('wal_checkpoint(TRUNCATE)');
	copyFileSync(file, copy);
	await work();
	await house.stop();
	copyFileSync(copy, file);
	rmSync(copy);
	await house.start();
}

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
		await restored(async () => {
			await eraseWords(house.app, session, [kept.answer(mo)]);
			await eraseSeat(house.app, session, kept.story.seat(name).id);
			await removeSession(house.app, house.app.rooms.room(other)!);
			await removeTeam(house.app, team);
			expect(await house.app.auth.removePerson(person)).toBe('gone');
			gone(mo, name, who, ...dropped.harvest);
		});
		gone(mo, name, who, kept.needs.get(name)!, ...dropped.harvest, ...dropped.needs.values());
		there(joris, ...kept.harvest);
		expect(house.app.auth.teams.members(team)).toEqual([]);
		expect(house.app.accessLog.ofTeam(TEAM, Infinity, 1)).toMatchObject([{ name: '', kind: 'opened' }]);
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

test('R13 somebody who was reading while a word was erased keeps it in the log no longer than they read', async () => {
	const { story, needs, answer } = markedMeeting(NAMES, 35);
	const session = house.keep(story);
	house.app.database.sqlite.pragma('wal_checkpoint(TRUNCATE)');
	const words = needs.get('Mo')!;
	const reader = new Sqlite(join(house.data, 'deugdelijk.db'), { readonly: true });
	const reading = reader.prepare('SELECT id FROM session').iterate();
	reading.next();
	await eraseWords(house.app, session, [answer(words)]);
	there(words);
	house.app.erasing.cover(() => emptyLog(house.app.database.sqlite));
	reading.return!();
	reader.close();
	house.app.erasing.cover(() => emptyLog(house.app.database.sqlite));
	gone(words);
});
