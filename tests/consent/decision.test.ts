import { describe, expect, test } from 'vitest';
import { answered, asked, quotable, quotes } from '#lib/domain/consent.ts';
import type { Consent } from '#lib/domain/consent.ts';
import { Story } from '../cast.ts';

const WORDS = 'Ik kwam gewoon weer langs.';

/** A closed meeting in which Mo wrote under his name, and Naima without hers. */
function closed(): Story {
	const story = Story.running(['Mo', 'Naima', 'Sander', 'Yusuf', 'Roos']);
	story.step('oordelen', 'writing');
	story.put('Sander', 'top-drie', [{ key: 'trouw' }]);
	story.put('Sander', 'waarom', 'Omdat het daar begint.');
	story.step('oordelen', 'shown');
	story.step('oogst', 'writing');
	story.put('Mo', 'goed-werk', WORDS, { spend: story.ticket('Mo', 'goed-werk') });
	story.put('Naima', 'goed-werk', 'Zonder naam gezegd.', { ticket: story.ticket('Naima', 'goed-werk') });
	story.step('oogst', 'shown');
	story.close();
	return story;
}

const consent = (more: Partial<Consent> = {}): Consent => ({
	...{ session: 's', answer: 'a', context: 'funder', state: 'asked', words: null, askedBy: 'ellen', askedAt: 1, answeredAt: null },
	...more
});

describe('A sentence outside the team', () => {
	test('can be asked about when it stands under its author’s name; never what is unsigned, or a judgement', () => {
		const story = closed();
		expect(quotes(story.rows).map(({ text, name }) => [text, name])).toEqual([[WORDS, 'Mo']]);
	});

	test('is asked about once the conversation is closed, and not while words may still come and go', () => {
		const story = Story.running(['Mo']);
		story.step('oogst', 'writing');
		story.put('Mo', 'goed-werk', WORDS, { spend: story.ticket('Mo', 'goed-werk') });
		story.step('oogst', 'shown');
		expect(quotes(story.rows)).toEqual([]);
	});

	test('stands there only while its author says yes, or in their own other words, and can still take it back', () => {
		const [quote] = quotes(closed().rows);
		const said = (state: Consent['state'], words: string | null = null) => quotable(quote, consent({ state, words }), true);
		expect([said('asked'), said('no'), said('withdrawn')]).toEqual([null, null, null]);
		expect([said('yes'), said('reworded', 'Ik bleef komen.')]).toEqual([WORDS, 'Ik bleef komen.']);
		expect(quotable(quote, consent({ state: 'yes' }), false)).toBeNull();
		expect(quotable(quote, undefined, true)).toBeNull();
		expect(quotable(undefined, consent({ state: 'yes' }), true)).toBeNull();
	});

	test('asking again changes nothing, whatever was answered', () => {
		const wish = { session: 's', answer: 'a', context: 'funder', askedBy: 'fenna', askedAt: 9 } as const;
		expect(asked(undefined, wish)).toEqual({ ...wish, state: 'asked', words: null, answeredAt: null });
		const no = consent({ state: 'no', answeredAt: 2 });
		expect(asked(no, wish)).toBe(no);
	});

	test('its author changes their mind at any moment; taking back leaves nothing of the other words', () => {
		const yes = answered(consent(), 'yes', '', 5);
		expect(yes).toMatchObject({ state: 'yes', words: null, answeredAt: 5 });
		const other = answered(yes, 'reworded', '  Ik bleef komen. ', 6);
		expect(other).toMatchObject({ state: 'reworded', words: 'Ik bleef komen.' });
		expect(answered(other, 'withdrawn', '', 7)).toMatchObject({ state: 'withdrawn', words: null });
		expect(answered(other, 'no', '', 7)).toMatchObject({ state: 'withdrawn', words: null });
		expect(answered(answered(consent(), 'no', '', 5), 'yes', '', 6)).toMatchObject({ state: 'yes' });
		expect(() => answered(consent(), 'withdrawn', '', 5)).toThrow('not-now');
		expect(() => answered(consent(), 'reworded', '   ', 5)).toThrow('wrong-shape');
		expect(() => answered(consent(), 'reworded', 'x'.repeat(2001), 5)).toThrow('too-long');
	});
});
