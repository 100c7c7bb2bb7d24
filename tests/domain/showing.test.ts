import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tell } from '#lib/domain/streams.ts';
import { Rows } from '#lib/domain/rows.ts';
import { ELLEN, NAMES, Story } from '../cast.ts';

function written(seed = 1, names: readonly string[] = NAMES.slice(0, 6)): Story {
	const story = Story.running(names, seed);
	story.step('oordelen', 'writing');
	for (const name of names) story.put(name, 'waarom', `waarom volgens ${name}`);
	return story;
}

describe('R7 Shown together', () => {
	test('R7 everything a round shows is in one change, and reaches everybody in one piece', () => {
		const story = written();
		const before = new Rows(story.rows.all());
		const { change } = story.step('oordelen', 'shown');
		expect(change.put.filter((row) => row.kind === 'answer')).toHaveLength(6);
		const all = tell(before, change.put, change.drop).filter((told) => told.stream === 'all');
		expect(all).toHaveLength(1);
		const kinds = all[0]!.rows.map((row) => row.kind);
		expect(kinds.filter((kind) => kind === 'answer')).toHaveLength(6);
		expect(kinds).toEqual(expect.arrayContaining(['round', 'field']));
	});

	test('before showing nobody is told anything but their own words', () => {
		const story = written();
		const before = new Rows(story.rows.all());
		const { change } = story.do(story.as('Mo'), 'answer:put', story.words('waarom', 'toch anders'));
		expect(tell(before, change.put, []).map(({ stream }) => stream)).toEqual([`seat:${story.seat('Mo').id}`]);
	});

	test('R11 places are drawn by chance: nobody stands twice, nobody is left out, and each order comes up', () => {
		const orders = new Set<string>();
		fc.assert(
			fc.property(fc.integer(), (seed) => {
				const names = NAMES.slice(0, 3);
				const story = written(seed, names);
				story.step('oordelen', 'shown');
				const places = story.answers('waarom').map((answer) => answer.given!.place);
				expect(places.toSorted()).toEqual([1, 2, 3]);
				orders.add(story.read('waarom').join());
			}),
			{ numRuns: 120, seed: 20261122 }
		);
		expect(orders.size).toBe(6);
	});

	test('R11 what is told of an unsigned answer stands in no order of writing', () => {
		const story = Story.running(NAMES.slice(0, 6));
		story.ask({ reveal: 'onShow', by: 'anonymous' });
		for (const name of NAMES.slice(0, 6)) story.put(name, 'vraag', name, { ticket: story.ticket(name, 'vraag') });
		const before = new Rows(story.rows.all());
		const { change } = story.step('extra', 'shown');
		const ids = tell(before, change.put, [])
			.find(({ stream }) => stream === 'all')!
			.rows.map((row) => row.id);
		expect(ids).toEqual(ids.toSorted());
	});

	test('empty words and words taken back are not shown', () => {
		const story = written();
		story.put('Mo', 'waarom', '  \n ');
		story.do(story.as('Naima'), 'answer:drop', {
			id: story.answers('waarom').find((one) => one.seat === story.seat('Naima').id)!.id,
			ticket: null
		});
		story.step('oordelen', 'shown');
		expect(story.read('waarom')).toHaveLength(4);
	});

	test('writing on: what is shown stays shown in its place, new words wait and come after it', () => {
		const story = written(3);
		story.step('oordelen', 'shown');
		const first = story.read('waarom');
		story.step('oordelen', 'writing');
		story.put('Joris', 'waarom', 'bij nader inzien');
		expect(story.read('waarom')).toEqual(first);
		story.step('oordelen', 'shown');
		const second = story.read('waarom');
		expect(second).toEqual(first.map((words) => (words === 'waarom volgens Joris' ? 'bij nader inzien' : words)));
	});

	test('one field can be shown while the others are still written in; the last one shows the round', () => {
		const story = written();
		story.do(ELLEN, 'field:show', { field: story.field('waarom').id });
		expect(story.round('oordelen').stage).toBe('writing');
		expect(story.field('waarom').shown).toBe(true);
		expect(story.field('top-drie').shown).toBe(false);
		story.do(ELLEN, 'field:show', { field: story.field('top-drie').id });
		expect(story.round('oordelen').stage).toBe('shown');
	});

	test('nothing is shown of a round that closes unshown, and looking back does not show it either', () => {
		const story = written();
		story.step('oordelen', 'closed');
		story.step('oordelen', 'shown');
		expect(story.read('waarom')).toEqual([]);
	});

	test('words typed before showing and arriving after it are shown, marked as late', () => {
		const story = written();
		const late = story.join('Roos');
		story.do(ELLEN, 'seat:admit', { seats: [late.id] });
		story.step('oordelen', 'shown');
		const id = story.put('Roos', 'waarom', 'mijn laptop sliep', { under: 'writing' });
		expect(story.answer(id).given).toEqual({ value: 'mijn laptop sliep', late: true, place: 7 });
	});

	test('words typed after showing stay their author’s until they are shared', () => {
		const story = written();
		story.step('oordelen', 'shown');
		const id = story.put('Mo', 'waarom', 'nog iets', { under: 'shown' });
		expect(story.answer(id).given!.value).toBe('waarom volgens Mo');
		story.give('Mo', id);
		expect(story.answer(id).given).toMatchObject({ value: 'nog iets', late: true });
	});
});
