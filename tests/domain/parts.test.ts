import { describe, expect, test } from 'vitest';
import { view } from '#lib/domain/view.ts';
import { ELLEN, FENNA, NAMES, Story } from '../cast.ts';
import type { PlannedField } from '#lib/domain/plan.ts';
import { meetingOf } from './meeting-of.ts';

const SITUATION = { title: 'De deur blijft dicht', text: 'Ik stond voor de derde keer voor de deur.' };

const present = (story: Story, name: string) =>
	story.do(ELLEN, 'part:set', { what: 'presenter', key: 'presenter', label: null, seats: [story.seat(name).id] });

describe('A situation follows its presenter', () => {
	test('R5 who presents prepares it before it is asked for, and nobody else sees that', () => {
		const story = meetingOf('gk3');
		present(story, 'Mo');
		const field = story.field('situatie');
		expect(view(field, `seat:${story.seat('Mo').id}`)).toBeTruthy();
		expect(view(field, `seat:${story.seat('Joris').id}`)).toBeUndefined();
		const id = story.put('Mo', 'situatie', SITUATION);
		for (const who of ['all', 'seats', 'leaders', `seat:${story.seat('Joris').id}`] as const)
			expect(view(story.answer(id), who)).toBeUndefined();
		expect(story.refused(story.as('Joris'), 'answer:put', story.words('situatie', SITUATION))).toBe('not-now');
	});

	test('R7 showing a round leaves it where it is: its presenter alone puts it on screen, and what waited for it opens', () => {
		const story = meetingOf('gk4');
		present(story, 'Mo');
		story.step('delen', 'writing');
		const id = story.put('Mo', 'begeleiding', SITUATION);
		expect(story.field('vragen').open).toBe(false);
		story.give('Mo', id);
		expect(story.read('begeleiding')).toEqual([SITUATION]);
		expect(story.field('vragen').open).toBe(true);
	});

	test('R13 it is kept only as far as its presenter says; nothing by default', () => {
		for (const [keep, left] of [
			[null, 0],
			['yield', 0],
			['all', 1]
		] as const) {
			const story = meetingOf('gk3');
			present(story, 'Mo');
			story.step('delen', 'writing');
			const id = story.put('Mo', 'situatie', SITUATION);
			story.give('Mo', id);
			if (keep) story.do(story.as('Mo'), 'answer:keep', { id, keep });
			expect(story.refused(story.as('Joris'), 'answer:keep', { id, keep: 'all' })).toBe('not-found');
			story.close();
			expect(story.read('situatie')).toHaveLength(left);
			expect(story.picture().includes(JSON.stringify(SITUATION))).toBe(left === 1);
		}
	});

	test('R13 when nothing of it is kept, what others wrote about it goes too, and the harvest stays', () => {
		const story = meetingOf('gk3');
		present(story, 'Mo');
		story.step('delen', 'writing');
		const id = story.put('Mo', 'situatie', SITUATION);
		story.give('Mo', id);
		story.step('oordelen', 'writing');
		story.put('Joris', 'anders', 'Ik zag eerst alleen de deur.');
		story.step('oordelen', 'shown');
		story.step('oogst', 'writing');
		const les = story.put('Joris', 'les', 'Eerst luisteren.', { spend: story.ticket('Joris', 'les') });
		story.give('Joris', les);
		story.do(story.as('Mo'), 'answer:keep', { id, keep: 'nothing' });
		story.close();
		expect(story.answers('anders')).toHaveLength(0);
		expect(story.answers('les')).toHaveLength(1);
	});

	test('one press takes it off every screen, keeps it nowhere and quiets the pages', () => {
		const story = meetingOf('gk3');
		present(story, 'Mo');
		story.step('delen', 'writing');
		const id = story.put('Mo', 'situatie', SITUATION);
		story.give('Mo', id);
		story.do(story.as('Mo'), 'answer:stop', { id });
		expect(story.answer(id)).toMatchObject({ given: null, keep: 'nothing', value: SITUATION });
		expect(story.rows.session.quiet).toBe(true);
	});

	test('who brought it speaks last where it is judged', () => {
		for (let seed = 1; seed < 12; seed++) {
			const story = meetingOf('gk3');
			present(story, 'Mo');
			story.step('oordelen', 'writing');
			for (const name of NAMES.slice(0, 5)) story.put(name, 'anders', `van ${name}`);
			story.step('oordelen', 'shown');
			expect(story.read('anders').at(-1)).toBe('van Mo');
		}
	});
});

describe('Parts', () => {
	test('R8 there is one presenter; who comes after takes the place, and can no longer write in it', () => {
		const story = meetingOf('gk3');
		present(story, 'Mo');
		present(story, 'Joris');
		expect(story.rows.of('part')).toHaveLength(1);
		expect(story.refused(story.as('Mo'), 'answer:put', story.words('situatie', SITUATION))).toBe('not-now');
		story.put('Joris', 'situatie', SITUATION);
	});

	test('R2 a chair set twice is one chair, and an empty one stays when who sat in it leaves', () => {
		const story = Story.running();
		const label = { nl: 'De buurt', en: 'The neighbourhood' };
		const command = { what: 'perspective', key: 'buurt', label, seats: [], pen: { writer: 'tabellen00000', take: 90 } } as const;
		story.do(ELLEN, 'part:set', { ...command, seats: [] });
		story.do(ELLEN, 'part:set', { ...command, seats: [] });
		story.do(story.as('Mo'), 'part:take', { what: 'perspective', key: 'buurt', take: true });
		expect(story.rows.of('part')).toMatchObject([{ key: 'buurt', seats: [story.seat('Mo').id] }]);
		story.do(story.as('Mo'), 'seat:leave', {});
		expect(story.rows.of('part')).toMatchObject([{ key: 'buurt', seats: [] }]);
	});

	test('groups made by chance leave nobody alone, and keep the room and the line apart unless mixing was chosen', () => {
		const story = Story.running(NAMES);
		for (const name of NAMES.slice(0, 3)) story.do(story.as(name), 'seat:sits', { seat: story.seat(name).id, names: [], where: 'remote' });
		for (const size of [2, 3] as const) {
			story.do(FENNA, 'part:pair', { size, mixed: false });
			const groups = story.rows
				.of('part')
				.filter((part) => part.place)
				.map((part) => part.seats.map((id) => story.rows.need('seat', id).where));
			expect(groups.flat()).toHaveLength(NAMES.length);
			for (const group of groups) expect([group.length > 1, new Set(group).size]).toEqual([true, 1]);
		}
		story.do(FENNA, 'part:pair', { size: null, mixed: false });
		// The only one on the line works by themselves, and with people in the room when who leads says so.
		for (const name of NAMES.slice(1, 3)) story.do(story.as(name), 'seat:sits', { seat: story.seat(name).id, names: [], where: 'room' });
		for (const size of [2, 3] as const) {
			const groups = () => story.rows.of('part').filter((part) => part.place);
			const alone = () => groups().filter(({ seats }) => seats.length === 1);
			story.do(FENNA, 'part:pair', { size, mixed: false });
			expect(groups().flatMap((part) => part.seats)).toHaveLength(NAMES.length);
			expect(alone().map(({ seats }) => seats)).toEqual([[story.seat(NAMES[0]).id]]);
			story.do(FENNA, 'part:pair', { size, mixed: true });
			expect(groups().flatMap((part) => part.seats)).toHaveLength(NAMES.length);
			expect(alone()).toEqual([]);
		}
		story.do(FENNA, 'part:pair', { size: null, mixed: false });
		for (const part of story.rows.of('part')) expect(view(part, 'all')).toBeUndefined();
	});
});

describe('What the group writes together', () => {
	const shared = (story: Story) => {
		const planned: Partial<PlannedField> = { form: 'note', shape: 'shared' };
		story.ask({});
		story.rows.apply({ put: [{ ...story.field('vraag'), ...planned }], drop: [] });
		return story;
	};
	const write = (
		story: Story,
		name: string,
		value: string,
		was: string | undefined,
		pen: { writer: string; take: number; saw?: Record<string, number> }
	) => story.do(story.as(name), 'answer:put', { ...story.words('vraag', value), was, pen });

	test('R3 two people who write in one note at once both keep their words', () => {
		const story = shared(Story.running());
		const id = write(story, 'Mo', 'We belden aan. Niemand deed open.', undefined, { writer: 'motab00000', take: 1 }).reply!.id;
		const saw = { motab00000: 1 };
		const was = 'We belden aan. Niemand deed open.';
		write(story, 'Joris', 'We belden twee keer aan. Niemand deed open.', was, { writer: 'joristab00', take: 1, saw });
		write(story, 'Naima', 'We belden aan. Niemand deed open. We lieten een kaartje achter.', was, { writer: 'naimatab00', take: 1, saw });
		expect(story.read('vraag')).toEqual(['We belden twee keer aan. Niemand deed open. We lieten een kaartje achter.']);
		expect(story.answers('vraag')).toHaveLength(1);
		expect(story.answer(id)).toMatchObject({ seat: null, ticket: null });
	});

	test('R9 who is asked to take notes writes; who leads may always; others may not', () => {
		const story = meetingOf('gk3');
		story.step('doorvragen', 'writing');
		expect(story.refused(story.as('Mo'), 'answer:put', story.words('weten-vermoeden', 'x'))).toBe('not-allowed');
		story.do(ELLEN, 'part:set', { what: 'notetaker', key: 'notetaker', label: null, seats: [story.seat('Mo').id] });
		story.put('Mo', 'weten-vermoeden', 'We weten dat hij belt.');
		story.do(ELLEN, 'answer:put', {
			...story.words('weten-vermoeden', 'We weten dat hij belt.\nWe vermoeden dat hij bang is.'),
			was: 'We weten dat hij belt.'
		});
		expect(story.read('weten-vermoeden')).toEqual(['We weten dat hij belt.\nWe vermoeden dat hij bang is.']);
	});
});

describe('Words beside the rounds', () => {
	const aside = { about: null, key: null, how: '', named: false };

	test('R5 what is parked is its author’s until the parking place opens, and then nobody’s by name', () => {
		const story = Story.running();
		const id = story.id();
		story.do(story.as('Mo'), 'aside:put', { id, what: 'parked', ...aside, text: 'Bel de huisarts' });
		expect(view(story.rows.need('aside', id), 'leaders')).toBeUndefined();
		story.do(ELLEN, 'session:parking', { open: true });
		expect(view(story.rows.need('aside', id), 'all')).toMatchObject({ text: 'Bel de huisarts', seat: null });
	});

	test('R10 a minority note is taken away by its author alone, and travels into the logbook', () => {
		const story = Story.running();
		story.step('oogst', 'writing');
		const outcome = story.put('Joris', 'goed-werk', 'Blijven komen.', { spend: story.ticket('Joris', 'goed-werk') });
		story.step('oogst', 'shown');
		const id = story.id();
		story.do(story.as('Mo'), 'aside:put', { id, what: 'minority', ...aside, about: outcome, text: 'Soms is wegblijven beter.' });
		for (const who of [story.as('Joris'), ELLEN]) expect(story.refused(who, 'aside:drop', { id })).toBe('not-found');
		story.close();
		expect(story.rows.need('aside', id).text).toBe('Soms is wegblijven beter.');
	});

	test('R5 what who leads writes for themselves is never on another’s wire', () => {
		const story = Story.running();
		const id = story.id();
		story.do(ELLEN, 'aside:put', { id, what: 'log', ...aside, key: 'spannend', text: 'Bij de derde ronde.' });
		for (const who of ['all', 'seats', `seat:${story.seat('Mo').id}`] as const)
			expect(view(story.rows.need('aside', id), who)).toBeUndefined();
		expect(view(story.rows.need('aside', id), 'leaders')).toMatchObject({ text: 'Bij de derde ronde.' });
	});
});

describe('Grouping', () => {
	test('shown answers gather under headings in the group’s own words; a heading that goes lets them stand', () => {
		const story = Story.running();
		story.step('inchecken', 'writing');
		const id = story.put('Mo', 'nodig', 'rust');
		expect(story.refused(ELLEN, 'answer:group', { id, group: null })).toBe('not-found');
		story.give('Mo', id);
		const group = story.id();
		story.do(ELLEN, 'group:put', { id: group, field: story.field('nodig').id, label: 'Stilte' });
		story.do(ELLEN, 'answer:group', { id, group });
		expect(view(story.answer(id), 'all')).toMatchObject({ group });
		expect(story.refused(story.as('Joris'), 'answer:group', { id, group: null })).toBe('not-allowed');
		story.do(ELLEN, 'group:drop', { id: group });
		expect(story.answer(id).group).toBeNull();
	});
});
