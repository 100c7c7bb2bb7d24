/** The whole logbook in again: ten meetings of a team, taken out of one installation and into another. */
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entriesOf } from '#lib/domain/entries.ts';
import { story } from '#lib/domain/logbook.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import { Rows } from '#lib/domain/rows.ts';
import { methods as shipped } from '#lib/methods/index.ts';
import { opened } from '#lib/server/documents/archive/parcels.ts';
import { takeIn } from '#lib/server/documents/archive/take-in.ts';
import { unpacked } from '#lib/server/documents/archive/unpack.ts';
import type { Unpacked } from '#lib/server/documents/archive/unpack.ts';
import { line } from '#lib/server/logbook/line.ts';
import { virtueLine } from '#lib/server/logbook/virtues.ts';
import { afterwords } from '#lib/server/storage/afterwords.ts';
import { arrivals } from '#lib/server/storage/arrivals.ts';
import { consents } from '#lib/server/storage/consents.ts';
import { ownMethods } from '#lib/server/storage/methods.ts';
import { papers } from '#lib/server/storage/papers.ts';
import { seriesShelf } from '#lib/server/storage/series.ts';
import { ownVirtues } from '#lib/server/storage/virtues.ts';
import { TEAM } from '../cast.ts';
import { Shelf } from '../seed/shelf.ts';
import { all, document, Elsewhere, someone } from './elsewhere.ts';
import { agree } from './team.ts';

const OWN = { ...shipped[0]!, key: 'ons-kwartier' };
const WORDS = { nl: 'Lef op vrijdag', en: 'Nerve on Fridays' };

let here: Shelf;
let archive: Uint8Array;
let read: Unpacked;
const opening: Shelf[] = [];

/** Another installation, with an empty team. */
function elsewhere() {
	const there = new Elsewhere();
	opening.push(there.shelf);
	return { ...there, take: (from = read) => takeIn(there.app, { id: TEAM }, from, 'ellen', 9) };
}

beforeAll(async () => {
	here = await Shelf.seeded();
	someone(here);
	const { database } = here;
	const [session] = here.sessions.held(TEAM, false).toReversed();
	agree(database.db, new Rows(here.sessions.load(session!.id)!.rows), 'funder');
	const said = { id: 'later-gezegd', session: session!.id, what: 'reflection', about: null, more: '', state: null, at: 5 } as const;
	const ellen = { person: 'ellen', secret: 'sign-in' };
	await afterwords(database).add({ ...said, text: 'Later dacht ik: het was genoeg.', name: 'Mo' }, ellen);
	await afterwords(database).add({ ...said, id: 'zonder-naam', text: 'Liever zonder naam.', name: null, at: null }, ellen);
	const written = papers(database);
	await written.keep({ team: TEAM, kind: 'signaal', of: '' }, 0, { zien: 'Steeds weer wachten.' }, 'ellen', 1);
	await written.keep({ team: TEAM, kind: 'signaal', of: '' }, 1, { zien: 'Nog steeds wachten.' }, 'ellen', 2);
	await ownMethods(database).make(TEAM, OWN.key, (key) => ({ ...OWN, key }), 'ellen', true);
	const virtues = ownVirtues(database);
	await virtues.add(TEAM, { name: WORDS, means: WORDS, low: WORDS, high: WORDS });
	await virtues.change(TEAM, 'trouw', 0, { words: { name: WORDS, means: WORDS, low: WORDS, high: WORDS } });
	await virtues.change(TEAM, 'aandacht', 0, { hidden: true });
	while (here.entries.catchUp());
	archive = await document(here, 'archief', 'zip');
	read = whole(unpacked(archive));
});
afterAll(() => [here, ...opening].forEach((shelf) => shelf.clear()));

function whole(one: ReturnType<typeof unpacked>): Unpacked {
	if ('problem' in one) throw new Error(one.problem);
	return one;
}

describe('The whole logbook in again', () => {
	test('reads in an empty installation as it read here: stories, pages, search, papers, virtues, ways of working and consents', async () => {
		const { shelf: there, take } = elsewhere();
		expect(await take()).toBe(10);
		while (there.entries.catchUp());
		const same = <T>(ask: (shelf: Shelf) => T) => {
			const was = ask(here);
			expect(ask(there)).toEqual(was);
			return was;
		};
		for (const id of read.sessions) {
			const rows = ({ sessions }: Shelf) => new Rows(sessions.load(id)!.rows);
			same((shelf) => story(rows(shelf)));
			same((shelf) => entriesOf(rows(shelf), afterwords(shelf.database).of(id)));
		}
		const clock = { wall: () => Date.UTC(2027, 0, 1), steady: () => 0 };
		const app = ({ entries, database }: Shelf) => ({ entries, series: seriesShelf(database), clock });
		expect(same((shelf) => line(app(shelf), TEAM, 0)).arcs.length).toBe(2);
		expect(same((shelf) => virtueLine(shelf, TEAM)).heard.length).toBeGreaterThan(3);
		const asked = { text: 'wachten', kind: null, virtue: null, method: null, series: null, name: '', from: null, until: null };
		expect(same((shelf) => shelf.search(TEAM, asked).found).length).toBeGreaterThan(0);
		expect(same(({ database }) => papers(database).ofTeam(TEAM)).length).toBe(2);
		expect(same(({ database }) => papers(database).words({ team: TEAM, kind: 'signaal', of: '' }))).toEqual({
			zien: 'Nog steeds wachten.'
		});
		expect(same(({ database }) => ownVirtues(database).ofTeam(TEAM)).length).toBe(3);
		expect(same(({ database }) => ownMethods(database).published(TEAM, OWN.key))).toEqual(OWN);
		const said = ({ database, sessions }: Shelf) =>
			read.sessions.flatMap((id) =>
				consents(database, sessions, clock)
					.ofSession(id)
					.map(({ askedBy, ...one }) => ({ ...one, by: askedBy ?? null }))
			);
		expect(same(said).filter(({ state }) => state === 'yes').length).toBeGreaterThan(0);
		const [md, before] = await Promise.all([document(there, 'logboek', 'md'), document(here, 'logboek', 'md')]);
		expect(Buffer.from(md).toString()).toBe(Buffer.from(before).toString());
	});

	test('out once more it holds the same, word for word', async () => {
		const { shelf: there, take } = elsewhere();
		await take();
		const again = whole(unpacked(await document(there, 'archief', 'zip')));
		// Whoever has no name gets another sign each time.
		const told = ({ parcels, ...rest }: Unpacked) => {
			const signs = new Map<string, string>();
			const named = new Set<string>();
			const rows = parcels.map(opened);
			for (const row of rows.flatMap((one) => one.rows)) if (row.kind === 'seat') named.add(row.id);
			const sign = (id: string) => (named.has(id) ? id : (signs.get(id) ?? (signs.set(id, `iemand ${signs.size}`), signs.get(id))));
			const text = JSON.stringify(rows, (key, value) =>
				key === 'seat' && typeof value === 'string' ? sign(value) : key === 'team' ? '' : value
			);
			return { ...rest, parcels: text.split('},{').toSorted() };
		};
		expect(told(again)).toEqual(told(read));
	});

	test('a consent travels with its sentence, and nothing is quoted until its author can be reached here too', async () => {
		const { shelf: there, take } = elsewhere();
		await take();
		const [first] = here.sessions.held(TEAM, false).toReversed();
		const asked = ({ database, sessions }: Shelf) => consents(database, sessions, { wall: () => 5 });
		expect(asked(here).quotableIn(first!.id, 'funder').size).toBeGreaterThan(0);
		expect(asked(there).ofSession(first!.id).length).toBe(asked(here).ofSession(first!.id).length);
		expect(asked(there).quotableIn(first!.id, 'funder').size).toBe(0);
	});

	test('others get their turn after every parcel, and see nothing of it until all of it is there', async () => {
		const { shelf: there, take } = elsewhere();
		const seen: number[] = [];
		let taking = true;
		const done = take().finally(() => (taking = false));
		while (taking) {
			seen.push(there.sessions.held(TEAM, false).length + seriesShelf(there.database).ofTeam(TEAM).length);
			await turn();
		}
		expect(await done).toBe(10);
		expect(Math.max(...read.parcels.map((parcel) => Object.values(opened(parcel)).flat().length))).toBeLessThanOrEqual(150);
		expect(seen.length).toBeGreaterThan(read.parcels.length);
		expect(new Set(seen)).toEqual(new Set([0]));
	});

	test('R12 what is refused leaves everything as it was: here already, no room, damaged half-way, a second one meanwhile', async () => {
		const { shelf: there, take, app } = elsewhere();
		expect(await take()).toBe(10);
		const was = all(there);
		expect(await take()).toBe('here');
		expect(all(there)).toEqual(was);

		const full = elsewhere();
		const ways = ownMethods(full.shelf.database);
		for (let nth = 0; nth < 60; nth++) await ways.make(TEAM, `vol-${nth}`, (key) => ({ ...OWN, key }), 'ellen');
		const before = all(full.shelf);
		expect(await full.take()).toBe('room');
		expect(all(full.shelf)).toEqual(before);

		const damaged = elsewhere();
		const empty = all(damaged.shelf);
		const half = [...read.parcels.slice(0, -1), new TextEncoder().encode('{')];
		await expect(damaged.take({ ...read, parcels: half })).rejects.toThrow();
		expect(all(damaged.shelf)).toEqual(empty);
		const agreed = read.parcels.flatMap((parcel) => opened(parcel).consents);
		const twice = [...read.parcels, new TextEncoder().encode(JSON.stringify({ rows: [], afterwords: [], consents: agreed }))];
		expect(await damaged.take({ ...read, parcels: twice })).toBe('here');
		expect(all(damaged.shelf)).toEqual(empty);

		const other = [{ ...read.series[0]!, id: 'met-de-hand', turns: [{ session: 'van-een-ander', skipped: false }] }];
		const small = { ...read, sessions: [], parcels: [], series: other, methods: [], papers: [], virtues: [] };
		const both = await Promise.allSettled([takeIn(app, { id: TEAM }, small, 'ellen', 9), takeIn(app, { id: TEAM }, small, 'ellen', 9)]);
		expect(both.map((one) => (one.status === 'fulfilled' ? one.value : one.reason))).toEqual([0, new Refusal('busy')]);
		// A series of a file somebody wrote by hand names nothing that did not come along.
		expect(seriesShelf(there.database).find(TEAM, 'met-de-hand')!.turns).toEqual([]);
	});

	test('R15 a server that stops half-way clears away what had come in, and it can be brought again', async () => {
		const { shelf: there, take } = elsewhere();
		const empty = all(there);
		const { database } = there;
		const store = arrivals(database);
		const stopped = function* () {
			for (const parcel of read.parcels.slice(0, 6)) yield opened(parcel);
			database.sqlite.exec(
				'SAVEPOINT stopped; CREATE TEMP TRIGGER stays BEFORE DELETE ON team BEGIN SELECT RAISE(ABORT, "stopped"); END; RELEASE stopped'
			);
			throw new Error('stopped');
		};
		await expect(store.take(TEAM, { ...read, parcels: stopped() }, 'ellen', 9, () => undefined)).rejects.toThrow();
		database.sqlite.exec('DROP TRIGGER stays');
		expect(all(there)).not.toEqual(empty);
		await arrivals(database).sweep();
		expect(all(there)).toEqual(empty);
		expect(await take()).toBe(10);
	});

	test('R13 what was erased here since it was made does not come back', async () => {
		const { shelf: there, journal, take } = elsewhere();
		const [gone] = read.sessions;
		journal.add([{ what: 'session', session: gone!, id: gone! }]);
		journal.add([{ what: 'paper', session: '', id: read.papers.find(({ number }) => number === 1)!.id }]);
		expect(await take()).toBe(9);
		expect(papers(there.database).ofTeam(TEAM).map(({ number }) => number)).toEqual([2]); // prettier-ignore
		expect(there.sessions.load(gone!)).toBeUndefined();
		expect(
			seriesShelf(there.database)
				.ofTeam(TEAM)
				.flatMap(({ turns }) => turns)
				.map(({ session }) => session)
		).not.toContain(gone);
		journal.close();
	});

	test('R3 what the team here wrote, called and made itself goes on standing', async () => {
		const { shelf: there, take } = elsewhere();
		const { database } = there;
		const mine = { name: { nl: 'Trouw blijven', en: 'Staying' }, means: WORDS, low: WORDS, high: WORDS };
		await papers(database).keep({ team: TEAM, kind: 'signaal', of: '' }, 0, { zien: 'Ons eigen signaal.' }, 'ellen', 1);
		await ownVirtues(database).change(TEAM, 'trouw', 0, { words: mine });
		await ownMethods(database).make(TEAM, OWN.key, (key) => ({ ...OWN, key, version: 7 }), 'ellen', true);
		expect(await take()).toBe(10);
		const signal = papers(database)
			.ofTeam(TEAM)
			.map(({ words }) => words.zien);
		expect(signal).toEqual(['Ons eigen signaal.', 'Steeds weer wachten.', 'Nog steeds wachten.', 'Ons eigen signaal.']);
		expect(
			ownVirtues(database)
				.all(TEAM)
				.find(({ key }) => key === 'trouw')!.name
		).toEqual(mine.name);
		expect(ownMethods(database).published(TEAM, OWN.key)!.version).toBe(7);
		expect(ownMethods(database).published(TEAM, `${OWN.key}-2`)).toEqual({ ...OWN, key: `${OWN.key}-2` });
	});
});
