import { describe, expect, test } from 'vitest';
import { view } from '#lib/domain/view.ts';
import { Story } from '../cast.ts';

/** What Joris said, written down by another hand. */
const said = (story: Story, words: string, heard: boolean, more: object = {}) =>
	story.do(story.as('Joris'), 'answer:put', { ...story.words('vraag', words, more), heard }).reply!.id;

describe('Words that somebody else wrote down', () => {
	test('are shown to nobody until their author heard them back', () => {
		const story = Story.running();
		story.ask({ reveal: 'onShow' });
		const id = said(story, 'Dat zei ik zo niet.', false);
		story.put('Mo', 'vraag', 'Van mijzelf.');
		story.step('extra', 'shown');
		expect(story.read('vraag')).toEqual(['Van mijzelf.']);
		for (const who of ['all', 'seats', 'leaders'] as const) expect(view(story.answer(id), who)).toBeUndefined();
		expect(view(story.answer(id), `seat:${story.seat('Joris').id}`)).toMatchObject({ unheard: true });
	});

	test('are shared and counted as ready once they were confirmed, and not before', () => {
		const story = Story.running();
		story.ask({ reveal: 'live' });
		const id = said(story, 'Ik mis de deur die openging.', false);
		const { id: round } = story.round('extra');
		expect(story.refused(story.as('Joris'), 'answer:give', { id, give: true, ticket: null })).toBe('not-now');
		expect(story.refused(story.as('Joris'), 'seat:ready', { round, ready: true })).toBe('not-now');
		said(story, 'Ik mis de deur die openging.', true);
		story.give('Joris', id);
		story.do(story.as('Joris'), 'seat:ready', { round, ready: true });
		expect(story.read('vraag')).toEqual(['Ik mis de deur die openging.']);
	});

	test('changed after they were shown, what others read stays what was confirmed', () => {
		const story = Story.running();
		story.ask({ reveal: 'onShow' });
		said(story, 'Eerst dit.', true);
		story.step('extra', 'shown');
		said(story, 'Nu iets anders.', false);
		expect(story.read('vraag')).toEqual(['Eerst dit.']);
	});

	test('what was typed while it was being shown waits for its author too', () => {
		const story = Story.running();
		story.ask({ reveal: 'onShow' });
		story.step('extra', 'shown');
		said(story, 'Te laat en nog niet gehoord.', false);
		expect(story.read('vraag')).toEqual([]);
	});

	test('R11 once confirmed nothing tells them from words that somebody wrote without help', () => {
		const story = Story.running();
		story.ask({ reveal: 'onShow', by: 'anonymous' });
		const helped = said(story, 'Voorgelezen, en het klopt.', true, { ticket: story.ticket('Joris', 'vraag') });
		const alone = story.put('Mo', 'vraag', 'Van mijzelf.', { ticket: story.ticket('Mo', 'vraag') });
		expect(story.answer(helped).unheard).toBe(story.answer(alone).unheard);
	});
});
