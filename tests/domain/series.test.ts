import { describe, expect, test } from 'vitest';
import { openAgreements, ownIntentions } from '#lib/domain/agreements.ts';
import { past } from '#lib/domain/past.ts';
import type { Past } from '#lib/domain/past.ts';
import { broughtBefore, goesOn, openEnds, seriesHarvest } from '#lib/domain/series.ts';
import { view } from '#lib/domain/view.ts';
import { ELLEN, seeded, Story } from '../cast.ts';
import { meetingOf } from './meeting-of.ts';

const NOW = { id: 'later', series: 'reeks' };
const days = ['2026-12-01', '2026-12-15', '2027-01-05', '2027-01-19', '2027-02-02'];
const before = (...stories: Story[]): Past =>
	past(
		stories.map((story) => story.rows),
		NOW
	);
const held = (key: string, day = 0, series: string | null = 'reeks') => meetingOf(key, undefined, { series, date: days[day] }, day + 1);
const agreement = (what: string) => ({ what, who: 'Mo', when: 'voor vrijdag', notice: '', back: '2026-12-22' });
const followed = (status: string, learned = '') => ({ status, learned, noticed: '' });

/** A meeting in which the team agreed something, and closed. */
function agreed(what = 'We bellen eerst', day = 0, series: string | null = 'reeks'): { story: Story; key: string } {
	const story = held('gk4', day, series);
	story.step('afspraak', 'writing');
	const key = story.put('Mo', 'afspraak', agreement(what));
	story.close();
	return { story, key };
}

/** A meeting that looked back at it, each of these people in their own way. */
function lookedBack(key: string, said: Record<string, string>, day = 1): Story {
	const story = held('gk5', day);
	story.brought = { agreements: [{ key, label: { nl: '', en: '' } }] };
	story.step('inchecken', 'writing');
	for (const [name, status] of Object.entries(said)) story.give(name, story.put(name, 'terugblik', followed(status), { about: key }));
	story.close();
	return story;
}

describe('Agreements that are open', () => {
	test('come with their words and with who, when and when to look back', () => {
		const { story, key } = agreed();
		const note = { nl: 'Mo · voor vrijdag · terugkijken op 22 december', en: 'Mo · voor vrijdag · look back on 22 December' };
		expect(openAgreements(before(story))).toEqual([{ key, label: { nl: 'We bellen eerst', en: 'We bellen eerst' }, note }]);
	});

	test('end when they worked out or went differently, and stay open when they did so in part or not', () => {
		const { story, key } = agreed();
		for (const [status, left] of [
			['kept', 0],
			['different', 0],
			['partly', 1],
			['not', 1]
		] as const)
			expect(openAgreements(before(story, lookedBack(key, { Mo: status })))).toHaveLength(left);
	});

	test('stay open as long as one person says that it is not there yet, and open again when the last time says so', () => {
		const { story, key } = agreed();
		const split = lookedBack(key, { Mo: 'kept', Naima: 'partly' });
		expect(openAgreements(before(story, split))).toHaveLength(1);
		const later = lookedBack(key, { Sander: 'kept' }, 2);
		expect(openAgreements(before(story, split, later))).toHaveLength(0);
		expect(openAgreements(before(story, split, later, lookedBack(key, { Sander: 'not' }, 3)))).toHaveLength(1);
	});

	test('of the same series stand first, of the rest of the team after them', () => {
		const [near, far] = [agreed('Dichtbij', 1), agreed('Ver weg', 0, null)];
		expect(openAgreements(before(far.story, near.story)).map(({ label }) => label.nl)).toEqual(['Dichtbij', 'Ver weg']);
	});
});

describe('What the series gives', () => {
	test('the harvest comes back with how it stood when it was last looked at', () => {
		const first = held('gk1');
		first.step('oogst', 'writing');
		first.put('Mo', 'goed-werk', 'we blijven komen');
		first.step('oogst', 'shown');
		first.close();
		const [line] = seriesHarvest(before(first));
		expect(line).toMatchObject({ label: { nl: 'we blijven komen' } });
		const fifth = held('gk5', 1);
		fifth.brought = { harvest: seriesHarvest(before(first)) };
		fifth.step('verdiepen', 'writing');
		fifth.put(
			'Naima',
			'teruglezen',
			{ mark: fifth.field('teruglezen').settings.marks![1]!.key, text: 'ook in de avond' },
			{ about: line!.key }
		);
		fifth.close();
		expect(seriesHarvest(before(first, fifth))[0]!.note!.nl).toBe('Is gegroeid: ook in de avond');
	});

	test('ground rules and worked out virtues come back without names, and are frozen when the next one starts', () => {
		const first = held('gk1');
		first.step('inchecken', 'writing');
		first.give('Mo', first.put('Mo', 'nodig', 'Een half uur zonder telefoon'));
		first.step('oordelen', 'writing');
		const virtue = first.field('top-drie').items![0]!.key;
		first.put('Mo', 'top-drie', [{ key: virtue }]);
		first.step('oordelen', 'shown');
		first.step('verdiepen', 'writing');
		first.give(
			'Mo',
			first.put(
				'Mo',
				'te-weinig-te-veel',
				{ column: first.field('te-weinig-te-veel').settings.columns![1]!.key, text: 'ik blijf zitten' },
				{ about: virtue }
			)
		);
		first.close();
		const brought = broughtBefore(before(first));
		expect(brought).toMatchObject({
			rules: ['Een half uur zonder telefoon'],
			virtues: [{ key: virtue, means: [{ text: 'ik blijf zitten' }] }]
		});
		expect(JSON.stringify(brought)).not.toContain('Mo');

		const second = new Story(2);
		second.brought = { before: brought };
		second.do(ELLEN, 'session:stage', { from: 'planned', to: 'lobby' });
		expect(second.rows.session.before).toBeNull();
		second.do(ELLEN, 'session:stage', { from: 'lobby', to: 'running' });
		expect(second.rows.session.before).toEqual(brought);
	});

	test('differences, open questions and parked solutions are offered until a round goes on with them', () => {
		const story = held('gk4');
		const aside = { what: 'parked', about: null, key: null, how: '', named: true } as const;
		story.do(story.as('Mo'), 'aside:put', { id: story.id(), ...aside, text: 'Bel de huisarts' });
		story.do(ELLEN, 'session:parking', { open: true });
		story.step('oogst', 'writing');
		const [, differ, unknown] = story.field('drie-kolommen').settings.columns!;
		const difference = story.put('Mo', 'drie-kolommen', { column: differ!.key, text: 'langer blijven?' });
		story.give('Mo', difference);
		story.do(story.as('Naima'), 'answer:mark', { id: difference, mark: 'wider', on: true });
		story.give('Naima', story.put('Naima', 'drie-kolommen', { column: unknown!.key, text: 'wat wil zij zelf?' }));
		story.close();
		const ends = openEnds(before(story));
		expect(ends.map(({ what, text, wider }) => [what, text, wider])).toEqual([
			['difference', 'langer blijven?', true],
			['question', 'wat wil zij zelf?', false],
			['parked', 'Bel de huisarts', false]
		]);
		expect(JSON.stringify(story.rows.of('aside'))).not.toContain(story.seat('Mo').id);
		const next = held('gk5', 1);
		next.rows.apply({ put: [{ ...next.round('delen'), key: goesOn(difference) }], drop: [] });
		next.close();
		expect(openEnds(before(story, next)).map(({ what }) => what)).toEqual(['question', 'parked']);
	});
});

describe('An intention is its author’s', () => {
	const intended = () => {
		const story = held('gk1');
		story.step('afspraak', 'writing');
		const key = story.put('Mo', 'voornemen', agreement('Ik bel eerst'));
		story.rows.apply({ put: [{ ...story.seat('Mo'), returns: true }], drop: [] });
		story.close();
		const own = ownIntentions([story.rows], (seat) => seat.name === 'Mo');
		return { story, key, own };
	};

	/** The next meeting, with Mo known from the one before. */
	function next(own: ReturnType<typeof intended>['own']): Story {
		const story = held('gk2', 1);
		story.rows.apply({ put: [{ ...story.seat('Mo'), own }], drop: [] });
		story.step('inchecken', 'writing');
		return story;
	}

	test('R5 it comes back to them alone, and what they say of it is told to nobody', () => {
		const { key, own } = intended();
		expect(own).toMatchObject([{ key, label: { nl: 'Ik bel eerst' } }]);
		const story = next(own);
		const id = story.put('Mo', 'terugblik', followed('partly', 'het was druk'), { about: key });
		expect(story.refused(story.as('Mo'), 'answer:give', { id, give: true, ticket: null })).toBe('not-allowed');
		story.step('inchecken', 'shown');
		for (const who of ['all', 'seats', 'leaders', `seat:${story.seat('Naima').id}`] as const) {
			expect(view(story.answer(id), who)).toBeUndefined();
			expect(JSON.stringify(view(story.seat('Mo'), who) ?? '')).not.toContain('Ik bel eerst');
		}
		expect(view(story.seat('Mo'), `seat:${story.seat('Mo').id}`)).toMatchObject({ own });
		expect(JSON.stringify(view(story.seat('Mo'), `seat:${story.seat('Mo').id}`))).not.toContain(story.seat('Mo').thread);
	});

	test('R5 nobody answers about an intention of somebody else', () => {
		const { key, own } = intended();
		const story = next(own);
		expect(story.refused(story.as('Naima'), 'answer:put', story.words('terugblik', followed('kept'), { about: key }))).toBe('not-a-choice');
	});

	test('it ends when its author says so, and that stays after closing, in nobody’s logbook', () => {
		const { story: first, key, own } = intended();
		for (const [status, left] of [
			['kept', 0],
			['partly', 1]
		] as const) {
			const story = next(own);
			story.put('Mo', 'terugblik', followed(status, 'zo ging het'), { about: key });
			story.close();
			expect(ownIntentions([first.rows, story.rows], (seat) => seat.name === 'Mo')).toHaveLength(left);
			expect(story.rows.of('answer').find((answer) => answer.about === key)).toMatchObject({ given: null });
		}
	});
});

describe('R5 Only what the logbook holds is carried along', () => {
	test('never what was unshown, taken out, left out or hushed; whatever people did', () => {
		for (let seed = 1; seed <= 40; seed++) {
			const chance = seeded(seed);
			const story = held('gk4', 0);
			const kept = new Set<string>();
			const names = ['Joris', 'Mo', 'Naima', 'Sander'];
			story.step('oogst', 'writing');
			for (const name of names)
				for (const column of story.field('drie-kolommen').settings.columns!) {
					const text = `woord ${name} ${column.key}`;
					const id = story.put(name, 'drie-kolommen', { column: column.key, text });
					const fate = chance();
					if (fate > 0.3) story.give(name, id);
					if (fate > 0.7) story.do(story.as(name), 'answer:out', { id, out: true, ticket: null });
					if (fate > 0.3 && fate <= 0.7) kept.add(text);
				}
			for (const name of names) {
				const id = story.id();
				const text = `geparkeerd ${name}`;
				story.do(story.as(name), 'aside:put', { id, what: 'parked', about: null, key: null, text, how: '', named: false });
			}
			if (chance() > 0.5) {
				story.do(ELLEN, 'session:parking', { open: true });
				for (const name of names) kept.add(`geparkeerd ${name}`);
			}
			story.do(ELLEN, 'session:stage', { from: 'running', to: 'done' });
			if (chance() > 0.5) story.do(ELLEN, 'session:stage', { from: 'done', to: 'closed' });
			const given = before(story);
			const carried = JSON.stringify([openAgreements(given), seriesHarvest(given), openEnds(given), broughtBefore(given)]);
			for (const text of carried.match(/(woord|geparkeerd) [\w -]+/g) ?? []) expect(kept).toContain(text);
		}
	});

	test('nothing of a conversation that is still under way', () => {
		const story = held('gk4');
		story.step('afspraak', 'writing');
		story.put('Mo', 'afspraak', agreement('We bellen eerst'));
		expect(openAgreements(before(story))).toEqual([]);
	});
});
