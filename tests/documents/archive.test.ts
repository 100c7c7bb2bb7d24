import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carried } from '#lib/domain/documents/archive.ts';
import { readCarried } from '#lib/domain/documents/archive-shape.ts';
import { newId } from '#lib/domain/id.ts';
import type { Row } from '#lib/domain/row.ts';
import { Rows } from '#lib/domain/rows.ts';
import { sum } from '#lib/server/documents/archive/manifest.ts';
import { unpacked } from '#lib/server/documents/archive/unpack.ts';
import { afterwords } from '#lib/server/storage/afterwords.ts';
import { papers } from '#lib/server/storage/papers.ts';
import { Story, TEAM } from '../cast.ts';
import { firstMeeting, fourthMeeting, PEOPLE, SERIES, Team } from './team.ts';

let here: Team;
let held: string[];
let archive: Uint8Array;

beforeAll(async () => {
	here = new Team();
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
afterAll(() => here.close());

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

describe('What is brought as a logbook', () => {
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
		expect(readCarried([])).toBe('shape');
		expect(readCarried(JSON.parse(JSON.stringify(carried(firstMeeting().rows, newId))) as Row[])).toBeInstanceOf(Array);
	});

	test('one of the first format, from before virtues and versions of papers came along, is still read', () => {
		const first = unpacked(
			zipSync(
				files((all) => {
					const { virtues: _virtues, ...book } = JSON.parse(strFromU8(all['logboek.json']!));
					for (const paper of book.papers) (delete paper.number, delete paper.at);
					const manifest = { ...JSON.parse(strFromU8(all['manifest.json']!)), format: 1 };
					all['logboek.json'] = strToU8(JSON.stringify(book));
					manifest.files['logboek.json'].sha256 = sum(all['logboek.json']!);
					all['manifest.json'] = strToU8(JSON.stringify(manifest));
				})
			)
		);
		expect(first).toMatchObject({ virtues: [], papers: [{ number: 1, words: { zien: 'Steeds weer wachten.' } }] });
	});

	test('R12 what another version made is told apart from what is damaged: a part too few, a part too many, a newer format', () => {
		const problem = (file: Uint8Array) => (unpacked(file) as { problem?: string }).problem;
		for (const kind of ['session', 'round', 'field', 'seat', 'answer', 'deviation'] as const) {
			const less = (rows: Record<string, unknown>[]) => delete rows.find((row) => row.kind === kind)!.takes;
			const more = (rows: Record<string, unknown>[]) => (rows.find((row) => row.kind === kind)!.mood = 'mild');
			expect([problem(forged(less)), problem(forged(more))], kind).toEqual(['version', 'version']);
		}
		const format = (number: unknown) =>
			zipSync(
				files(
					(all) => (all['manifest.json'] = strToU8(JSON.stringify({ ...JSON.parse(strFromU8(all['manifest.json']!)), format: number })))
				)
			);
		expect([3, 0, 'twee'].map((number) => problem(format(number)))).toEqual(['version', 'kind', 'kind']);
	});
});
