import { describe, expect, test } from 'vitest';
import { newId } from '#lib/domain/id.ts';
import { Story, virtueItems } from '../cast.ts';

const keys = virtueItems.map((item) => item.key);
const picks = (...n: number[]) => n.map((i) => ({ key: keys[i]! }));

/** A round opened, and a way to try values in one of its fields. */
function trying(round: string, key: string, about: string | null = null) {
	const story = Story.running();
	story.step(round, 'writing');
	return {
		story,
		takes: (value: unknown) => story.answer(story.put('Mo', key, value, { about })).value,
		refuses: (value: unknown) => story.refused(story.as('Mo'), 'answer:put', story.words(key, value, { about }))
	};
}

const hostile = [
	undefined,
	null,
	0,
	NaN,
	true,
	{},
	[],
	[null],
	'x',
	{ length: 3 },
	{ value: 'x' },
	JSON.parse('{"__proto__":{"key":"x"}}')
];

describe('Shapes of answers', () => {
	test('text is a string, kept byte for byte', () => {
		const { takes, refuses } = trying('oordelen', 'waarom');
		for (const words of ['', ' \n', '👩🏽‍🌾 e\u0301 \u202Eomgekeerd\u202C \u200b', 'a\u0000b', '<b onclick=x>', "'; DROP TABLE answer; --"])
			expect(takes(words)).toBe(words);
		for (const value of hostile.filter((value) => typeof value !== 'string')) expect(refuses(value)).toBe('wrong-shape');
		expect(takes('x'.repeat(280))).toHaveLength(280);
		expect(refuses('x'.repeat(563))).toBe('too-long');
	});

	test('a ranking holds at most three different virtues or own words, in order', () => {
		const { takes, refuses } = trying('oordelen', 'top-drie');
		expect(takes(picks(2, 0, 1))).toEqual(picks(2, 0, 1));
		expect(takes([...picks(0), { own: 'Humor' }])).toEqual([...picks(0), { own: 'Humor' }]);
		expect(takes([])).toEqual([]);
		expect(refuses(picks(0, 1, 2, 3))).toBe('too-many');
		expect(refuses(picks(0, 0))).toBe('wrong-shape');
		expect(refuses([{ own: 'humor' }, { own: ' Humor' }])).toBe('wrong-shape');
		expect(refuses([{ key: 'bestaat-niet' }])).toBe('not-a-choice');
		expect(refuses([{ key: '__proto__' }])).toBe('not-a-choice');
		expect(refuses([{ key: keys[0], own: 'beide' }])).toBe('wrong-shape');
		expect(refuses([{ own: 'x'.repeat(61) }])).toBe('wrong-shape');
		for (const value of hostile.filter((value) => !(Array.isArray(value) && value.length === 0)))
			expect(refuses(value)).toBe('wrong-shape');
	});

	test('what was heard is about somebody who tells, and nothing else', () => {
		const story = Story.running();
		story.step('delen', 'writing');
		const about = story.seat('Naima').id;
		story.put('Mo', 'gehoord', picks(1, 2), { about });
		const mo = story.as('Mo');
		for (const wrong of [null, 'iemand', newId(), '__proto__'])
			expect(story.refused(mo, 'answer:put', story.words('gehoord', picks(1), { about: wrong }))).toBe('not-a-choice');
		expect(story.refused(mo, 'answer:put', story.words('gehoord', picks(1, 2, 3), { about }))).toBe('too-many');
		story.step('oordelen', 'writing');
		expect(story.refused(mo, 'answer:put', story.words('waarom', 'x', { about }))).toBe('not-a-choice');
	});

	test('a card stands under a heading of its field', () => {
		const { takes, refuses } = trying('oogst', 'verschil-en-vraag');
		expect(takes({ column: 'weten-niet', text: 'hoe lang' })).toEqual({ column: 'weten-niet', text: 'hoe lang' });
		expect(refuses({ column: 'nergens', text: 'x' })).toBe('wrong-shape');
		expect(refuses({ column: 'weten-niet', text: 'x', seat: 'Joris' })).toBe('wrong-shape');
		expect(refuses({ column: 'weten-niet', text: 'x'.repeat(563) })).toBe('too-long');
		for (const value of hostile) expect(refuses(value)).toBe('wrong-shape');
	});

	test('an agreement has five parts, of which only what must be there', () => {
		const { story, takes, refuses } = trying('afspraak', 'voornemen');
		const whole = { what: 'eerder bellen', who: 'ik', when: 'maandag', notice: 'minder brieven', back: '2027-01-12' };
		expect(takes(whole)).toEqual(whole);
		expect(refuses({ ...whole, back: '12-01-2027' })).toBe('wrong-shape');
		expect(refuses({ ...whole, status: 'klaar' })).toBe('wrong-shape');
		expect(refuses({ ...whole, what: 'x'.repeat(600) })).toBe('too-long');
		for (const value of hostile) expect(refuses(value)).toBe('wrong-shape');
		const id = story.put('Joris', 'voornemen', { ...whole, what: ' ', who: '', when: '', notice: '' });
		expect(story.refused(story.as('Joris'), 'answer:give', { id, give: true, ticket: null })).toBe('not-now');
	});

	test('confirming is yes or no', () => {
		const { takes, refuses } = trying('inchecken', 'vertrouwelijk');
		expect([takes(true), takes(false)]).toEqual([true, false]);
		expect(refuses('ja')).toBe('wrong-shape');
	});
});
