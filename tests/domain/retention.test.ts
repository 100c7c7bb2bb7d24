import { describe, expect, test } from 'vitest';
import { DEFAULT_PERIODS } from '#lib/domain/retention-periods.ts';
import { calendar, firstDay, monthsAfter, planOf } from '#lib/domain/retention.ts';
import type { Going, Notice } from '#lib/domain/retention.ts';
import { NAMES, Story } from '../cast.ts';
import { meetingOf } from './meeting-of.ts';

/** A first meeting with a check-in, a harvest and an intention, closed. It was held on 1 December 2026. */
function held(): Story {
	const story = Story.running();
	story.step('inchecken', 'writing');
	for (const name of ['Joris', 'Mo', 'Naima']) story.give(name, story.put(name, 'nodig', `nodig voor ${name}`));
	story.step('oogst', 'writing');
	for (const name of NAMES.slice(0, 5)) story.put(name, 'goed-werk', `oogst van ${name}`, { ticket: story.ticket(name, 'goed-werk') });
	story.step('oogst', 'shown');
	story.step('afspraak', 'writing');
	story.give('Mo', story.put('Mo', 'voornemen', { what: 'eerder bellen', who: '', when: '', notice: '', back: '' }));
	story.close();
	return story;
}

const days = (story: Story, periods = DEFAULT_PERIODS) => calendar(story.rows, periods).map(({ kind, on }) => `${kind} ${on}`);
const of = (story: Story, kind: Going['kind']) => calendar(story.rows, DEFAULT_PERIODS).find((one) => one.kind === kind)!;

describe('What goes, and when', () => {
	test('what was said goes after a year, the whole conversation with its harvest after two', () => {
		const story = held();
		expect(days(story)).toEqual(['raw 2027-12-01', 'session 2028-12-01']);
		expect(of(story, 'raw').words.toSorted()).toEqual(
			story
				.answers('nodig')
				.map(({ id }) => id)
				.toSorted()
		);
	});

	test('a shorter period for the harvest lets it go by itself; an intention is kept as long', () => {
		const story = held();
		expect(days(story, { ...DEFAULT_PERIODS, raw: 30, yield: 12 })).toEqual(['yield 2027-12-01', 'session 2029-06-01']);
		const going = calendar(story.rows, { ...DEFAULT_PERIODS, raw: 30, yield: 12 })[0]!;
		expect(going.words).toContain(story.answers('voornemen')[0]!.id);
		expect(going.words).toHaveLength(6);
	});

	test('words that came late go as late words do, and a situation soonest', () => {
		const story = meetingOf('gk4', NAMES.slice(0, 5));
		const round = story.rows.rounds().find(({ id }) => story.rows.fields(id).some(({ form }) => form === 'situation'))!;
		const field = story.rows.fields(round.id).find(({ form }) => form === 'situation')!;
		const answer = { ...field, kind: 'answer' as const };
		const [seat] = story.rows.of('seat');
		const row = {
			...{
				kind: 'answer' as const,
				id: story.id(),
				session: answer.session,
				round: round.id,
				field: field.id,
				about: null,
				seat: seat!.id
			},
			...{ ticket: null, part: false, value: 'de situatie', given: { value: 'de situatie', late: false, place: 1 }, pending: false },
			...{ out: false, unpicked: false, group: null, marks: [], keep: 'all' as const, unheard: false, takes: {} }
		};
		const other = story.rows.of('field').find(({ form, rules }) => form === 'text' && rules.log === 'yes')!;
		const late = {
			...row,
			id: story.id(),
			round: other.round,
			field: other.id,
			keep: null,
			given: { value: 'laat', late: true, place: 1 }
		};
		story.rows.apply({ put: [row, late, { ...story.rows.session, stage: 'closed' }], drop: [] });
		expect(of(story, 'situation')).toMatchObject({ on: '2027-06-01', words: [row.id] });
		expect(of(story, 'late').words).toEqual([late.id]);
	});

	test('one that is under way is left alone, one that never took place goes as a whole', () => {
		expect(days(Story.running())).toEqual([]);
		expect(days(new Story())).toEqual(['session 2028-12-01']);
	});

	test('a month later is the same day, or the last one there is', () => {
		expect(monthsAfter('2027-01-31', 1)).toBe('2027-02-28');
		expect(monthsAfter('2027-11-15', 2)).toBe('2028-01-15');
		expect(firstDay({ date: '2026-12-01', startedAt: null }, DEFAULT_PERIODS)).toBe('2027-06-01');
	});
});

describe('Nothing goes unannounced', () => {
	const raw: Going = { kind: 'raw', on: '2027-12-01', words: ['a'] };
	const plan = (today: string, told: Notice[] = [], held = false, going = [raw]) => planOf('s', going, told, held, today);
	const notice: Notice = { session: 's', kind: 'raw', goes: '2027-12-01' };

	test('it is told two weeks before, once, and erased on the day', () => {
		expect(plan('2027-11-16')).toEqual({ tell: [], withdraw: [], erase: [] });
		expect(plan('2027-11-17')).toEqual({ tell: [notice], withdraw: [], erase: [] });
		expect(plan('2027-11-30', [notice])).toEqual({ tell: [], withdraw: [], erase: [] });
		expect(plan('2027-12-01', [notice])).toEqual({ tell: [], withdraw: [], erase: [raw] });
		expect(plan('2028-03-01', [notice]).erase).toEqual([raw]);
	});

	test('what is overdue at once, because a period was shortened, is still told two weeks before', () => {
		expect(plan('2028-02-01').tell).toEqual([{ ...notice, goes: '2028-02-15' }]);
		expect(plan('2028-02-01').erase).toEqual([]);
		expect(plan('2028-02-14', [{ ...notice, goes: '2028-02-15' }]).erase).toEqual([]);
	});

	test('a hold keeps it and takes the announcement back; afterwards it is announced again', () => {
		expect(plan('2027-12-01', [notice], true)).toEqual({ tell: [], withdraw: [notice], erase: [] });
		expect(plan('2027-12-05').tell).toEqual([{ ...notice, goes: '2027-12-19' }]);
	});

	test('a longer period takes the announcement back', () => {
		expect(plan('2027-12-01', [notice], false, [{ ...raw, on: '2028-06-01' }])).toEqual({ tell: [], withdraw: [notice], erase: [] });
	});
});
