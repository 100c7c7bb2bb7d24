/** The days to come in somebody's own calendar: by a seat, or by an account. */
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agenda, agendaFile } from '#lib/server/logbook/agenda.ts';
import * as schema from '#lib/server/storage/schema.ts';
import { plannedRows, TEAM } from '../cast.ts';
import { newId } from '#lib/domain/id.ts';
import { Shelf } from '../seed/shelf.ts';

const NEXT = '2027-03-02';
const INTENTION = 'zonder reden door de straat';
let shelf: Shelf;
let app: Parameters<typeof agenda>[0];
let session: string;
const now = (day: string) => ({ wall: () => Date.parse(day), steady: () => 0 });
const seat = (name: string) =>
	shelf.database.sqlite.prepare('SELECT id FROM seat WHERE session = ? AND name = ?').pluck().get(session, name) as string;
const days = (name: string, day = '2027-01-15') => agenda({ ...app, clock: now(day) as never }, { session, seat: seat(name) }, 'nl');

beforeAll(async () => {
	shelf = await Shelf.seeded();
	const { sqlite } = shelf.database;
	app = { sessions: shelf.sessions, entries: shelf.entries, clock: now('2027-01-15') as never };
	const intended = sqlite.prepare(`SELECT session FROM answer WHERE value LIKE ?`).pluck().get(`%${INTENTION}%`) as string;
	session = intended;
	sqlite
		.prepare('UPDATE session SET next = ?, video = ? WHERE id = ?')
		.run(JSON.stringify({ date: NEXT, presenter: '' }), 'https://beeld.example/noord', session);
});
afterAll(() => shelf.clear());

test('who took part has the next meeting in a calendar of their own: the question, their intention, and where', () => {
	const next = days('Mo').find(({ day }) => day === NEXT)!;
	const question = shelf.sessions.load(session)!.rows.find((row) => row.kind === 'session')!.question.nl;
	expect(next.text).toContain(question.slice(0, 20).replace(/\{.*/, ''));
	expect(next.text).toContain(INTENTION);
	expect(next.text).toContain('https://beeld.example/noord');
});

test('nobody else has that intention in theirs (R5)', () => {
	for (const name of ['Joris', 'Naima']) expect(JSON.stringify(days(name))).not.toContain(INTENTION);
	expect(days('Joris').some(({ day }) => day === NEXT)).toBe(true);
});

test('days that have been are in it no more, and without days there is no file', () => {
	const over = { ...app, clock: now('2031-01-01') as never };
	expect(agenda(over, { session, seat: seat('Mo') }, 'nl')).toEqual([]);
	expect(agendaFile(over, { session, seat: seat('Mo') }, 'nl')).toBe(undefined);
});

test('a calendar reads it, with a sign two days before', async () => {
	const text = await agendaFile(app, { session, seat: seat('Mo') }, 'nl')!.text();
	const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
	const next = events.find((one) => new ICAL.Event(one).startDate.toString() === NEXT)!;
	expect(next.getFirstSubcomponent('valarm')!.getFirstPropertyValue('trigger')!.toString()).toBe('-P1DT15H');
});

test('who has an account also has what their teams planned, once, and the agreements to look back on; never those of another team', () => {
	const { db } = shelf.database;
	const sander = { id: 'sander', name: 'Sander', email: 'sander@deugdelijk.example', createdAt: new Date(0), updatedAt: new Date(0) };
	db.insert(schema.person).values(sander).run();
	shelf.database.sqlite.prepare('UPDATE seat SET person = ? WHERE session = ? AND name = ?').run('sander', session, 'Sander');
	const [head, ...rest] = plannedRows(newId);
	shelf.sessions.create([{ ...head, date: NEXT }, ...rest]);
	const mine = agenda({ ...app, clock: now('2027-01-09') as never }, { person: 'sander', teams: [TEAM] }, 'nl');
	expect(mine.filter(({ day }) => day === NEXT).map(({ id }) => id)).toEqual([head.id]);
	expect(mine.some(({ title }) => title === 'Terugkijken op een afspraak')).toBe(true);
	expect(agenda(app, { person: 'nobody', teams: ['team-zuid'] }, 'nl')).toEqual([]);
});
