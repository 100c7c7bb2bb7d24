import { describe, expect, test } from 'vitest';
import { FOLLOWS, told } from '#lib/domain/streams.ts';
import type { Stream } from '#lib/domain/streams.ts';
import { view } from '#lib/domain/view.ts';
import type { Audience } from '#lib/domain/view.ts';
import { ELLEN, Story } from '../cast.ts';

const MARK = 'geheim-7f3a';

/** All that somebody who follows these streams is ever handed, as text. */
const seen = (story: Story, streams: Stream[]) =>
	JSON.stringify([...story.rows.all()].flatMap((row) => streams.flatMap((stream) => told(row, stream) ?? [])));
const everyone = (story: Story) => ({
	joris: seen(story, FOLLOWS.seat(story.seat('Joris').id)),
	leader: seen(story, FOLLOWS.leader()),
	screen: seen(story, FOLLOWS.screen())
});

describe('R5 Only what the viewer may see', () => {
	test('R5 words that were not shown are their author’s alone', () => {
		const story = Story.running();
		for (const [round, key, value] of [
			['inchecken', 'nodig', MARK],
			['stilschrijven', 'moment', MARK],
			['oordelen', 'waarom', MARK],
			['oordelen', 'top-drie', [{ own: MARK }]],
			['afspraak', 'voornemen', { what: MARK, who: '', when: '', notice: '', back: '' }]
		] as const) {
			if (story.round(round).stage === 'waiting') story.step(round, 'writing');
			story.put('Mo', key, value);
		}
		for (const text of Object.values(everyone(story))) expect(text).not.toContain(MARK);
		expect(seen(story, FOLLOWS.seat(story.seat('Mo').id))).toContain(MARK);
	});

	test('R5 not even that somebody has written: nobody else’s rows change', () => {
		const story = Story.running();
		story.step('oordelen', 'writing');
		const before = everyone(story);
		story.put('Mo', 'waarom', MARK);
		expect(everyone(story)).toEqual(before);
	});

	test('R5 the leaders’ page is not told how much a tab has sent', () => {
		const story = Story.running();
		story.step('oordelen', 'writing');
		const quiet = Story.running();
		quiet.step('oordelen', 'writing');
		for (let i = 0; i < 30; i++) story.put('Mo', 'waarom', 'x'.repeat(i));
		for (const one of [story, quiet]) one.do(one.as('Mo'), 'seat:ready', { round: one.round('oordelen').id, ready: true });
		const row = (one: Story) => JSON.stringify({ ...view(one.seat('Mo'), 'leaders'), id: '', ready: '' });
		expect(row(story)).toBe(row(quiet));
	});

	test('R5 what was edited after showing is still the author’s until shared', () => {
		const story = Story.running();
		story.step('oordelen', 'writing');
		story.put('Mo', 'waarom', 'openbaar');
		story.step('oordelen', 'shown');
		story.put('Mo', 'waarom', MARK, { under: 'shown' });
		for (const text of Object.values(everyone(story))) {
			expect(text).toContain('openbaar');
			expect(text).not.toContain(MARK);
		}
	});

	test('R5 words taken away or taken back are gone for everybody', () => {
		const story = Story.running();
		story.step('inchecken', 'writing');
		const [back, away] = [story.put('Mo', 'nodig', `${MARK}1`), story.put('Mo', 'nodig', `${MARK}2`)];
		for (const id of [back, away]) story.give('Mo', id);
		story.give('Mo', back, null, false);
		story.do(story.as('Mo'), 'answer:drop', { id: away, ticket: null });
		for (const text of Object.values(everyone(story))) expect(text).not.toContain(MARK);
		expect(seen(story, FOLLOWS.seat(story.seat('Mo').id))).not.toContain(`${MARK}2`);
	});

	test('R5 the leader’s notes and the questions to come are the leaders’ alone', () => {
		const story = Story.running();
		const round = story.round('verdiepen');
		for (const audience of ['all', 'seats', `seat:${story.seat('Mo').id}`] as Audience[]) {
			const text = JSON.stringify([view(round, audience), view(story.rows.session, audience)]);
			for (const note of [round.say.nl, round.tip.nl, round.pitfall.nl, story.rows.session.lead.nl])
				expect(text).not.toContain(note.slice(0, 40));
			expect(view(story.field('te-weinig-te-veel'), audience)).toBeUndefined();
		}
		expect(JSON.stringify(view(round, 'leaders'))).toContain(round.tip.nl);
	});

	test('R5 tickets and who got them are seen by nobody, deviations by the leaders', () => {
		const story = Story.running();
		story.ask({ by: 'anonymous' });
		const ticket = story.ticket('Mo', 'vraag');
		story.put('Mo', 'vraag', MARK, { ticket });
		const mo = seen(story, FOLLOWS.seat(story.seat('Mo').id));
		for (const text of [mo, ...Object.values(everyone(story))]) {
			expect(text).not.toContain(ticket);
			expect(text).not.toContain(MARK);
		}
		expect(view(story.seat('Mo'), 'leaders')).not.toHaveProperty('given');
		expect(view(story.rows.of('deviation')[0]!, 'seats')).toBeUndefined();
	});

	test('R5 who knocks follows nothing but their own seat, and who was shown out nothing at all', () => {
		const story = Story.running();
		const roos = story.join('Roos');
		expect(FOLLOWS.waiting(roos.id)).toEqual([`seat:${roos.id}`]);
		expect(view(roos, 'seats')).toBeUndefined();
		expect(view(roos, 'all')).toBeUndefined();
		expect(view(roos, 'leaders')).toMatchObject({ name: 'Roos', state: 'knocking' });
		story.do(ELLEN, 'seat:remove', { seat: story.seat('Mo').id });
		for (const audience of ['all', 'seats', 'leaders'] as const) expect(view(story.seat('Mo'), audience)).toBeUndefined();
	});

	test('the screen shows names only when the group wants it, and never who is ready', () => {
		const story = Story.running();
		const mo = story.seat('Mo');
		expect(view(mo, 'all')).toBeUndefined();
		story.do(ELLEN, 'seat:names', { onScreen: true });
		story.do(story.as('Mo'), 'seat:ready', { round: story.round('inchecken').id, ready: true });
		expect(view(story.seat('Mo'), 'all')).toEqual({ kind: 'seat', id: mo.id, name: 'Mo', names: [] });
		expect(view(story.seat('Mo'), `seat:${story.seat('Joris').id}`)).toEqual({
			kind: 'seat',
			id: mo.id,
			name: 'Mo',
			names: [],
			where: null
		});
	});
});
