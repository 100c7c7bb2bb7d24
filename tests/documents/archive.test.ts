import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carried } from '#lib/domain/documents/archive.ts';
import { readCarried } from '#lib/domain/documents/archive-shape.ts';
import { entriesOf } from '#lib/domain/entries.ts';
import { newId } from '#lib/domain/id.ts';
import { story } from '#lib/domain/logbook.ts';
import type { Row } from '#lib/domain/row.ts';
import { Rows } from '#lib/domain/rows.ts';
import { sum } from '#lib/server/documents/archive/manifest.ts';
import { openJournal } from '#lib/server/storage/journal.ts';
import { applyJournal } from '#lib/server/upkeep/apply-journal.ts';
import { takeIn } from '#lib/server/documents/archive/take-in.ts';
import { unpacked } from '#lib/server/documents/archive/unpack.ts';
import { ownMethods } from '#lib/server/storage/methods.ts';
import { afterwords } from '#lib/server/storage/afterwords.ts';
import { papers } from '#lib/server/storage/papers.ts';
import { seriesShelf } from '#lib/server/storage/series.ts';
import { Story, TEAM } from '../cast.ts';
import { firstMeeting, fourthMeeting, PEOPLE, SERIES, Team } from './team.ts';

let here: Team;
let there: Team;
let held: string[];
let archive: Uint8Array;

beforeAll(async () => {
	[here, there] = [new Team(), new Team()];
	held = [here.keep(firstMeeting({ series: SERIES })), here.keep(fourthMeeting({ series: SERIES }))];
	await here.series('Weten waar we voor staan', held);
	const said = {
		id: newId(),
		session: held[0]!,
		what: 'reflection',
		about: null,
		text: 'Later dacht ik: het was genoeg.',
		more: '',
		state: null
	} as const;
	const after = afterwords(here.shelf.database);
	await after.add({ ...said, name: 'Mo', at: 5 }, { person: 'ellen', secret: 'sign-in' });
	await after.add({ ...said, id: newId(), text: 'Liever zonder naam.', name: null, at: null }, { person: 'ellen', secret: 'sign-in' });
	await papers(here.shelf.database).keep({ team: TEAM, kind: 'signaal', of: '' }, 0, { zien: 'Steeds weer wachten.' }, 'ellen', 1);
	archive = (await here.file(here.wish('archief', '', { open: true }), 'zip'))!;
});
afterAll(() => Promise.all([here.close(), there.close()]));

const files = (change: (files: Record<string, Uint8Array>) => void = () => undefined) => {
	const all = unzipSync(archive);
	change(all);
	return all;
};
const wordsIn = (all: Record<string, Uint8Array>) =>
	Object.keys(all)
		.filter((name) => name.startsWith('gesprekken/'))
		.flatMap((name) => JSON.parse(strFromU8(all[name]!)).afterwords as Record<string, unknown>[]);
const conversation = (all: Record<string, Uint8Array>) => Object.keys(all).find((name) => name.startsWith('gesprekken/'))!;
/** With another conversation in it, and sums that fit again: what is wrong is in the words. */
function forged(change: (rows: Record<string, unknown>[]) => void): Uint8Array {
	return zipSync(
		files((all) => {
			const name = conversation(all);
			const read = JSON.parse(strFromU8(all[name]!));
			change(read.rows);
			all[name] = strToU8(JSON.stringify(read));
			const manifest = JSON.parse(strFromU8(all['manifest.json']!));
			manifest.files[name].sha256 = sum(all[name]!);
			all['manifest.json'] = strToU8(JSON.stringify(manifest));
		})
	);
}

describe('The whole logbook out', () => {
	test('is one file of open formats: a list with the sum of every file, a conversation each, and the same as text', () => {
		const all = files();
		const { files: listed, team } = JSON.parse(strFromU8(all['manifest.json']!));
		expect(team).toBe('Team Noord');
		expect(Object.keys(listed).sort()).toEqual(
			Object.keys(all)
				.filter((name) => name !== 'manifest.json')
				.sort()
		);
		for (const [name, { sha256, bytes }] of Object.entries<{ sha256: string; bytes: number }>(listed))
			expect([sum(all[name]!), all[name]!.length]).toEqual([sha256, bytes]);
		expect(strFromU8(all[Object.keys(all).find((name) => name.startsWith('lezen/'))!]!)).toContain('# Waar staan we voor?');
	});

	test('R11 tells nothing more than the logbook: words without a name lead to no seat, and not from one question to another', () => {
		const meeting = fourthMeeting();
		const rows = new Rows(carried(meeting.rows, newId));
		const joris = meeting.seat('Joris').id;
		const by = (key: string) => rows.answers(meeting.field(key).id).map(({ seat }) => seat);
		expect([...by('oordeel-vooraf'), ...by('oordeel-achteraf'), ...by('want')]).not.toContain(joris);
		expect(new Set([...by('oordeel-vooraf'), ...by('oordeel-achteraf'), ...by('want')]).size).toBe(2);
		const first = firstMeeting();
		const other = new Rows(carried(first.rows, newId));
		const seats = (key: string) => other.answers(first.field(key).id).map(({ seat }) => seat);
		expect(seats('top-drie').filter((seat) => seat && seats('te-weinig-te-veel').includes(seat))).toEqual([]);
		expect(JSON.stringify(carried(first.rows, newId))).not.toContain('thread":"');
	});

	test('R5 has nothing that its author took out, kept for themselves, never showed, or that who leads noted for themselves', () => {
		const meeting = Story.running(PEOPLE, 3);
		meeting.step('inchecken', 'writing');
		const out = meeting.put('Mo', 'nodig', 'MERK-eruit');
		meeting.give('Mo', out);
		meeting.put('Mo', 'nodig', 'MERK-nooit-getoond');
		meeting.step('stilschrijven', 'writing');
		meeting.put('Naima', 'moment', 'MERK-voor-mezelf');
		meeting.step('afspraak', 'writing');
		meeting.rows.apply({ put: [{ ...meeting.seat('Mo'), returns: true }], drop: [] });
		meeting.put('Mo', 'voornemen', { what: 'MERK-voornemen', who: '', when: '', notice: '', back: '' });
		const note = {
			id: meeting.id(),
			what: 'log',
			about: null,
			key: 'ging-goed',
			text: 'MERK-gespreksleider',
			how: '',
			named: false
		} as const;
		meeting.rows.apply({
			put: [{ ...note, kind: 'aside', session: meeting.rows.session.id, seat: null, open: false, takes: {} }],
			drop: []
		});
		meeting.do(meeting.as('Mo'), 'answer:out', { id: out, out: true, ticket: null });
		meeting.close();
		expect(JSON.stringify([...meeting.rows.all()])).toContain('MERK-voornemen');
		expect(JSON.stringify(carried(meeting.rows, newId))).not.toContain('MERK');
	});

	test('R11 what was said later without a name goes along without a moment, and with nothing that only its author holds', () => {
		const [signed, unsigned] = wordsIn(files());
		expect(signed).toMatchObject({ name: 'Mo', at: 5 });
		expect(unsigned).toMatchObject({ text: 'Liever zonder naam.', name: null, at: null });
		expect(Object.keys(unsigned!)).toEqual(Object.keys(signed!));
	});

	test('is for who leads, of their own team', async () => {
		expect(await here.file(here.wish('archief', '', { open: false }), 'zip')).toBeUndefined();
		expect(await here.file(here.wish('archief', '', { open: true, team: 'team-zuid' }), 'zip')).toBeUndefined();
	});
});

describe('The whole logbook in again', () => {
	test('reads in an empty installation as it read here, with its series, afterwords, and papers', async () => {
		const read = unpacked(archive);
		if ('problem' in read) throw new Error(read.problem);
		const { database, sessions } = there.shelf;
		const journal = openJournal(there.shelf.folder);
		const settleRows = () => void applyJournal(database, journal, { wall: 9, steady: 9 });
		const app = { database, sessions, methods: ownMethods(database), settleRows };
		expect(await takeIn(app, { id: TEAM }, read, 'ellen', 9)).toBe(2);
		for (const id of held) {
			const [was, is] = [here, there].map(({ shelf }) => new Rows(shelf.sessions.load(id)!.rows)) as [Rows, Rows];
			expect(story(is)).toEqual(story(was));
			const words = (team: Team) => afterwords(team.shelf.database).of(id);
			expect(entriesOf(is, words(there))).toEqual(entriesOf(was, words(here)));
		}
		expect(seriesShelf(database).ofTeam(TEAM)).toEqual(seriesShelf(here.shelf.database).ofTeam(TEAM));
		expect(papers(database).words({ team: TEAM, kind: 'signaal', of: '' })).toEqual({ zien: 'Steeds weer wachten.' });
		const again = (await there.file(there.wish('logboek'), 'md'))!;
		expect(Buffer.from(again).toString()).toBe(Buffer.from((await here.file(here.wish('logboek'), 'md'))!).toString());
		// A series of a file somebody wrote by hand names nothing that did not come along.
		const foreign = { ...read, conversations: [], papers: [], methods: [] };
		const turns = [{ session: 'van-een-ander', skipped: false }];
		await takeIn(app, { id: TEAM }, { ...foreign, series: [{ ...read.series[0]!, id: 'met-de-hand', turns }] }, 'ellen', 9);
		expect(seriesShelf(database).find(TEAM, 'met-de-hand')!.turns).toEqual([]);
		// What was erased here since does not come back (R13).
		const [gone] = held;
		sessions.remove(gone!);
		journal.add([{ what: 'session', session: gone!, id: gone! }]);
		const alone = { ...foreign, series: [], conversations: read.conversations.filter(({ rows }) => rows.some(({ id }) => id === gone)) };
		expect(await takeIn(app, { id: TEAM }, alone, 'ellen', 9)).toBe(0);
		expect(sessions.load(gone!)).toBeUndefined();
		journal.close();
		// What is there already does not come twice.
		expect(await takeIn(app, { id: TEAM }, read, 'ellen', 9)).toBeUndefined();
	});

	test('R16 what is damaged, cut off, something else or a bomb is refused with a reason', () => {
		const problem = (file: Uint8Array) => (unpacked(file) as { problem?: string }).problem;
		expect(problem(archive.slice(0, archive.length - 40))).toBe('unreadable');
		expect(problem(strToU8('geen zip'))).toBe('unreadable');
		expect(problem(zipSync({ 'iets.txt': strToU8('x') }))).toBe('kind');
		expect(problem(zipSync(files((all) => delete all['manifest.json'])))).toBe('kind');
		expect(problem(zipSync(files((all) => delete all[conversation(all)])))).toBe('damaged');
		expect(problem(zipSync(files((all) => (all[conversation(all)] = strToU8('{}')))))).toBe('damaged');
		expect(problem(zipSync(files((all) => (all['gesprekken/extra.json'] = strToU8('{}')))))).toBe('damaged');
		const claims = (size: number) => {
			const zip = Buffer.from(zipSync({ 'manifest.json': new Uint8Array(5_000_000) }));
			zip.writeUInt32LE(size, zip.indexOf('PK\x01\x02', 0, 'latin1') + 24);
			return new Uint8Array(zip);
		};
		expect(problem(claims(500_000_000))).toBe('large');
		// A zip that says of itself that it is smaller than it is: what comes out does not fit in the room that was made.
		expect(problem(claims(10))).toMatch(/kind|unreadable/);
	});

	test('R12 what is made to look like a conversation is refused, and nothing of it is kept', () => {
		const problem = (file: Uint8Array) => (unpacked(file) as { problem?: string }).problem;
		const find = (rows: Record<string, unknown>[], kind: string) => rows.find((row) => row.kind === kind)!;
		for (const change of [
			(rows: Record<string, unknown>[]) => (find(rows, 'session').stage = 'running'),
			(rows: Record<string, unknown>[]) => (find(rows, 'answer').session = newId()),
			(rows: Record<string, unknown>[]) => (find(rows, 'answer').field = newId()),
			(rows: Record<string, unknown>[]) => ((find(rows, 'answer').given as { value: unknown }).value = { __proto__: 1, x: ['<script>'] }),
			(rows: Record<string, unknown>[]) => (find(rows, 'field').form = 'eval'),
			(rows: Record<string, unknown>[]) => (find(rows, 'seat').person = 'ellen'),
			(rows: Record<string, unknown>[]) => void rows.push({ kind: 'ticket', id: 'x', session: find(rows, 'session').id }),
			(rows: Record<string, unknown>[]) => void rows.push({ ...find(rows, 'session'), id: newId() })
		])
			expect(problem(forged(change)), String(change)).toBe('shape');
		expect(readCarried([])).toBeUndefined();
		expect(readCarried(JSON.parse(JSON.stringify(carried(firstMeeting().rows, newId))) as Row[])).toBeDefined();
	});
});
