import { pickKey } from '#lib/forms/labels.ts';
import { expect, test } from 'vitest';
import { story as read } from '#lib/domain/logbook.ts';
import { ownWords } from '#lib/domain/own-words.ts';
import { view } from '#lib/domain/view.ts';
import type { SeenAnswer, SeenField, SeenRound } from '#lib/domain/view.ts';
import { ELLEN, Story } from '../cast.ts';

const names = ['Joris', 'Mo', 'Naima', 'Sander', 'Roos', 'Anouk'];
const done = (meeting: Story) => meeting.do(ELLEN, 'session:stage', { from: 'running', to: 'done' });
const told = (meeting: Story) => read(meeting.rows)!;
const all = (meeting: Story) => JSON.stringify(told(meeting));

/** gk1 as far as the harvest, with something in every kind of field. */
function held(): Story {
	const meeting = Story.running(names);
	meeting.step('inchecken', 'writing');
	meeting.give('Mo', meeting.put('Mo', 'nodig', 'Dat we elkaar laten uitpraten.'));
	meeting.put('Mo', 'nodig', 'Een raam dat open mag.');
	meeting.put('Mo', 'vertrouwelijk', true);
	meeting.step('stilschrijven', 'writing');
	const whole = meeting.put('Naima', 'moment', 'Het hele verhaal van de tuin.');
	meeting.put('Naima', 'moment', 'alleen de tuin', { part: true, id: meeting.id() });
	expect(meeting.answer(whole).given).toBe(null);
	meeting.step('oordelen', 'writing');
	meeting.put('Joris', 'top-drie', [{ key: 'trouw' }, { own: 'Lef op vrijdag' }]);
	meeting.put('Mo', 'top-drie', [{ key: 'aandacht' }, { key: 'trouw' }]);
	meeting.put('Mo', 'waarom', 'Omdat het daar begint.');
	meeting.step('oordelen', 'shown');
	meeting.step('verdiepen', 'writing');
	for (const [who, column, text] of [
		['Joris', 'te-veel', 'Ik blijf bellen.'],
		['Mo', 'te-weinig', 'Ik bel niet terug.']
	] as const)
		meeting.give(who, meeting.put(who, 'te-weinig-te-veel', { column, text }, { about: 'trouw' }));
	meeting.step('oogst', 'writing');
	meeting.put('Roos', 'goed-werk', 'als iemand merkt dat we blijven komen');
	meeting.put('Anouk', 'goed-werk', 'als we op tijd weggaan', { ticket: meeting.ticket('Anouk', 'goed-werk') });
	meeting.put('Sander', 'verschil-en-vraag', { column: 'verschillen', text: 'Of naasten mee beslissen.' });
	meeting.put(
		'Anouk',
		'verschil-en-vraag',
		{ column: 'weten-niet', text: 'Wat hij ervan vindt.' },
		{ ticket: meeting.ticket('Anouk', 'verschil-en-vraag') }
	);
	meeting.step('oogst', 'shown');
	meeting.step('afspraak', 'writing');
	const small = { what: 'Ik wacht langer.', who: '', when: '', notice: '', back: '' };
	meeting.give('Mo', meeting.put('Mo', 'voornemen', small));
	return meeting;
}

test('nothing of a session is in the logbook until it is rounded off', () => {
	const meeting = held();
	expect(read(meeting.rows)).toBe(undefined);
	done(meeting);
	expect(told(meeting).open).toBe(true);
	meeting.do(ELLEN, 'session:stage', { from: 'done', to: 'closed' });
	expect(told(meeting).open).toBe(false);
});

test('it reads the same before and after closing, but for what is said of being open', () => {
	const meeting = held();
	done(meeting);
	const before = told(meeting);
	meeting.do(ELLEN, 'session:stage', { from: 'done', to: 'closed' });
	const { minutes, ...after } = told(meeting);
	expect({ ...before, open: false, minutes }).toEqual({ ...after, minutes });
});

test('what was chosen stands once, in the order in which it was shown, without who chose it or how often', () => {
	const meeting = held();
	done(meeting);
	const [choice] = told(meeting).chosen;
	expect(choice!.items.map(({ key }) => key).sort()).toEqual(['aandacht', pickKey({ own: 'lef op vrijdag' }), 'trouw']);
	expect(choice!.items.find(({ key }) => key === 'trouw')!.note?.nl).toContain('blijft komen');
	expect(JSON.stringify(choice)).not.toMatch(/Joris|Mo"/);
});

test('what a virtue means stands under it, in the columns of its question', () => {
	const meeting = held();
	done(meeting);
	const [meant] = told(meeting).meant;
	expect(meant!.item.key).toBe('trouw');
	expect(meant!.columns.map(({ label, sentences }) => [label.nl, sentences.map(({ text, name }) => [text, name])])).toEqual([
		['Te weinig', [['Ik bel niet terug.', 'Mo']]],
		['Zoals het bedoeld is', []],
		['Te veel', [['Ik blijf bellen.', 'Joris']]]
	]);
});

test('harvest reads as quotations; differences and what nobody knows yet stand beside each other', () => {
	const meeting = held();
	done(meeting);
	const { harvest, columns } = told(meeting);
	expect(harvest[0]!.sentences.map(({ text, name }) => [name, text]).sort()).toEqual([
		[null, 'als we op tijd weggaan'],
		['Roos', 'als iemand merkt dat we blijven komen']
	]);
	expect(columns.map(({ label }) => label.nl)).toEqual(['Hierin verschillen we, en dat mag', 'Dit weten we nog niet']);
});

test('R11 unsigned words have no name, and a judgement or a difference only has one that its author chose to add', () => {
	const meeting = held();
	done(meeting);
	const { meanings, columns } = told(meeting);
	expect(meanings[0]!.sentences).toMatchObject([{ text: 'Omdat het daar begint.', name: null }]);
	expect(columns[0]!.sentences).toMatchObject([{ name: 'Sander' }]);
	expect(columns[1]!.sentences).toMatchObject([{ text: 'Wat hij ervan vindt.', name: null }]);

	const named = Story.running(names);
	named.ask({ reveal: 'live', by: 'named', log: 'yes' });
	const field = named.field('vraag');
	named.rows.apply({ put: [{ ...field, yields: 'harvest-difference' }], drop: [] });
	named.give('Mo', named.put('Mo', 'vraag', 'Hier denk ik anders over.'));
	done(named);
	expect(told(named).columns[0]!.sentences).toMatchObject([{ text: 'Hier denk ik anders over.', name: null }]);
});

test('R5 what was not shown, is not kept by the rules, or is somebody’s own stays out', () => {
	const meeting = held();
	done(meeting);
	for (const words of ['Een raam dat open mag', 'verhaal van de tuin', 'alleen de tuin', 'Ik wacht langer'])
		expect(all(meeting)).not.toContain(words);
	expect(told(meeting).agreements).toEqual([]);
	expect(told(meeting).said.map(({ sentences }) => sentences.map(({ text }) => text))).toEqual([['Dat we elkaar laten uitpraten.']]);
});

test('what its author takes out is gone at once and comes back when they put it back', () => {
	const meeting = held();
	done(meeting);
	const { id } = meeting.answers('goed-werk').find((answer) => answer.seat)!;
	meeting.do(meeting.as('Roos'), 'answer:out', { id, out: true, ticket: null });
	expect(all(meeting)).not.toContain('blijven komen');
	meeting.do(meeting.as('Roos'), 'answer:out', { id, out: false, ticket: null });
	expect(all(meeting)).toContain('blijven komen');
	const unsigned = meeting.answers('goed-werk').find((answer) => answer.ticket)!;
	expect(meeting.refused(meeting.as('Roos'), 'answer:out', { id: unsigned.id, out: true, ticket: null })).toBe('not-found');
	meeting.do(meeting.as('Anouk'), 'answer:out', { id: unsigned.id, out: true, ticket: unsigned.ticket });
	expect(all(meeting)).not.toContain('op tijd weggaan');
});

test('a line of a summary that the facilitator leaves out is not kept; of other questions none can be left out', () => {
	const meeting = held();
	const ruled = meeting.answers('nodig').find((answer) => answer.given)!;
	meeting.do(ELLEN, 'answer:pick', { id: ruled.id, pick: false });
	expect(meeting.refused(ELLEN, 'answer:pick', { id: meeting.answers('goed-werk')[0]!.id, pick: false })).toBe('not-now');
	done(meeting);
	expect(all(meeting)).not.toContain('uitpraten');
});

test('late words are marked, and an agreement comes with what belongs to it', () => {
	const meeting = Story.running(names);
	meeting.ask({ reveal: 'live', by: 'named', log: 'yes' }, 'text');
	const field = meeting.field('vraag');
	meeting.rows.apply({ put: [{ ...field, form: 'agreement' }], drop: [] });
	const value = { what: 'We vragen het bij de koffie.', who: 'Mo', when: 'volgende week', notice: 'dat we vragen', back: '2027-01-12' };
	const id = meeting.put('Mo', 'vraag', value);
	done(meeting);
	meeting.give('Mo', id);
	const { what: text, ...more } = value;
	expect(told(meeting).agreements).toMatchObject([{ text, ...more, late: true }]);
});

test('what went differently is told with its reason; a round skipped and held after all is no news', () => {
	const meeting = Story.running(names);
	const skip = (key: string, skipped: boolean, reason?: string) =>
		meeting.do(ELLEN, 'round:skip', { round: meeting.round(key).id, skipped, ...(reason && { reason }) });
	skip('delen', true, 'Er was weinig tijd.');
	skip('oogst', true);
	skip('oogst', false);
	done(meeting);
	expect(told(meeting).detours).toMatchObject([{ what: 'skipped', round: { nl: 'Verhalen delen' }, reason: 'Er was weinig tijd.' }]);
});

test('minutes are of rounds that were held, and stop when the session is rounded off', () => {
	const meeting = Story.running(names);
	meeting.step('inchecken', 'writing');
	meeting.steady += 12 * 60_000;
	done(meeting);
	meeting.steady += 20 * 3600_000;
	const expected = [{ title: meeting.round('inchecken').title, planned: 15, used: 12 }];
	expect(told(meeting).minutes).toEqual(expected);
	meeting.do(ELLEN, 'session:stage', { from: 'done', to: 'closed' });
	expect(told(meeting).minutes).toEqual(expected);
});

test('people stand there as they chose to be called, without whoever was shown out', () => {
	const meeting = held();
	meeting.do(meeting.as('Roos'), 'seat:rename', { seat: meeting.seat('Roos').id, name: 'Rosa' });
	meeting.do(ELLEN, 'seat:remove', { seat: meeting.seat('Sander').id });
	done(meeting);
	expect(told(meeting).people).toEqual(['Anouk', 'Joris', 'Mo', 'Naima', 'Rosa']);
	expect(told(meeting).columns[0]!.sentences).toMatchObject([{ name: null }]);
});

test('somebody’s own words are theirs alone; after closing what was kept and their intention, also one they never shared', () => {
	const meeting = held();
	meeting.put('Naima', 'voornemen', { what: 'Ik ga langs.', who: '', when: '', notice: '', back: '' });
	meeting.rows.apply({ put: [{ ...meeting.seat('Naima'), returns: true }], drop: [] });
	const own = () => {
		const seat = meeting.seat('Naima').id;
		const seen = <T>(kind: 'round' | 'field' | 'answer') =>
			meeting.rows.of(kind).flatMap((row) => (view(row, `seat:${seat}`) as T | undefined) ?? []);
		const mine = seen<SeenAnswer>('answer').filter((answer) => answer.seat === seat);
		return ownWords(seen<SeenRound>('round'), seen<SeenField>('field'), mine).flatMap(({ lines }) => lines.map(({ text }) => text));
	};
	expect(own()).toEqual(['Het hele verhaal van de tuin.', 'alleen de tuin', 'Ik ga langs.']);
	done(meeting);
	meeting.do(ELLEN, 'session:stage', { from: 'done', to: 'closed' });
	expect(own()).toEqual(['Ik ga langs.']);
	expect(
		meeting
			.answers('voornemen')
			.map(({ given }) => given === null)
			.sort()
	).toEqual([false, true]);
});
