import { afterEach, beforeEach, expect, test } from 'vitest';
import { accessLog } from '#lib/server/storage/access-log.ts';
import * as schema from '#lib/server/storage/schema.ts';
import { TEAM } from '../cast.ts';
import { Archive } from './archive.ts';

let archive: Archive;
let now: number;
beforeEach(() => {
	archive = new Archive();
	now = Date.UTC(2026, 11, 1, 9);
});
afterEach(() => archive.clear());

const ellen = { id: 'ellen', name: 'Ellen' };
const read = () => accessLog(archive.database).ofTeam(TEAM, Infinity, 10);

test('a team reads who opened, searched and exported what, the newest first', () => {
	const log = accessLog(archive.database, () => now++);
	log.note(TEAM, ellen, 'opened', archive.head.id);
	log.note(TEAM, { id: 'joris', name: 'Joris' }, 'searched');
	log.note(TEAM, ellen, 'exported', archive.head.id);
	expect(read().map(({ name, kind, session }) => [name, kind, session])).toEqual([
		['Ellen', 'exported', archive.head.id],
		['Joris', 'searched', null],
		['Ellen', 'opened', archive.head.id]
	]);
	expect(read()[0]!.title).toEqual(archive.head.title);
});

test('loading a page again is no new visit, coming back later is, and every export counts', () => {
	const log = accessLog(archive.database, () => now);
	for (const minutes of [0, 5, 30]) {
		now = Date.UTC(2026, 11, 1, 9, minutes);
		log.note(TEAM, ellen, 'opened');
		log.note(TEAM, ellen, 'opened', archive.head.id);
		log.note(TEAM, ellen, 'exported');
	}
	expect(read().filter(({ kind }) => kind === 'opened')).toHaveLength(4);
	expect(read().filter(({ kind }) => kind === 'exported')).toHaveLength(3);
});

test('it is read by the page, and another team reads nothing of it', () => {
	archive.database.db.insert(schema.team).values({ id: 'zuid', name: 'Team Zuid', words: 'client', createdAt: 0 }).run();
	const log = accessLog(archive.database, () => (now += 3600_000));
	for (let i = 0; i < 5; i++) log.note(TEAM, ellen, 'opened');
	const first = log.ofTeam(TEAM, Infinity, 3);
	expect(first).toHaveLength(3);
	expect(log.ofTeam(TEAM, first.at(-1)!.at, 3)).toHaveLength(2);
	expect(log.ofTeam('zuid', Infinity, 3)).toEqual([]);
});

test('R13 a removed conversation leaves no title behind in it, a removed team nothing', () => {
	accessLog(archive.database).note(TEAM, ellen, 'opened', archive.head.id);
	archive.sessions.remove(archive.head.id);
	expect(read()).toMatchObject([{ title: null, session: archive.head.id }]);
	archive.database.db.delete(schema.team).run();
	expect(read()).toEqual([]);
});
