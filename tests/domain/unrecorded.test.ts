import { describe, expect, test } from 'vitest';
import { story as told } from '#lib/domain/logbook.ts';
import { unlogged } from '#lib/domain/plan.ts';
import { ownIntentions } from '#lib/domain/agreements.ts';
import { keptLines, past } from '#lib/domain/past.ts';
import { Rows } from '#lib/domain/rows.ts';
import { view } from '#lib/domain/view.ts';
import { ELLEN, Story } from '../cast.ts';

/** A conversation of which nothing is kept, with words in it, rounded off. */
function held(): Story {
	const story = new Story(61, { unrecorded: true });
	story.rows.apply({ put: unlogged([...story.rows.all()]), drop: [] });
	story.do(ELLEN, 'session:stage', { from: 'planned', to: 'lobby' });
	for (const name of ['Joris', 'Mo']) story.join(name);
	story.do(ELLEN, 'session:stage', { from: 'lobby', to: 'running' });
	story.step('inchecken', 'writing');
	story.give('Mo', story.put('Mo', 'nodig', 'rust'));
	story.put('Joris', 'nodig', 'nooit gedeeld');
	story.ask({ log: 'yes' });
	story.give('Mo', story.put('Mo', 'vraag', 'later gevraagd'));
	story.step('afspraak', 'writing');
	story.put('Mo', 'voornemen', { what: 'eerder bellen', who: '', when: '', notice: '', back: '' });
	story.do(ELLEN, 'session:next', { next: { date: '2027-01-12', presenter: 'Mo' } });
	story.do(ELLEN, 'session:stage', { from: 'running', to: 'done' });
	return story;
}

describe('A conversation of which nothing is kept', () => {
	test('everybody in it can see that it is one', () => {
		const { session } = held().rows;
		for (const who of ['all', 'seats', 'leaders'] as const) expect(view(session, who)).toMatchObject({ unrecorded: true });
	});

	test('R13 nothing of it is in the logbook while it is rounded off, also of rounds added on the spot', () => {
		const story = held();
		expect(keptLines(story.rows)).toEqual([]);
		expect(told(story.rows)).toMatchObject({ said: [], harvest: [], agreements: [] });
	});

	test('R13 closed, only that there was a conversation stays: no words, no names, no number, not what it was about', () => {
		const story = held();
		const { id, team, date, title } = story.rows.session;
		story.do(ELLEN, 'session:stage', { from: 'done', to: 'closed' });
		expect([...story.rows.all()]).toEqual([story.rows.session]);
		const left = story.picture();
		for (const word of ['rust', 'nooit gedeeld', 'later gevraagd', 'eerder bellen', 'Joris', 'Mo', title.nl, 'gk1', 'kwaliteitsbewustzijn'])
			expect(left).not.toContain(word);
		expect(story.rows.session).toMatchObject({ id, team, date, stage: 'closed', startedAt: null, closedAt: null, next: null });
		expect(told(story.rows)).toMatchObject({ people: [], said: [], harvest: [], minutes: [] });
	});

	test('after closing nothing can be added to it, not even by who led', () => {
		const story = held();
		story.do(ELLEN, 'session:stage', { from: 'done', to: 'closed' });
		const words = { id: story.id(), what: 'log' as const, about: null, key: 'hoe', text: 'Het ging goed.', how: '', named: false };
		expect(story.refused(ELLEN, 'aside:put', words)).toBe('closed');
	});

	test('while it waits to be closed it hands nothing on: no intention, nothing parked, no rule', () => {
		const { rows } = held();
		const before = past([rows], { id: 'next', series: null });
		expect(before).toEqual({ all: [], near: [] });
		const recorded = new Rows([...rows.all()].map((row) => (row.kind === 'session' ? { ...row, unrecorded: false } : row)));
		const mine = ({ name }: { name: string }) => name === 'Mo';
		expect(ownIntentions(past([recorded], { id: 'next', series: null }).all, mine)).toHaveLength(1);
		expect(ownIntentions(before.all, mine)).toEqual([]);
	});
});
