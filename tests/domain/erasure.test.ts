import { describe, expect, test } from 'vitest';
import { narrowed, part, withoutSeat, withoutWords } from '#lib/domain/erasure.ts';
import { story as told } from '#lib/domain/logbook.ts';
import { withoutRemoved } from '#lib/domain/removed.ts';
import { NAMES, Story, TEAM } from '../cast.ts';

/** A closed meeting in which everybody said under their name what they need, and harvested without one. */
function held(): Story {
	const story = Story.running();
	story.step('inchecken', 'writing');
	for (const name of ['Joris', 'Mo', 'Naima']) story.give(name, story.put(name, 'nodig', `nodig voor ${name}`));
	story.step('oogst', 'writing');
	for (const name of NAMES.slice(0, 4)) story.put(name, 'goed-werk', `oogst van ${name}`, { ticket: story.ticket(name, 'goed-werk') });
	story.put('Tineke en Wim', 'goed-werk', 'oogst met naam', { spend: story.ticket('Tineke en Wim', 'goed-werk') });
	story.step('oogst', 'shown');
	story.close();
	return story;
}

describe('R13 Taken out afterwards', () => {
	test('a word goes, and the others keep standing', () => {
		const story = held();
		const [answer] = story.answers('nodig');
		story.rows.apply(withoutWords(story.rows, [answer!.id, 'niets-van-hier']));
		expect(story.picture()).not.toContain(answer!.given!.value);
		expect(story.answers('nodig')).toHaveLength(2);
	});

	test('with a word its notes go, and a heading under which nothing is left', () => {
		const story = held();
		const [answer] = story.answers('nodig');
		const heading = {
			kind: 'group' as const,
			id: story.id(),
			session: answer!.session,
			field: answer!.field,
			place: 1,
			label: 'Rust',
			takes: {}
		};
		const note = {
			...{ kind: 'aside' as const, id: story.id(), session: answer!.session, what: 'minority' as const, about: answer!.id, key: null },
			...{ seat: story.seat('Sander').id, text: 'Ik zie het anders.', how: '', open: true, named: false, takes: {} }
		};
		story.rows.apply({ put: [heading, note, { ...answer!, group: heading.id }], drop: [] });
		story.rows.apply(withoutWords(story.rows, [answer!.id]));
		expect(story.picture()).not.toContain('Ik zie het anders.');
		expect(story.picture()).not.toContain('Rust');
	});

	test('a person goes with everything under their name, and the name with them', () => {
		const story = held();
		const { id } = story.seat('Mo');
		story.rows.apply({ put: [{ ...story.rows.session, next: { date: '2027-01-12', presenter: 'Mo' } }], drop: [] });
		story.rows.apply(withoutSeat(story.rows, id));
		expect(story.picture()).not.toContain('nodig voor Mo');
		expect(JSON.stringify([story.rows.session, ...story.rows.of('seat'), ...story.rows.of('field')])).not.toContain('"Mo"');
		expect(told(story.rows)!.people).toEqual(['Joris', 'Naima', 'Sander', 'Tineke en Wim']);
		expect(story.rows.session.next).toEqual({ date: '2027-01-12', presenter: '' });
	});

	test('R11 of a person who goes, what they wrote without a name stays: it cannot be found', () => {
		const story = held();
		story.rows.apply(withoutSeat(story.rows, story.seat('Mo').id));
		expect(story.read('goed-werk')).toContain('oogst van Mo');
		expect(story.read('goed-werk')).toHaveLength(5);
	});

	test('who has a name in a list to choose from leaves a nameless place where others chose it', () => {
		const story = held();
		const { id } = story.seat('Mo');
		const [answer] = story.answers('nodig');
		const field = { ...story.field('nodig'), about: 'teller' as const, abouts: [{ key: id, label: { nl: 'Mo', en: 'Mo' } }] };
		story.rows.apply({ put: [field, { ...answer!, seat: story.seat('Joris').id, about: id }], drop: [] });
		story.rows.apply(withoutSeat(story.rows, id));
		expect(story.field('nodig').abouts).toEqual([{ key: id, label: { nl: '…', en: '…' } }]);
	});

	test('later conversations forget the one word, and keep what they were handed of the others', () => {
		const story = held();
		const [first, second] = story.answers('goed-werk');
		const later = new Story(2, { meeting: 'gk2', team: TEAM });
		const [field] = later.rows.of('field');
		const items = [first!, second!].map(({ id, given }) => ({ key: id, label: { nl: String(given!.value), en: String(given!.value) } }));
		later.rows.apply({ put: [{ ...field!, items, abouts: items }], drop: [] });
		const left = withoutRemoved(later.rows, part(story.rows, [first!.id]));
		expect(JSON.stringify(left)).not.toContain(first!.given!.value);
		expect(JSON.stringify(left)).toContain(second!.given!.value);
	});

	test('the presenter’s say: without its text whose it was is remembered, with nothing also what others wrote about it goes', () => {
		const story = held();
		const situation = { ...story.answers('nodig')[0]!, keep: 'all' as const };
		story.rows.apply({ put: [situation], drop: [] });
		story.rows.apply(narrowed(story.rows, situation, 'yield'));
		expect(story.rows.get('answer', situation.id)).toMatchObject({ value: null, given: null, keep: 'yield', seat: situation.seat });
		expect(story.answers('nodig')).toHaveLength(3);
		const round = { ...story.round('inchecken'), type: 'share' as const };
		story.rows.apply({ put: [round], drop: [] });
		story.rows.apply(narrowed(story.rows, story.rows.need('answer', situation.id), 'nothing'));
		expect(story.answers('nodig')).toEqual([]);
		expect(story.read('goed-werk')).toHaveLength(5);
	});
});
