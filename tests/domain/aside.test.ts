import { describe, expect, test } from 'vitest';
import { story as read } from '#lib/domain/logbook.ts';
import { FOLLOWS, tell, told } from '#lib/domain/streams.ts';
import { view } from '#lib/domain/view.ts';
import type { Commands } from '#lib/domain/command.ts';
import { ELLEN, FENNA, Story } from '../cast.ts';

const MARK = 'geheim-7f3a';
const aside = { about: null, key: null, how: '', named: false };

/** Who was told this word: everything each of them is ever handed. */
function heard(story: Story, word = MARK): string[] {
	const follows = { mo: FOLLOWS.seat(story.seat('Mo').id), joris: FOLLOWS.seat(story.seat('Joris').id), leader: FOLLOWS.leader() };
	const has = (streams: Parameters<typeof told>[1][]) =>
		[...story.rows.all()].some((row) => streams.some((stream) => JSON.stringify(told(row, stream) ?? null).includes(word)));
	return Object.entries({ ...follows, screen: FOLLOWS.screen() }).flatMap(([who, streams]) => (has(streams) ? [who] : []));
}

function bring(story: Story, name: string, words: Partial<Commands['aside:put']> & Pick<Commands['aside:put'], 'what'>): string {
	const id = words.id ?? story.id();
	story.do(story.as(name), 'aside:put', { ...aside, text: MARK, ...words, id });
	return id;
}

/** A harvest that was shown, with one sentence of Joris in it. */
function harvested(): { story: Story; outcome: string } {
	const story = Story.running();
	story.step('oogst', 'writing');
	const outcome = story.put('Joris', 'goed-werk', 'Blijven komen.', { spend: story.ticket('Joris', 'goed-werk') });
	story.step('oogst', 'shown');
	return { story, outcome };
}

describe('The parking place', () => {
	test('R5 R6 what is parked raises nobody’s number but its author’s, and is read by all once it opens', () => {
		const story = Story.running();
		const { change } = story.do(story.as('Mo'), 'aside:put', { ...aside, id: story.id(), what: 'parked', text: MARK });
		expect(heard(story)).toEqual(['mo']);
		expect(tell(Story.running().rows, change.put, []).map(({ stream }) => stream)).toEqual([`seat:${story.seat('Mo').id}`]);
		story.do(ELLEN, 'session:parking', { open: true });
		expect(heard(story)).toEqual(['mo', 'joris', 'leader', 'screen']);
		story.do(ELLEN, 'session:parking', { open: false });
		expect(heard(story)).toEqual(['mo']);
	});

	test('R5 what comes while it is open is read at once, and what its author takes away is gone for everybody', () => {
		const story = Story.running();
		story.do(ELLEN, 'session:parking', { open: true });
		const id = bring(story, 'Mo', { what: 'parked' });
		expect(heard(story)).toContain('screen');
		story.do(story.as('Mo'), 'aside:drop', { id });
		expect(heard(story)).toEqual([]);
	});

	test('R3 two tabs that write in one parked solution at once both keep their words', () => {
		const story = Story.running();
		const id = bring(story, 'Mo', { what: 'parked', text: 'Bel de huisarts', pen: { writer: 'eersteblad', take: 1 } });
		bring(story, 'Mo', { id, what: 'parked', text: 'Bel de wijkagent', pen: { writer: 'tweedeblad', take: 1, saw: {} } });
		expect(story.rows.need('aside', id).text).toBe('Bel de huisarts\n\nBel de wijkagent');
	});

	test('R13 nothing that was parked is left after closing', () => {
		const story = Story.running();
		bring(story, 'Mo', { what: 'parked' });
		story.close();
		expect(story.picture()).not.toContain(MARK);
	});
});

describe('The client’s own voice', () => {
	test('R5 it is its bringer’s and the leaders’ until one of them puts it before everybody', () => {
		const story = Story.lobby(['Joris', 'Mo']);
		const id = bring(story, 'Mo', { what: 'voice', how: 'Gezegd aan de deur' });
		expect(heard(story)).toEqual(['mo', 'leader']);
		expect(view(story.rows.need('aside', id), 'leaders')).toMatchObject({ seat: null });
		expect(story.refused(story.as('Mo'), 'aside:open', { id, open: true })).toBe('not-allowed');
		story.do(FENNA, 'aside:open', { id, open: true });
		expect(heard(story)).toEqual(['mo', 'joris', 'leader', 'screen']);
	});

	test('R10 one leader mends what another brought, nobody mends a participant’s, and R13 all of it is lent', () => {
		const story = Story.running();
		const [own, mos] = [story.id(), bring(story, 'Mo', { what: 'voice' })];
		for (const who of [ELLEN, FENNA]) story.do(who, 'aside:put', { ...aside, id: own, what: 'voice', text: `${MARK} van Ellen` });
		for (const who of [ELLEN, story.as('Joris')])
			expect(story.refused(who, 'aside:put', { ...aside, id: mos, what: 'voice', text: 'anders' })).toBe('not-found');
		story.close();
		expect(story.picture()).not.toContain(MARK);
	});
});

describe('A minority note', () => {
	test('R5 goes out of sight with the outcome it is about, and comes back with it', () => {
		const { story, outcome } = harvested();
		bring(story, 'Mo', { what: 'minority', about: outcome });
		const all = heard(story);
		for (const [away, back] of [
			[{ out: true }, { out: false }],
			[{ give: false }, { give: true }]
		]) {
			const verb = 'out' in away! ? 'answer:out' : 'answer:give';
			const say = (wish: object) => story.do(story.as('Joris'), verb, { id: outcome, ticket: null, ...wish } as Commands['answer:give']);
			say(away!);
			expect(heard(story)).toEqual(['mo']);
			say(back!);
			expect(heard(story)).toEqual(all);
		}
	});

	test('cannot be put on what is not there, or carried over to another outcome', () => {
		const { story, outcome } = harvested();
		const id = bring(story, 'Mo', { what: 'minority', about: outcome });
		const other = story.put('Mo', 'goed-werk', 'Op tijd weggaan.', { under: 'shown', spend: story.ticket('Mo', 'goed-werk') });
		const words = { ...aside, what: 'minority' as const, text: 'anders' };
		expect(story.refused(story.as('Mo'), 'aside:put', { ...words, id: story.id(), about: other })).toBe('not-found');
		story.give('Mo', other);
		expect(story.refused(story.as('Mo'), 'aside:put', { ...words, id, about: other })).toBe('not-found');
	});

	test('stands under its sentence in the story, with its author’s name only when they want that', () => {
		const { story, outcome } = harvested();
		bring(story, 'Mo', { what: 'minority', about: outcome, text: 'Soms is wegblijven beter.', named: true });
		bring(story, 'Naima', { what: 'minority', about: outcome, text: 'Niet bij iedereen.' });
		story.close();
		const [sentence] = read(story.rows)!.harvest[0]!.sentences;
		expect(sentence!.notes.map(({ text, name }) => [text, name]).sort()).toEqual([
			['Niet bij iedereen.', null],
			['Soms is wegblijven beter.', 'Mo']
		]);
	});

	test('R13 an outcome that is not kept takes its notes along at closing', () => {
		const { story, outcome } = harvested();
		bring(story, 'Mo', { what: 'minority', about: outcome });
		story.do(story.as('Joris'), 'answer:out', { id: outcome, out: true, ticket: null });
		story.close();
		expect(story.picture()).not.toContain(MARK);
	});

	test('R10 R13 its author alone takes it away, also after closing; then nothing of it is left, and R2 asking again changes nothing', () => {
		const { story, outcome } = harvested();
		const id = bring(story, 'Mo', { what: 'minority', about: outcome });
		story.close();
		for (const who of [story.as('Joris'), ELLEN]) expect(story.refused(who, 'aside:drop', { id })).toBe('not-found');
		expect(story.refused(story.as('Mo'), 'aside:put', { ...aside, id, what: 'minority', about: outcome, text: 'x' })).toBe('closed');
		for (let i = 0; i < 2; i++) story.do(story.as('Mo'), 'aside:drop', { id });
		expect(story.rows.has(id)).toBe(false);
	});
});

describe('Headings of the group', () => {
	test('sentences stand under them in the story, and the rest below in the order in which it was shown', () => {
		const story = Story.running();
		const field = story.ask({ reveal: 'live' });
		const ids = ['Joris', 'Mo', 'Naima'].map((name) => story.put(name, 'vraag', `van ${name}`));
		for (const [nth, name] of ['Joris', 'Mo', 'Naima'].entries()) story.give(name, ids[nth]!);
		const [first, second] = [story.id(), story.id()];
		story.do(ELLEN, 'group:put', { id: first, field, label: 'Tijd' });
		story.do(ELLEN, 'group:put', { id: second, field, label: 'Rust' });
		story.do(ELLEN, 'answer:group', { id: ids[2]!, group: first });
		story.do(ELLEN, 'answer:group', { id: ids[1]!, group: second });
		story.close();
		const { sentences } = read(story.rows)!.said.at(-1)!;
		expect(sentences.map(({ text, under }) => [text, under])).toEqual([
			['van Naima', 'Tijd'],
			['van Mo', 'Rust'],
			['van Joris', undefined]
		]);
	});

	test('R13 a heading under which nothing is kept goes at closing', () => {
		const story = Story.running();
		const field = story.ask({ reveal: 'live', log: 'no' });
		const id = story.put('Mo', 'vraag', 'van Mo');
		story.give('Mo', id);
		const group = story.id();
		story.do(ELLEN, 'group:put', { id: group, field, label: MARK });
		story.do(ELLEN, 'answer:group', { id, group });
		story.close();
		expect(story.picture()).not.toContain(MARK);
	});

	test('R5 R8 there is none for what was not shown, or for what is not made of sentences', () => {
		const story = Story.running();
		story.step('oordelen', 'writing');
		story.put('Mo', 'waarom', 'Omdat het daar begint.');
		const heading = (key: string) => ({ id: story.id(), field: story.field(key).id, label: MARK });
		expect(story.refused(ELLEN, 'group:put', heading('waarom'))).toBe('not-now');
		expect(story.refused(ELLEN, 'group:put', heading('top-drie'))).toBe('not-allowed');
		story.step('oordelen', 'shown');
		story.do(ELLEN, 'group:put', heading('waarom'));
	});

	test('R10 who takes notes orders too, and nobody else who takes part', () => {
		const story = Story.running();
		const field = story.ask({ reveal: 'live' });
		story.give('Mo', story.put('Mo', 'vraag', 'van Mo'));
		const heading = () => ({ id: story.id(), field, label: 'Rust' });
		expect(story.refused(story.as('Naima'), 'group:put', heading())).toBe('not-allowed');
		story.do(ELLEN, 'part:set', { what: 'notetaker', key: 'notetaker', label: null, seats: [story.seat('Naima').id] });
		story.do(story.as('Naima'), 'group:put', heading());
	});
});
