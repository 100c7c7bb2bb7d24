import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#lib/domain/id.ts';
import type { Row, SeatRow } from '#lib/domain/row.ts';
import { consents } from '#lib/server/storage/consents.ts';
import type { Consents } from '#lib/server/storage/consents.ts';
import { rowStore } from '#lib/server/storage/rows.ts';
import * as schema from '#lib/server/storage/schema.ts';
import { TEAM, Story } from '../cast.ts';
import { Archive } from '../storage/archive.ts';

const WORDS = 'Ik kwam gewoon weer langs.';
const OTHER = 'Blijven komen, dat was het.';

let archive: Archive;
let story: Story;
let shelf: Consents;
let now = 1000;
const clock = { wall: () => now };

beforeEach(() => {
	now = 1000;
	archive = new Archive();
	shelf = consents(archive.database, archive.sessions, clock);
	const date = new Date();
	for (const id of ['ellen', 'mo'])
		archive.database.db
			.insert(schema.person)
			.values({ id, name: id, email: `${id}@buurthulp.example`, createdAt: date, updatedAt: date })
			.run();
	story = Story.running(['Mo', 'Naima', 'Sander']);
	story.step('oogst', 'writing');
	for (const name of ['Mo', 'Naima', 'Sander'])
		story.put(name, 'goed-werk', `${WORDS} ${name}`, { spend: story.ticket(name, 'goed-werk') });
	story.step('oogst', 'shown');
	story.close();
	// Mo has an account, Naima a link back, Sander nothing.
	const rows = [...story.rows.all()].map((row): Row => (row.kind === 'seat' && row.name === 'Mo' ? { ...row, person: 'mo' } : row));
	archive.sessions.create([{ ...story.rows.session, team: TEAM }, ...rows.filter((row) => row.kind !== 'session')]);
	archive.sessions.grant({ hash: 'h', session: session(), purpose: 'return', seat: seat('Naima').id, ends: 5000 });
});
afterEach(() => archive.clear());

const session = () => story.rows.session.id;
const seat = (name: string): SeatRow => story.seat(name);
const of = (name: string) => ({ session: session(), answer: story.answers('goed-werk').find((one) => one.seat === seat(name).id)!.id });
const naima = () => ({ session: session(), seat: seat('Naima').id });

describe('Consent as it is stored', () => {
	const outcome = async (...wish: Parameters<Consents['ask']>) => (await shelf.ask(...wish)).outcome;

	test('an author is reached by their account or their link; who has neither counts as no', async () => {
		expect(await outcome(of('Mo'), 'funder', 'ellen')).toBe('asked');
		expect(await outcome(of('Naima'), 'funder', 'ellen')).toBe('asked');
		expect(await outcome(of('Sander'), 'funder', 'ellen')).toBe('unreachable');
		expect(await outcome({ session: session(), answer: newId() }, 'funder', 'ellen')).toBe('not-found');
		expect(await outcome({ session: newId(), answer: of('Mo').answer }, 'funder', 'ellen')).toBe('not-found');
		expect(shelf.asks({ person: 'mo' }).map(({ quote }) => quote.text)).toEqual([`${WORDS} Mo`]);
		expect(shelf.asks(naima()).map(({ quote }) => quote.text)).toEqual([`${WORDS} Naima`]);
		expect(shelf.asks({ person: 'ellen' })).toEqual([]);
	});

	test('who has an account is told so once, and not of each sentence that is asked in a row; who asks themselves knows', async () => {
		expect((await shelf.ask(of('Mo'), 'funder', 'ellen')).tell).toBe('mo');
		expect((await shelf.ask(of('Mo'), 'funder', 'ellen')).tell).toBeNull();
		expect((await shelf.ask(of('Mo'), 'outside', 'ellen')).tell).toBeNull();
		expect((await shelf.ask(of('Naima'), 'outside', 'ellen')).tell).toBeNull();
		expect([shelf.waits({ person: 'mo' }), shelf.waits({ person: 'ellen' })]).toEqual([true, false]);
		for (const context of ['funder', 'outside'] as const) await shelf.answer({ person: 'mo' }, of('Mo'), context, 'no', '');
		expect(shelf.waits({ person: 'mo' })).toBe(false);
		expect((await shelf.ask(of('Mo'), 'organisation', 'mo')).tell).toBeNull();
	});

	test('nobody answers for another, and what was said yes to for one use holds for no other', async () => {
		await shelf.ask(of('Mo'), 'funder', 'ellen');
		expect(await shelf.answer(naima(), of('Mo'), 'funder', 'yes', '')).toBe(false);
		expect(await shelf.answer({ person: 'ellen' }, of('Mo'), 'funder', 'yes', '')).toBe(false);
		expect(await shelf.answer({ person: 'mo' }, of('Mo'), 'outside', 'yes', '')).toBe(false);
		expect(shelf.quotable(of('Mo'), 'funder')).toBeNull();
		expect(await shelf.answer({ person: 'mo' }, of('Mo'), 'funder', 'yes', '')).toBe(true);
		expect(shelf.quotable(of('Mo'), 'funder')).toBe(`${WORDS} Mo`);
		expect(shelf.quotable(of('Mo'), 'outside')).toBeNull();
		expect([...shelf.quotableIn(session(), 'funder')]).toEqual([[of('Mo').answer, `${WORDS} Mo`]]);
	});

	test('who can no longer take back has not agreed: a link that ended and an account that is gone count as no', async () => {
		await shelf.ask(of('Naima'), 'outside', 'ellen');
		await shelf.answer(naima(), of('Naima'), 'outside', 'yes', '');
		expect(shelf.quotable(of('Naima'), 'outside')).not.toBeNull();
		now = 6000;
		expect(shelf.quotable(of('Naima'), 'outside')).toBeNull();
		await shelf.ask(of('Mo'), 'outside', 'ellen');
		await shelf.answer({ person: 'mo' }, of('Mo'), 'outside', 'yes', '');
		archive.database.sqlite.exec("delete from person where id = 'mo'");
		expect(shelf.quotable(of('Mo'), 'outside')).toBeNull();
	});

	test('R13: words that are taken back, and a sentence that is erased, leave nothing in the file', async () => {
		await shelf.ask(of('Mo'), 'funder', 'ellen');
		await shelf.answer({ person: 'mo' }, of('Mo'), 'funder', 'reworded', OTHER);
		expect(shelf.quotable(of('Mo'), 'funder')).toBe(OTHER);
		await shelf.answer({ person: 'mo' }, of('Mo'), 'funder', 'withdrawn', '');
		const bytes = () => ['', '-wal'].map((more) => readFileSync(`${archive.file}${more}`).toString('latin1')).join('');
		expect(bytes()).not.toContain(OTHER);
		await shelf.answer({ person: 'mo' }, of('Mo'), 'funder', 'reworded', OTHER);
		rowStore(archive.database.db).drop(session(), { kind: 'answer', id: of('Mo').answer });
		archive.database.sqlite.pragma('wal_checkpoint(TRUNCATE)');
		expect(shelf.ofSession(session())).toEqual([]);
		expect(bytes()).not.toContain(OTHER);
	});
});
