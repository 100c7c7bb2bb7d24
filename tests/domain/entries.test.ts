import { expect, test } from 'vitest';
import { entriesOf, entriesOfAll } from '#lib/domain/entries.ts';
import { HOLDS, KINDS, shared } from '#lib/domain/entry.ts';
import type { Entry, Kind } from '#lib/domain/entry.ts';
import { story } from '#lib/domain/logbook.ts';
import { ELLEN, Story } from '../cast.ts';

const names = ['Joris', 'Mo', 'Naima', 'Sander', 'Roos', 'Anouk'];
const done = (meeting: Story) => meeting.do(ELLEN, 'session:stage', { from: 'running', to: 'done' });
const of = (meeting: Story, kind: Kind) => entriesOf(meeting.rows).filter((entry) => entry.kind === kind);
const texts = (entries: Entry[]) => entries.map(({ text }) => text).sort();

/** The first meeting, with something of most kinds. */
function first(): Story {
	const meeting = Story.running(names);
	meeting.step('oordelen', 'writing');
	meeting.put('Joris', 'top-drie', [{ key: 'trouw' }, { own: 'Lef op vrijdag' }]);
	meeting.put('Mo', 'waarom', 'Omdat het daar begint.');
	meeting.step('oordelen', 'shown');
	meeting.step('verdiepen', 'writing');
	meeting.give('Joris', meeting.put('Joris', 'te-weinig-te-veel', { column: 'te-veel', text: 'Ik blijf bellen.' }, { about: 'trouw' }));
	meeting.step('oogst', 'writing');
	meeting.put('Roos', 'goed-werk', '… iemand merkt dat we blijven komen');
	meeting.put('Anouk', 'goed-werk', '… we op tijd weggaan', { ticket: meeting.ticket('Anouk', 'goed-werk') });
	meeting.put('Sander', 'verschil-en-vraag', { column: 'verschillen', text: 'Of naasten mee beslissen.' });
	meeting.put('Mo', 'verschil-en-vraag', { column: 'weten-niet', text: 'Wat hij ervan vindt.' });
	meeting.step('oogst', 'shown');
	meeting.step('afspraak', 'writing');
	meeting.give('Mo', meeting.put('Mo', 'voornemen', { what: 'Ik wacht langer.', who: '', when: '', notice: '', back: '' }));
	return meeting;
}

/** The fourth meeting: a situation, judgements before and after, an agreement. */
function fourth(): Story {
	const meeting = Story.lobby(names, 1, 'gk4');
	meeting.do(ELLEN, 'part:set', { what: 'presenter', key: 'presenter', label: null, seats: [meeting.seat('Naima').id] });
	meeting.do(ELLEN, 'session:stage', { from: 'lobby', to: 'running' });
	meeting.step('delen', 'writing');
	meeting.give('Naima', meeting.put('Naima', 'begeleiding', { title: 'De trap', text: 'Hij komt niet meer naar beneden.' }));
	for (const [round, field, at] of [
		['oordeel-vooraf', 'oordeel-vooraf', 'ja'],
		['oordeel-achteraf', 'oordeel-achteraf', 'deels']
	] as const) {
		meeting.step(round, 'writing');
		const keys = meeting.field(field).settings.options!.map(({ key }) => key);
		meeting.put('Joris', field, { key: at === 'ja' ? keys[0]! : keys[1]! });
		if (round === 'oordeel-vooraf') meeting.put('Joris', 'want', 'Hij heeft het zelf gevraagd.');
		meeting.step(round, 'shown');
	}
	meeting.step('oogst', 'writing');
	meeting.give('Mo', meeting.put('Mo', 'drie-kolommen', { column: 'eens', text: 'Eerst vragen, dan regelen.' }));
	meeting.step('afspraak', 'writing');
	const agreed = { what: 'We vragen het hem.', who: 'Naima', when: 'vrijdag', notice: 'dat het zijn plan is', back: '2027-02-01' };
	meeting.put('Joris', 'afspraak', agreed);
	return meeting;
}

test('nothing of a session is an entry until it is rounded off, and all of it stands in its story', () => {
	const meeting = first();
	expect(entriesOf(meeting.rows)).toEqual([]);
	done(meeting);
	const told = JSON.stringify(story(meeting.rows));
	const entries = entriesOf(meeting.rows);
	expect(entries.length).toBeGreaterThan(6);
	for (const { text, name } of entries) {
		expect(told).toContain(JSON.stringify(text).slice(1, -1));
		if (name) expect(told).toContain(name);
	}
});

test('the kind follows from what a question yields: harvest, difference, what nobody knows, a virtue and what it means', () => {
	const meeting = first();
	done(meeting);
	expect(texts(of(meeting, 'harvest'))).toEqual(['… iemand merkt dat we blijven komen', '… we op tijd weggaan']);
	expect(texts(of(meeting, 'difference'))).toEqual(['Of naasten mee beslissen.']);
	expect(texts(of(meeting, 'unknown'))).toEqual(['Wat hij ervan vindt.']);
	expect(of(meeting, 'virtue').map(({ about }) => about!.item.label.nl)).toEqual(['Trouw', 'Lef op vrijdag']);
	const means = of(meeting, 'meaning').find(({ text }) => text === 'Ik blijf bellen.')!;
	expect(means.about).toMatchObject({ what: 'virtue', item: { key: 'trouw' } });
	expect(means.heading!.nl).toBe('Te veel');
});

test('a name stands where its author wrote under it; who chose a virtue and unsigned words have none (R11)', () => {
	const meeting = first();
	done(meeting);
	const harvest = of(meeting, 'harvest');
	expect(harvest.find(({ text }) => text.includes('blijven'))).toMatchObject({ name: 'Roos', unsigned: false });
	expect(harvest.find(({ text }) => text.includes('weggaan'))).toMatchObject({ name: null, unsigned: true });
	for (const entry of of(meeting, 'virtue')) expect(entry.name).toBe(null);
});

test('an intention of their own, and words that were taken out, are in no entry', () => {
	const meeting = first();
	const { id } = meeting.answers('goed-werk').find(({ seat }) => seat === meeting.seat('Roos').id)!;
	meeting.do(meeting.as('Roos'), 'answer:out', { id, out: true, ticket: null });
	done(meeting);
	const all = JSON.stringify(entriesOf(meeting.rows));
	expect(all).not.toContain('Ik wacht langer.');
	expect(all).not.toContain('blijven komen');
});

test('entries and their ids are the same before and after closing', () => {
	const meeting = fourth();
	done(meeting);
	const before = entriesOf(meeting.rows).filter(({ kind }) => kind !== 'situation');
	meeting.do(ELLEN, 'session:stage', { from: 'done', to: 'closed' });
	expect(entriesOf(meeting.rows)).toEqual(before);
	expect(new Set(before.map(({ id }) => id)).size).toBe(before.length);
});

test('who stood somewhere twice is one movement, with the reason beside it', () => {
	const meeting = fourth();
	done(meeting);
	const [moved] = of(meeting, 'movement');
	expect(moved!.stand).toMatchObject({ at: expect.any(String), before: expect.any(String) });
	expect(moved!.name).toBe(null);
	expect(of(meeting, 'meaning').find(({ text }) => text.startsWith('Hij heeft'))!.beside).toBe(moved!.id);
});

test('the share version has no situation, no name, no single judgement and not the reason for one', () => {
	const meeting = fourth();
	done(meeting);
	const share = shared(entriesOf(meeting.rows));
	expect(texts(share)).toEqual(['Eerst vragen, dan regelen.']);
	expect(JSON.stringify(share)).not.toMatch(/Naima|Joris|"Mo"|trap|zelf gevraagd/);
	expect(KINDS.filter((kind) => !(kind in HOLDS))).toEqual([]);
});

test('of a presenter who wants nothing kept, no entry says what the situation was', () => {
	const meeting = fourth();
	const { id } = meeting.answers('begeleiding')[0]!;
	meeting.do(meeting.as('Naima'), 'answer:keep', { id, keep: 'nothing' });
	done(meeting);
	expect(texts(entriesOf(meeting.rows))).toEqual(['Eerst vragen, dan regelen.', 'We vragen het hem.']);
	// Nor does the story, also while it is rounded off and its words are still there.
	const told = story(meeting.rows)!;
	expect([told.spreads, JSON.stringify(told).includes('zelf gevraagd')]).toEqual([[], false]);
});

test('a series reads conversation by conversation, the oldest first', () => {
	const [later, earlier] = [first(), fourth()];
	const { session } = earlier.rows;
	earlier.rows.apply({ put: [{ ...session, id: 'earlier', date: '2026-11-01' }], drop: [] });
	for (const meeting of [later, earlier]) done(meeting);
	const all = entriesOfAll([later.rows, earlier.rows]).map(({ session }) => session);
	expect(all.indexOf(later.rows.session.id)).toBe(all.lastIndexOf('earlier') + 1);
	expect(new Set(all).size).toBe(2);
});
