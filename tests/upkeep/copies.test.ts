import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { removeSession } from '#lib/server/live/remove.ts';
import * as schema from '#lib/server/storage/schema.ts';
import { hashOf } from '#lib/server/tokens.ts';
import { copiesOf, copy } from '#lib/server/upkeep/copies.ts';
import { eraseSeat, eraseWords } from '#lib/server/upkeep/erase.ts';
import { restore } from '#lib/server/upkeep/restore.ts';
import { TEAM } from '../cast.ts';
import { browser, signIn, welcomeEllen, words, type House as Signing } from '../server/auth/house.ts';
import { House, mark, markedMeeting } from './house.ts';

const NAMES = ['Joris', 'Mo', 'Naima', 'Sander'];

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(async () => {
	await house.close();
	rmSync(copiesOf(house.data), { recursive: true, force: true });
});

const gone = (...marks: string[]) => expect(marks.flatMap((word) => house.filesWith(word))).toEqual([]);
const reason = async (work: Promise<unknown>) =>
	String(
		await work.then(
			() => 'it was done',
			(error: Error) => error.message
		)
	);

test('R13 what was erased after a copy was made is not in what it brings back', async () => {
	const name = mark();
	const one = markedMeeting([name, ...NAMES], 41);
	const two = markedMeeting(NAMES, 42);
	const [session, other] = [house.keep(one.story), house.keep(two.story)];
	// Beside the running server, in the middle of whatever it does.
	const folder = await copy(house.data);
	const [mo, joris] = [one.needs.get('Mo')!, one.needs.get('Joris')!];
	await eraseWords(house.app, session, [one.answer(mo)]);
	await eraseSeat(house.app, session, one.story.seat(name).id);
	await removeSession(house.app, house.app.rooms.room(other)!);
	house.app.database.sqlite.prepare("UPDATE team SET name = 'Anders'").run();
	expect(readFileSync(join(folder, 'deugdelijk.db')).includes(mo)).toBe(true);
	await house.stop();
	const before = await restore(house.data, folder);
	gone(mo, name, ...two.harvest, ...two.needs.values());
	await house.start();
	gone(mo, name, ...two.harvest);
	expect(house.filesWith(joris)).toEqual(['deugdelijk.db']);
	// It was put back indeed, and what stood there can be had again.
	expect(house.app.database.sqlite.prepare('SELECT name FROM team').pluck().get()).toBe('Team Noord');
	expect(readFileSync(join(before!, 'deugdelijk.db')).includes('Anders')).toBe(true);
});

test('after a copy is put back everybody signs in again, and links that were handed over have ended; seats and their links back stay', async () => {
	const { story } = markedMeeting(NAMES, 44);
	const session = house.keep(story);
	const { auth, sessions, entrance, database } = house.app;
	const as = (): Signing => ({ ...house.app.auth, database: house.app.database, dataDir: house.data, heard: [] });
	const ellen = await welcomeEllen(as());
	const laptop = browser();
	await signIn(as(), laptop, 'ellen@buurthulp.example', words.ellen);
	database.db.insert(schema.member).values({ team: TEAM, person: ellen, role: 'owner' }).run();
	const links = {
		invite: await auth.links.make({ purpose: 'invite', team: TEAM, role: 'reader' }),
		reset: await auth.links.make({ purpose: 'reset', person: ellen }),
		enter: await auth.links.make({ purpose: 'enter', person: ellen })
	};
	const screens = [await entrance.screenToken(session), await entrance.screenToken(session, 'screen-link')].map(hashOf);
	const kept = (['seat', 'return', 'prepared'] as const).map((purpose) => {
		const hash = mark();
		sessions.grant({ hash, session, purpose, seat: story.seat('Mo').id, ends: Date.now() + 3600_000 });
		return hash;
	});
	expect(await auth.personOf(laptop.headers())).toMatchObject({ id: ellen });
	const folder = await copy(house.data);
	await house.stop();
	await restore(house.data, folder);
	await house.start();
	expect(await house.app.auth.personOf(laptop.headers())).toBeNull();
	for (const [purpose, token] of Object.entries(links))
		expect(house.app.auth.links.find(token, purpose as 'invite'), purpose).toBeUndefined();
	const left = house.app.database.db.select().from(schema.access).where(eq(schema.access.session, session)).all();
	expect(left.map(({ hash }) => hash).toSorted()).toEqual(kept.toSorted());
	expect(screens.flatMap((hash) => house.filesWith(hash))).toEqual([]);
	expect(await signIn(as(), laptop, 'ellen@buurthulp.example', words.ellen)).not.toEqual([]);
	expect(await house.app.auth.personOf(laptop.headers())).toMatchObject({ id: ellen });
});

test('a journal that was lost with the machine comes with the copy', async () => {
	const { story, needs, answer } = markedMeeting(NAMES, 43);
	const session = house.keep(story);
	const first = await copy(house.data);
	await eraseWords(house.app, session, [answer(needs.get('Mo')!)]);
	const second = await copy(house.data);
	await house.stop();
	for (const name of ['deugdelijk.db', 'erased.db']) rmSync(join(house.data, name));
	// An older database, with the newest list of what was erased.
	copyFileSync(join(second, 'erased.db'), join(first, 'erased.db'));
	await restore(house.data, join(first, 'deugdelijk.db'));
	gone(needs.get('Mo')!);
	expect(house.filesWith(needs.get('Joris')!)).toEqual(['deugdelijk.db']);
	await house.start();
});

test('copies are for their owner alone, and hold what a new machine needs', async () => {
	const folder = await copy(house.data);
	expect(readdirSync(folder).toSorted()).toEqual(['deugdelijk.db', 'erased.db', 'secrets.json']);
	for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777, name).toBe(0o600);
	expect(statSync(folder).mode & 0o777).toBe(0o700);
	expect(statSync(join(house.data, 'erased.db')).mode & 0o777).toBe(0o600);
});

test('copies of a month ago are thrown away, and nothing else is', async () => {
	const into = copiesOf(house.data);
	for (const name of ['2026-01-01-031500000', 'van-mij']) mkdirSync(join(into, name), { recursive: true });
	const folder = await copy(house.data, into, new Date('2026-02-01T03:15:00Z'));
	const left = readdirSync(into);
	expect(left).not.toContain('2026-01-01-031500000');
	expect(left).toContain('van-mij');
	rmSync(folder, { recursive: true });
});

test('nothing is put back under a running server, nor from a file that is no copy', async () => {
	const folder = await copy(house.data);
	expect(await reason(restore(house.data, folder))).toContain('is in use');
	await house.stop();
	const lie = join(folder, 'lijstje.db');
	writeFileSync(lie, 'brood, melk, koffie '.repeat(500));
	const before = readFileSync(join(house.data, 'deugdelijk.db'));
	expect(await reason(restore(house.data, lie))).toContain('Nothing was changed');
	expect(await reason(restore(house.data, join(folder, 'nergens')))).toContain('There is no copy');
	expect(readFileSync(join(house.data, 'deugdelijk.db')).equals(before)).toBe(true);
	await house.start();
});

test('a damaged database is named with the way to put a copy back, and kept aside when that is done', async () => {
	const folder = await copy(house.data);
	await house.stop();
	writeFileSync(join(house.data, 'deugdelijk.db'), 'kapot '.repeat(2000));
	expect(await reason(house.start())).toMatch(/deugdelijk\.db is damaged.*npm run restore/);
	const aside = await restore(house.data, folder);
	expect(readFileSync(aside!, 'utf8')).toContain('kapot');
	await house.start();
	expect(house.app.ready()).toBe(true);
});
