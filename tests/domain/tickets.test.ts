import { describe, expect, test } from 'vitest';
import { ELLEN, NAMES, Story } from '../cast.ts';

const SIX = NAMES.slice(0, 6);
const opened = (rules: Parameters<Story['ask']>[0], names: readonly string[] = SIX) => {
	const story = Story.running(names);
	story.ask(rules);
	return story;
};

describe('R9 A ticket is edit right, slot and ballot in one', () => {
	test('R9 opening a field makes one for everybody, and spares for who comes late', () => {
		const story = opened({ by: 'anonymous' });
		expect(story.rows.tickets(story.field('vraag').id)).toHaveLength(6 + 8);
	});

	test('R9 one for each thing it is about, and more once somebody comes in', () => {
		const story = Story.running(NAMES.slice(0, 3));
		story.step('delen', 'writing');
		const { id } = story.field('gehoord');
		expect(story.rows.tickets(id)).toHaveLength(3 * (3 + 8));
		const roos = story.join('Roos');
		story.do(ELLEN, 'seat:admit', { seats: [roos.id] });
		expect(story.field('gehoord').abouts!.map((about) => about.key)).toContain(roos.id);
		expect(story.rows.tickets(id).filter((ticket) => ticket.about === roos.id)).toHaveLength(4 + 8);
	});

	test('R9 the same ticket writes one answer, however often and with whatever id', () => {
		const story = opened({ by: 'anonymous' });
		const ticket = story.ticket('Mo', 'vraag');
		const id = story.put('Mo', 'vraag', 'eerst', { ticket });
		expect(story.put('Mo', 'vraag', 'later', { ticket, id: story.id() })).toBe(id);
		expect(story.answers('vraag').map(({ value }) => value)).toEqual(['later']);
	});

	test('R9 a made-up ticket, one of another field and one of another slot are refused', () => {
		const story = Story.running(NAMES.slice(0, 3));
		story.step('delen', 'writing');
		const [joris, mo] = [story.seat('Joris').id, story.seat('Mo').id];
		const ticket = story.ticket('Naima', 'gehoord', joris);
		const value = [{ own: 'geduld' }];
		expect(story.refused(story.as('Naima'), 'answer:put', story.words('gehoord', value, { about: mo, ticket }))).toBe('no-ticket');
		expect(story.refused(story.as('Naima'), 'answer:put', story.words('gehoord', value, { about: mo, ticket: 'verzonnen' }))).toBe(
			'no-ticket'
		);
		story.ask({ by: 'anonymous' });
		expect(story.refused(story.as('Naima'), 'answer:put', story.words('vraag', 'x', { ticket }))).toBe('no-ticket');
	});

	test('R9 signed words use the ticket up: nobody has both', () => {
		const story = opened({ by: 'choice' });
		const ticket = story.ticket('Mo', 'vraag');
		story.put('Mo', 'vraag', 'met mijn naam', { spend: ticket });
		expect(story.refused(story.as('Mo'), 'answer:put', story.words('vraag', 'zonder naam', { ticket }))).toBe('no-ticket');
		expect(story.answers('vraag')).toHaveLength(1);
	});

	test('R9 who wrote without a name cannot sign as well: the mode was settled with the first letter', () => {
		const story = opened({ by: 'choice' });
		const ticket = story.ticket('Mo', 'vraag');
		story.put('Mo', 'vraag', 'zonder naam', { ticket });
		expect(story.refused(story.as('Mo'), 'answer:put', story.words('vraag', 'met naam', { spend: ticket }))).toBe('mode-fixed');
		expect(story.refused(story.as('Mo'), 'answer:put', story.words('vraag', 'met naam'))).toBe('other-device');
	});

	test('R9 who never took tickets may sign, and cannot take any afterwards', () => {
		const story = opened({ by: 'choice' });
		story.put('Mo', 'vraag', 'met mijn naam');
		expect(story.seat('Mo').given).toContain(story.field('vraag').id);
	});

	test('signed words are refused where all words are unsigned, and unsigned ones where all are signed', () => {
		const story = opened({ by: 'anonymous' });
		expect(story.refused(story.as('Mo'), 'answer:put', story.words('vraag', 'ik'))).toBe('mode-fixed');
		story.step('oordelen', 'writing');
		expect(story.refused(story.as('Mo'), 'answer:put', story.words('waarom', 'wie?', { ticket: 'een' }))).toBe('not-allowed');
	});

	test('fewer people than the smallest group: the field says that anonymity cannot be promised', () => {
		expect(opened({ by: 'anonymous' }, NAMES.slice(0, 4)).field('vraag').few).toBe(true);
		expect(opened({ by: 'anonymous' }, NAMES.slice(0, 5)).field('vraag').few).toBe(false);
	});
});

describe('R11 Anonymity cannot be undone', () => {
	test('R11 unsigned words mention no seat, and their place is drawn', () => {
		const story = opened({ by: 'anonymous', reveal: 'onShow' });
		for (const name of SIX) story.put(name, 'vraag', `van ${name}`, { ticket: story.ticket(name, 'vraag') });
		const seats = SIX.map((name) => story.seat(name).id);
		for (const answer of story.answers('vraag'))
			for (const seat of seats) expect(JSON.stringify({ ...answer, takes: {} })).not.toContain(seat);
		story.step('extra', 'shown');
		expect(story.read('vraag')).not.toEqual(SIX.map((name) => `van ${name}`));
	});

	test('R11 in a live field four that are shared are shown to nobody, and five at once', () => {
		const story = opened({ by: 'anonymous', reveal: 'live' });
		SIX.forEach((name, i) => {
			const ticket = story.ticket(name, 'vraag');
			story.give(name, story.put(name, 'vraag', `van ${name}`, { ticket }), ticket);
			expect(story.read('vraag')).toHaveLength(i < 4 ? 0 : 5);
		});
		story.step('extra', 'closed');
		expect(story.read('vraag')).toHaveLength(5);
	});

	test('R11 what its author emptied or took away meanwhile does not count as company', () => {
		const story = opened({ by: 'anonymous', reveal: 'live' });
		const ids = SIX.slice(0, 4).map((name) => {
			const ticket = story.ticket(name, 'vraag');
			const id = story.put(name, 'vraag', 'x', { ticket });
			story.give(name, id, ticket);
			return id;
		});
		story.put(SIX[0]!, 'vraag', ' ', { ticket: story.ticket(SIX[0]!, 'vraag') });
		story.do(story.as(SIX[1]!), 'answer:drop', { id: ids[1]!, ticket: story.ticket(SIX[1]!, 'vraag') });
		const ticket = story.ticket(SIX[4]!, 'vraag');
		story.give(SIX[4]!, story.put(SIX[4]!, 'vraag', 'y', { ticket }), ticket);
		expect(story.read('vraag')).toEqual([]);
	});

	test('R11 unsigned words cannot arrive after showing, also not when people write on', () => {
		const story = opened({ by: 'choice', reveal: 'onShow' });
		const ticket = story.ticket('Mo', 'vraag');
		story.put('Mo', 'vraag', 'op tijd', { ticket });
		story.step('extra', 'shown');
		const late = story.words('vraag', 'te laat', { ticket });
		expect(story.refused(story.as('Mo'), 'answer:put', late)).toBe('shown-unsigned');
		story.step('extra', 'writing');
		expect(story.refused(story.as('Mo'), 'answer:put', late)).toBe('shown-unsigned');
	});

	test('R11 nobody says “klaar” in a round where words may be unsigned', () => {
		const story = opened({ by: 'choice' });
		expect(story.refused(story.as('Mo'), 'seat:ready', { round: story.round('extra').id, ready: true })).toBe('not-now');
	});

	test('only the holder of the ticket changes, shares or takes away unsigned words', () => {
		const story = opened({ by: 'anonymous' });
		const id = story.put('Mo', 'vraag', 'van mij', { ticket: story.ticket('Mo', 'vraag') });
		const theirs = story.ticket('Naima', 'vraag');
		for (const ticket of [null, theirs]) {
			expect(story.refused(story.as('Naima'), 'answer:give', { id, give: true, ticket })).toBe('not-found');
			expect(story.refused(story.as('Naima'), 'answer:drop', { id, ticket })).toBe('not-found');
			expect(story.refused(story.as('Naima'), 'answer:out', { id, out: true, ticket })).toBe('not-found');
		}
	});

	test('R3 two tabs of one browser: both texts are kept, and the sender is handed what they became', () => {
		const story = opened({ by: 'anonymous' });
		const ticket = story.ticket('Mo', 'vraag');
		story.put('Mo', 'vraag', 'de ene', { ticket, pen: { writer: 'tabblad1', take: 1 } });
		const words = story.words('vraag', 'de andere', { ticket, pen: { writer: 'tabblad2', take: 1 } });
		const { reply } = story.do(story.as('Mo'), 'answer:put', words);
		expect(reply).toMatchObject({ merged: true, value: 'de ene\n\nde andere', takes: { tabblad1: 1, tabblad2: 1 } });
	});
});
