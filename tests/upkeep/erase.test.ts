import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '#lib/domain/id.ts';
import { put } from '#lib/domain/rows.ts';
import type { Rows } from '#lib/domain/rows.ts';
import type { Gone } from '#lib/server/storage/journal.ts';
import { removeSession, removeTeam } from '#lib/server/live/remove.ts';
import { takeOut } from '#lib/server/live/taken-out.ts';
import { emptyLog } from '#lib/server/storage/database.ts';
import { eraseSeat, eraseWords, narrowSituation } from '#lib/server/upkeep/erase.ts';
import { ELLEN, Story } from '../cast.ts';
import { meetingOf } from '../domain/meeting-of.ts';
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

	describe('what somebody takes out of a conversation that was rounded off', () => {
		/** One that was rounded off, and the next, which was handed its words. */
		function handedOn(seed: number) {
			const words = mark();
			const story = Story.running(NAMES, seed);
			story.step('inchecken', 'writing');
			const id = story.put('Mo', 'nodig', words);
			story.give('Mo', id);
			story.do(ELLEN, 'session:stage', { from: 'running', to: 'done' });
			const next = new Story(seed + 1, { meeting: 'gk2', stage: 'running', before: { rules: [words], virtues: [] } });
			const [session, later] = [house.keep(story), house.keep(next)];
			const room = house.app.rooms.room(session)!;
			const as = (name: string) => () => story.as(name);
			const away = { verb: 'answer:drop' as const, id, ticket: null, pen: { writer: newId(), take: 1 } };
			return { words, room, as, away, later, handed: () => JSON.stringify(house.rows(later).session).includes(words) };
		}

		test('leaves the next one first: killed in between, no words stay there that nobody knows of', async () => {
			const { words, room, as, away, handed } = handedOn(61);
			const kill = vi.spyOn(room, 'do').mockRejectedValueOnce(new Error('killed'));
			await expect(takeOut(house.app, room, as('Mo'), away)).rejects.toThrow('killed');
			expect(handed()).toBe(false);
			kill.mockRestore();
			await takeOut(house.app, room, as('Mo'), away);
			gone(words);
		});

		test('leaves one too that began just then', async () => {
			const { words, room, as, away, later } = handedOn(63);
			const store = room.do.bind(room);
			vi.spyOn(room, 'do').mockImplementationOnce(async (...asked) => {
				const began = (rows: Rows) => ({ change: put({ ...rows.session, before: { rules: [words], virtues: [] } }) });
				await house.app.rooms.room(later)!.write(began);
				return store(...asked);
			});
			await takeOut(house.app, room, as('Mo'), away);
			gone(words);
		});

		test('R12 stays everywhere when it is not theirs', async () => {
			const { words, room, as, away, handed } = handedOn(65);
			await expect(takeOut(house.app, room, as('Joris'), away)).rejects.toThrow('not-found');
			expect(handed()).toBe(true);
			there(words);
		});
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

describe('R13 The presenter’s say, after closing', () => {
	/** A closed conversation about a situation of Mo's, with a judgement about it and a harvest: all marks. */
	function about(keep: 'all' | 'yield') {
		const [text, judged, harvest] = [mark(), mark(), mark()];
		const story = meetingOf('gk3', NAMES, {}, keep === 'all' ? 51 : 52);
		story.do(ELLEN, 'part:set', { what: 'presenter', key: 'presenter', label: null, seats: [story.seat('Mo').id] });
		story.step('delen', 'writing');
		const id = story.put('Mo', 'situatie', { title: 'De deur', text });
		story.give('Mo', id);
		story.do(story.as('Mo'), 'answer:keep', { id, keep });
		story.step('oordelen', 'writing');
		story.put('Joris', 'anders', judged);
		story.step('oordelen', 'shown');
		story.step('oogst', 'writing');
		story.give('Joris', story.put('Joris', 'les', harvest, { spend: story.ticket('Joris', 'les') }));
		story.close();
		return { session: house.keep(story), id, mo: story.seat('Mo').id, joris: story.seat('Joris').id, text, judged, harvest };
	}

	test('all, then what it yielded, then nothing: each takes more out of every file, and the harvest stays', async () => {
		const { session, id, mo, text, judged, harvest } = about('all');
		there(text, judged, harvest);
		expect(await narrowSituation(house.app, session, mo, id, 'yield')).toBe('gone');
		gone(text);
		there(judged, harvest);
		expect(await narrowSituation(house.app, session, mo, id, 'nothing')).toBe('gone');
		gone(text, judged);
		there(harvest);
		expect(await narrowSituation(house.app, session, mo, id, 'nothing')).toBe('not-found');
	});

	test('who said at closing that its text goes can still say that nothing is kept; nobody else can', async () => {
		const { session, id, mo, joris, text, judged, harvest } = about('yield');
		gone(text);
		expect(await narrowSituation(house.app, session, joris, id, 'nothing')).toBe('not-found');
		there(judged);
		expect(await narrowSituation(house.app, session, mo, id, 'nothing')).toBe('gone');
		gone(judged);
		there(harvest);
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
