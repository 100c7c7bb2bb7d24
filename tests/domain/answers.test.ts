import { describe, expect, test } from 'vitest';
import type { Pen } from '#lib/domain/writers.ts';
import { ELLEN, FENNA, Story } from '../cast.ts';

const pen = (writer: string, take: number, saw?: Pen['saw']): Pen => ({ writer: `tabblad${writer}`, take, ...(saw && { saw }) });

function writing(round = 'oordelen'): Story {
	const story = Story.running();
	story.step(round, 'writing');
	return story;
}

describe('Words of one’s own', () => {
	test('in a live field they are seen once they are shared, as they stand at that moment', () => {
		const story = writing('inchecken');
		const id = story.put('Mo', 'nodig', 'koffie');
		expect(story.read('nodig')).toEqual([]);
		story.give('Mo', id);
		story.put('Mo', 'nodig', 'koffie en', { id });
		expect(story.read('nodig')).toEqual(['koffie']);
		story.give('Mo', id);
		expect(story.read('nodig')).toEqual(['koffie en']);
		story.give('Mo', id, null, false);
		expect(story.read('nodig')).toEqual([]);
		expect(story.answer(id).value).toBe('koffie en');
	});

	test('private words are shared in no way but as a passage their author picks', () => {
		const story = writing('stilschrijven');
		const id = story.put('Mo', 'moment', 'Het hele verhaal, met de zin die ertoe doet.');
		expect(story.refused(story.as('Mo'), 'answer:give', { id, give: true, ticket: null })).toBe('not-now');
		expect(story.refused(ELLEN, 'field:show', { field: story.field('moment').id })).toBe('not-now');
		const part = story.put('Mo', 'moment', 'de zin die ertoe doet', { part: true });
		expect(part).not.toBe(id);
		expect(story.read('moment')).toEqual(['de zin die ertoe doet']);
		story.put('Mo', 'moment', 'de zin', { part: true, id: part });
		expect(story.read('moment')).toEqual(['de zin']);
	});

	test('a passage is refused where words are not private', () => {
		const story = writing();
		expect(story.refused(story.as('Mo'), 'answer:put', story.words('waarom', 'x', { part: true }))).toBe('not-allowed');
	});

	test('others’ words are not found: not to change, share, take away or keep out', () => {
		const story = writing('inchecken');
		const id = story.put('Mo', 'nodig', 'rust');
		story.give('Mo', id);
		const joris = story.as('Joris');
		for (const answer of [id, 'bestaatniet'])
			expect([
				story.refused(joris, 'answer:give', { id: answer, give: false, ticket: null }),
				story.refused(joris, 'answer:drop', { id: answer, ticket: null }),
				story.refused(joris, 'answer:out', { id: answer, out: true, ticket: null })
			]).toEqual(['not-found', 'not-found', 'not-found']);
	});

	test('nobody writes over a row by giving a new answer its id', () => {
		const story = writing('inchecken');
		const id = story.put('Mo', 'nodig', 'rust');
		story.give('Mo', id);
		for (const taken of [id, story.rows.session.id, story.round('inchecken').id, story.seat('Mo').id, story.field('nodig').id])
			expect(story.refused(story.as('Joris'), 'answer:put', story.words('nodig', 'gekaapt', { id: taken }))).toBe('not-found');
		const round = story.round('oordelen').id;
		expect(story.refused(ELLEN, 'round:repeat', { round, id })).toBe('not-found');
	});

	test('R2 a take that comes again, or after a later one of its tab, changes nothing', () => {
		const story = writing();
		const first = story.words('waarom', 'eerst', { pen: pen('een', 1) });
		const second = { ...first, value: 'daarna', pen: pen('een', 2) };
		const mo = story.as('Mo');
		const replies = [first, second, first, second].map((words) => story.do(mo, 'answer:put', words).reply);
		expect(story.answers('waarom').map(({ value }) => value)).toEqual(['daarna']);
		expect(replies).toEqual(Array(4).fill({ id: first.id, merged: false }));
	});

	test('R3 two edits at once keep both texts, and who did not hear so hears it when sending again', () => {
		const story = writing();
		const mo = story.as('Mo');
		const first = story.words('waarom', 'de ene gedachte', { pen: pen('een', 1) });
		story.do(mo, 'answer:put', first);
		const second = story.words('waarom', 'de andere', { pen: pen('twee', 1) });
		for (let i = 0; i < 2; i++) expect(story.do(mo, 'answer:put', second).reply).toEqual({ id: first.id, merged: true });
		expect(story.answers('waarom')[0]!.value).toBe('de ene gedachte\n\nde andere');
		story.do(mo, 'answer:put', story.words('waarom', 'samen', { pen: pen('twee', 2, { tabbladeen: 1 }) }));
		expect(story.answers('waarom')[0]!.value).toBe('samen');
	});

	test('sharing in another tab is no edit: the words are not put under each other', () => {
		const story = writing('inchecken');
		const id = story.put('Mo', 'nodig', 'koffie', { pen: pen('een', 1) });
		story.do(story.as('Mo'), 'answer:give', { id, give: true, ticket: null, pen: pen('twee', 1) });
		story.put('Mo', 'nodig', 'thee', { id, pen: pen('een', 2) });
		expect(story.answer(id).value).toBe('thee');
	});

	test('what was taken away does not come back by a take that is late, and sharing it is refused', () => {
		const story = writing('inchecken');
		const words = story.words('nodig', 'toch niet', { pen: pen('een', 1) });
		const mo = story.as('Mo');
		story.do(mo, 'answer:put', words);
		story.do(mo, 'answer:drop', { id: words.id, ticket: null, pen: pen('een', 2) });
		story.do(mo, 'answer:put', words);
		expect(story.answer(words.id)).toMatchObject({ value: null, given: null });
		expect(story.refused(mo, 'answer:give', { id: words.id, give: true, ticket: null })).toBe('not-now');
	});

	test('a value that grows by edits of many tabs comes to an end', () => {
		const story = writing();
		const grow = () => {
			for (let i = 0; i < 60; i++) story.put('Mo', 'waarom', `${i}`.padEnd(500, 'x'), { pen: pen(`nummer${i}`, 1) });
		};
		expect(grow).toThrow('too-long');
		expect(JSON.stringify(story.answers('waarom')[0]!.value).length).toBeLessThan(20_001);
	});

	test('sixty answers in one field are enough for one seat', () => {
		const story = writing('inchecken');
		for (let i = 0; i < 60; i++) story.put('Mo', 'nodig', `kaartje ${i}`);
		expect(story.refused(story.as('Mo'), 'answer:put', story.words('nodig', 'nog een'))).toBe('too-many');
		story.put('Joris', 'nodig', 'de mijne');
	});

	test('nothing is written where nothing is asked: before the round opens, where people speak, after closing', () => {
		const story = writing('inchecken');
		const mo = story.as('Mo');
		expect(story.refused(mo, 'answer:put', story.words('waarom', 'x'))).toBe('not-now');
		expect(story.refused(mo, 'answer:put', story.words('aankomen', 'x'))).toBe('not-allowed');
		const id = story.put('Mo', 'nodig', 'rust');
		story.close();
		expect(story.refused(mo, 'answer:put', story.words('nodig', 'x'))).toBe('closed');
		expect(story.refused(mo, 'answer:drop', { id, ticket: null })).toBe('not-found');
	});

	test('rounded off: late words still arrive, marked as late', () => {
		const story = writing('inchecken');
		const id = story.put('Mo', 'nodig', 'mijn laptop sliep');
		story.do(ELLEN, 'session:stage', { from: 'running', to: 'done' });
		story.give('Mo', id);
		expect(story.answer(id).given!.late).toBe(true);
	});

	test('a leader picks the lines of a summary, and nothing else', () => {
		const story = writing('inchecken');
		const id = story.put('Mo', 'nodig', 'rust');
		expect(story.refused(FENNA, 'answer:pick', { id, pick: false })).toBe('not-found');
		story.give('Mo', id);
		story.do(FENNA, 'answer:pick', { id, pick: false });
		expect(story.answer(id).unpicked).toBe(true);
		const agreed = { what: 'eerder bellen', who: '', when: '', notice: '', back: '' };
		story.step('afspraak', 'writing');
		const mine = story.put('Mo', 'voornemen', agreed);
		story.give('Mo', mine);
		expect(story.refused(FENNA, 'answer:pick', { id: mine, pick: false })).toBe('not-now');
	});
});
