import { afterAll, beforeAll, expect, test } from 'vitest';
import { excerpt } from '#lib/server/logbook/excerpt.ts';
import { termsOf } from '#lib/server/logbook/query.ts';
import type { Asked } from '#lib/server/logbook/query.ts';
import { announceLookingBack } from '#lib/server/upkeep/lookback-mail.ts';
import { afterwords } from '#lib/server/storage/afterwords.ts';
import * as schema from '#lib/server/storage/schema.ts';
import { TEAM } from '../cast.ts';
import { Shelf } from '../seed/shelf.ts';

let shelf: Shelf;
beforeAll(async () => {
	shelf = await Shelf.seeded();
});
afterAll(() => shelf.clear());

const SANDER = { id: 'sander', name: 'Sander', email: 'sander@deugdelijk.example', createdAt: new Date(0), updatedAt: new Date(0) };
const nothing: Asked = { text: '', kind: null, virtue: null, method: null, series: null, name: '', from: null, until: null };
const hits = (wish: Partial<Asked>, team = TEAM) => shelf.search(team, { ...nothing, ...wish });
const texts = (wish: Partial<Asked>) => hits(wish).found.map(({ entry }) => entry.text);
const inside = (looked: string) =>
	(shelf.database.sqlite.prepare('SELECT count(*) FROM search WHERE search MATCH ?').pluck().get(`words : "${looked}"`) as number) > 0;

test('pages over years read at a glance what whole conversations say: the red thread, each virtue, what was chosen and said', () => {
	const { entries, sessions } = shelf;
	const spring = sessions.held(TEAM, false).slice(5).map(({ id }) => id); // prettier-ignore
	const keys = entries.thread(TEAM, spring, 20).map(({ key }) => key);
	expect(keys).toEqual(expect.arrayContaining(['trouw', 'aandacht', 'nabijheid']));
	expect(keys).not.toContain('terughoudendheid');
	expect(entries.thread('team-zuid', spring, 20)).toEqual([]);
	const all = sessions.held(TEAM, false).flatMap(({ id }) => entries.ofSession(id));
	const spoken = Map.groupBy(all.filter(({ about }) => about?.what === 'virtue'), ({ about }) => about!.item.key); // prettier-ignore
	const times = ([key, said]: [string, typeof all]) => [
		key,
		new Set(said.map(({ session }) => session)).size,
		said.some(({ kind }) => kind === 'virtue')
	];
	const glanced = entries.virtues(TEAM).map(({ virtue, times, chosen }) => [virtue, times, chosen === 1]);
	expect(glanced.toSorted()).toEqual([...spoken].map(times).toSorted());
	const told = [...entries.said(spring).values()].flat().map(({ read }) => read());
	const kinds = ['virtue', 'harvest', 'difference', 'unknown', 'agreement'];
	expect(new Set(told.map(({ id }) => id))).toEqual(
		new Set(all.filter(({ session, kind }) => spring.includes(session) && kinds.includes(kind)).map(({ id }) => id))
	);
});

test('a word is found in its other forms, without its accents and by how it begins', () => {
	expect(texts({ text: 'bel' }).length).toBeGreaterThan(0);
	expect(texts({ text: 'gordijnen' })).toContain('Wat ziet iemand door dat gordijn?');
	expect(texts({ text: 'IDEE' }).length).toBe(texts({ text: 'idée' }).length);
	expect(texts({ text: 'gereed' })).toContain('Gereedschap lenen is ook begeleiden, als iemand het zelf wil doen.');
});

test('words between quotation marks are found as they stand, and all words of a question must be there', () => {
	expect(texts({ text: '"post van een ander"' })).toEqual(['Of je post van een ander mag laten liggen.']);
	expect(texts({ text: '"ander van een post"' })).toEqual([]);
	expect(texts({ text: 'stoel thee' })).toEqual([]);
});

test.each<[string, Partial<Asked>, number]>([
	['kind', { kind: 'agreement' }, 4],
	['virtue and kind', { kind: 'harvest', virtue: 'gastvrijheid' }, 1],
	['who said it', { text: 'fiets', name: 'Joris' }, 0],
	['period', { kind: 'harvest', from: '2026-01-13', until: '2026-01-13' }, 6]
])('filters by %s', (_, wish, least) => {
	const { found } = hits(wish);
	expect(found.length).toBeGreaterThanOrEqual(least);
	for (const { entry } of found) {
		if (wish.kind) expect(entry.kind).toBe(wish.kind);
		if (wish.name) expect(entry.name).toBe('Joris');
		if (wish.from) expect(entry.date).toBe(wish.from);
	}
});

test('filters by method and series, and turns pages from new to old', () => {
	const [series] = shelf.database.db.select().from(schema.series).all();
	const own = hits({ series: series!.id, kind: 'harvest' });
	expect(own.found.every(({ entry }) => entry.series === series!.id)).toBe(true);
	expect(hits({ method: 'kwartier' }).found).toEqual([]);
	const first = hits({ method: 'groeiend-kwaliteitsbewustzijn' });
	const second = shelf.search(TEAM, { ...nothing, method: 'groeiend-kwaliteitsbewustzijn' }, first.next);
	const dates = [...first.found, ...second.found].map(({ entry }) => entry.date);
	expect(dates).toEqual([...dates].sort().reverse());
	expect(new Set([...first.found, ...second.found].map(({ entry }) => entry.id)).size).toBe(dates.length);
});

test('only words that say little are answered kindly, with nothing', () => {
	expect(hits({ text: 'de het een en' })).toMatchObject({ found: [], little: true });
	expect(hits({ text: '' })).toMatchObject({ found: [], little: false });
	expect(hits({ text: 'de post' }).found.length).toBeGreaterThan(0);
});

test.each([
	'"',
	"'; DROP TABLE entry; --",
	'NEAR(a b) OR *',
	'words:x AND (',
	'-^~*"""',
	'\u0000',
	'x'.repeat(100_000),
	'a '.repeat(50_000),
	'🦆',
	'team:anders'
])('a hostile question is answered like any other: %#', (text) => {
	expect(() => hits({ text, name: text })).not.toThrow();
});

test('another team finds nothing of it, whatever it asks (R5)', () => {
	expect(hits({ text: 'gordijn' }, 'team-zuid').found).toEqual([]);
	expect(hits({ kind: 'harvest' }, 'team-zuid').found).toEqual([]);
	expect(hits({ text: `gordijn ${TEAM}`, name: TEAM }, 'team-zuid').found).toEqual([]);
});

test('an intention somebody keeps for themselves, and a story that was not shown, are not found', () => {
	expect(texts({ text: '"pen neer als iemand"' })).toEqual([]);
	expect(inside('woensdagmiddag')).toBe(false);
});

test('the sentence around what was found is shown, with the words apart', () => {
	const text = 'Het was stil. De afspraken bleven staan! Daarna koffie.';
	const pieces = excerpt(text, termsOf('afspraak'));
	expect(pieces.filter(({ hit }) => hit)).toEqual([{ text: 'afspraken', hit: true }]);
	expect(pieces.map((piece) => piece.text).join('')).toBe('… De afspraken bleven staan! …');
	expect(
		excerpt(`${'lang '.repeat(300)}woord`, termsOf('woord'))
			.map((piece) => piece.text)
			.join('').length
	).toBeLessThan(400);
});

test('whatever changes in a closed conversation is out of the index in the same moment, and comes back as it is now (R13)', () => {
	const { sqlite } = shelf.database;
	const { entry } = hits({ text: 'tandenborstels' }).found.at(-1)!;
	sqlite.prepare('UPDATE answer SET "out" = 1 WHERE session = ? AND id = ?').run(entry.session, entry.row);
	sqlite.prepare('UPDATE session SET revision = revision + 1 WHERE id = ?').run(entry.session);
	expect(shelf.entries.ofSession(entry.session)).toEqual([]);
	shelf.entries.catchUp(TEAM);
	expect(shelf.entries.ofSession(entry.session).length).toBeGreaterThan(5);
	expect(hits({ text: 'tandenborstels' }).found.some((one) => one.entry.row === entry.row)).toBe(false);
});

test('erased and removed words are in no page of the file any more, the index included (R13)', () => {
	const { sqlite } = shelf.database;
	const { entry } = hits({ text: 'bellenmaker' }).found[0]!;
	sqlite.prepare('DELETE FROM answer WHERE session = ? AND id = ?').run(entry.session, entry.row);
	expect(hits({ text: 'bellenmaker' }).found.some((one) => one.entry.session === entry.session)).toBe(false);
	shelf.entries.catchUp(TEAM);
	const one = hits({ text: 'gordijn' }).found[0]!.entry.session;
	shelf.sessions.remove(one);
	expect(shelf.entries.ofSession(one)).toEqual([]);
	expect(sqlite.prepare('SELECT count(*) FROM search WHERE rowid NOT IN (SELECT n FROM entry)').pluck().get()).toBe(0);
});

test('what is said afterwards is found in its place, and goes with the words it is about (R13)', async () => {
	const { entry } = hits({ text: '"tweede gezicht mee voordat"' }).found[0]!;
	const after = afterwords(shelf.database);
	shelf.database.db.insert(schema.person).values(SANDER).run();
	const word = {
		id: 'after',
		session: entry.session,
		about: entry.row,
		text: 'Een derde gezicht.',
		more: 'Het waren er drie.',
		state: null,
		name: 'Sander'
	};
	await after.add({ ...word, what: 'correction', at: 1 }, { person: 'sander', secret: 'sign-in' });
	shelf.entries.catchUp(TEAM);
	expect(hits({ text: 'derde gezicht' }).found.map(({ entry: { kind, late } }) => [kind, late])).toEqual([['correction', true]]);
	expect(await after.drop(entry.session, 'after', { seat: 'mo', secret: 'link' })).toBe(false);
	shelf.database.sqlite.prepare('DELETE FROM answer WHERE session = ? AND id = ?').run(entry.session, entry.row);
	shelf.entries.catchUp(TEAM);
	expect(after.of(entry.session)).toEqual([]);
	expect(hits({ text: 'derde gezicht' }).found).toEqual([]);
});

test('an agreement that was told to be done with between two meetings is not asked about again', async () => {
	const { entry } = hits({ kind: 'agreement' }).found[0]!;
	const after = afterwords(shelf.database);
	expect(after.ended(TEAM).has(entry.row)).toBe(false);
	const word = { session: entry.session, about: entry.row, text: '', more: '', name: 'Sander', what: 'followup' } as const;
	await after.add({ ...word, id: 'one', state: 'kept', at: 2 }, { person: 'sander', secret: 'sign-in' });
	expect(after.ended(TEAM).has(entry.row)).toBe(true);
	await after.add({ ...word, id: 'two', state: 'partly', at: 3 }, { person: 'sander', secret: 'sign-in' });
	expect(after.ended(TEAM).has(entry.row)).toBe(false);
	expect(after.ended('team-zuid').size).toBe(0);
});

test('two days before an agreement is looked back on, the team gets one mail that does not say what was agreed', async () => {
	const { database, entries } = shelf;
	entries.catchUp(TEAM);
	database.db.insert(schema.member).values({ team: TEAM, person: 'sander', role: 'reader' }).run();
	const post: { text: string }[] = [];
	const mail = { on: true, send: async (one: { text: string }) => post.push(one) > 0, close: () => undefined };
	const app = { mail, entries, database };
	expect(await announceLookingBack(app, '2027-01-09')).toBe(0);
	expect(await announceLookingBack(app, '2027-01-10')).toBe(1);
	expect(await announceLookingBack(app, '2027-01-10')).toBe(0);
	expect(post[0]!.text).toContain('Team Noord');
	expect(post[0]!.text).not.toContain('kaart van straten');
	expect(await announceLookingBack({ ...app, mail: { ...mail, on: false } }, '2027-01-10')).toBe(0);
});
