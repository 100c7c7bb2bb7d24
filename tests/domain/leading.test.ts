import { pickKey } from '#lib/forms/labels.ts';
import { describe, expect, test } from 'vitest';
import { named } from '#lib/domain/seat.ts';
import { ELLEN, Story, virtueItems } from '../cast.ts';

const keys = virtueItems.map((item) => item.key);

describe('What a question is asked about', () => {
	test('virtues are chosen from the list, and frozen when the field opens', () => {
		const story = Story.running();
		expect(story.field('top-drie').items).toBeNull();
		story.step('oordelen', 'writing');
		expect(story.field('top-drie').items).toEqual(virtueItems);
	});

	test('the ranked top threes become what the next round is about, each virtue once, own words too', () => {
		const story = Story.running();
		story.step('oordelen', 'writing');
		story.put('Mo', 'top-drie', [{ key: keys[0] }, { key: keys[1] }]);
		story.put('Naima', 'top-drie', [{ key: keys[1] }, { own: 'Humor' }]);
		story.put('Joris', 'top-drie', []);
		story.step('oordelen', 'shown');
		story.step('verdiepen', 'writing');
		const { abouts, items } = story.field('te-weinig-te-veel');
		expect(items).toBeNull();
		expect(abouts!.map((about) => about.key).sort()).toEqual([keys[0], keys[1], pickKey({ own: 'humor' })].sort());
		expect(abouts!.find((about) => about.key === pickKey({ own: 'humor' }))!.label).toEqual({ nl: 'Humor', en: 'Humor' });
		story.put('Joris', 'te-weinig-te-veel', { column: 'te-veel', text: 'grapjes' }, { about: pickKey({ own: 'humor' }) });
		story.do(ELLEN, 'field:focus', { field: story.field('te-weinig-te-veel').id, about: keys[1]! });
		expect(story.field('te-weinig-te-veel').focus).toBe(keys[1]);
		expect(story.refused(ELLEN, 'field:focus', { field: story.field('te-weinig-te-veel').id, about: 'nergens' })).toBe('not-a-choice');
	});

	test('R13: an own word that is taken away is taken away where the next round was built on it', () => {
		const story = Story.running();
		story.step('oordelen', 'writing');
		const id = story.put('Naima', 'top-drie', [{ key: keys[1] }, { own: 'Geheim' }]);
		story.put('Mo', 'top-drie', [{ own: 'Humor' }]);
		story.step('oordelen', 'shown');
		story.step('verdiepen', 'writing');
		story.put('Joris', 'te-weinig-te-veel', { column: 'te-veel', text: 'grapjes' }, { about: pickKey({ own: 'geheim' }) });
		story.do(story.as('Naima'), 'answer:drop', { id, ticket: null });
		const { abouts } = story.field('te-weinig-te-veel');
		expect(JSON.stringify(abouts).toLowerCase()).not.toContain('geheim');
		expect(JSON.stringify(abouts)).toContain('Humor');
		expect(abouts!.map((about) => about.key)).toContain(pickKey({ own: 'geheim' }));
	});

	test('when nothing was chosen people can still write about the question itself', () => {
		const story = Story.running();
		story.step('verdiepen', 'writing');
		story.put('Mo', 'te-weinig-te-veel', { column: 'te-veel', text: 'grapjes' });
		expect(story.answers('te-weinig-te-veel')).toHaveLength(1);
	});

	test('who comes in while stories are told can be told about', () => {
		const story = Story.running(['Joris', 'Mo']);
		story.step('delen', 'writing');
		const roos = story.join('Roos');
		expect(story.field('gehoord').abouts).toHaveLength(2);
		story.do(ELLEN, 'seat:admit', { seats: [roos.id] });
		story.do(ELLEN, 'seat:rename', { seat: roos.id, name: 'Roosmarijn' });
		expect(story.field('gehoord').abouts!.map((about) => about.label.nl)).toEqual(['Joris', 'Mo', 'Roosmarijn']);
	});
});

describe('Leading on the spot', () => {
	test('a round done again is a new visit with rows of its own, and the earlier words stay', () => {
		const story = Story.running();
		story.step('inchecken', 'writing');
		story.put('Mo', 'nodig', 'rust');
		const id = story.id();
		for (let i = 0; i < 2; i++) story.do(ELLEN, 'round:repeat', { round: story.round('inchecken').id, id, reason: 'er kwam iemand bij' });
		expect(story.rows.of('round').filter((round) => round.key === 'inchecken')).toHaveLength(2);
		expect(story.rows.get('round', id)).toMatchObject({ visit: 2, stage: 'waiting' });
		const order = story.rows.rounds().map((round) => `${round.key} ${round.visit}`);
		expect(order.indexOf('inchecken 2')).toBe(order.indexOf('inchecken 1') + 1);
		expect(story.rows.answers(story.field('nodig', 2).id)).toEqual([]);
		expect(story.answers('nodig')).toHaveLength(1);
		expect(story.rows.of('deviation')).toMatchObject([{ what: 'repeated', reason: 'er kwam iemand bij' }]);
	});

	test('a round put in stands behind the one it was put behind, and its question follows its rules', () => {
		const story = Story.running();
		story.ask({ reveal: 'private', by: 'named', log: 'no' });
		expect(story.round('extra')).toMatchObject({ added: true, stage: 'writing' });
		expect(story.field('vraag').rules).toEqual({ reveal: 'private', by: 'named', log: 'no' });
		expect(story.rows.of('deviation')[0]).toMatchObject({ what: 'added', round: story.round('extra').id });
	});

	test('other words for a question and its columns: keys stay, and so do answers', () => {
		const story = Story.running();
		story.step('verdiepen', 'writing');
		const id = story.put('Mo', 'te-weinig-te-veel', { column: 'te-veel', text: 'x' });
		const label = { nl: 'Erover', en: 'Over the top' };
		story.do(ELLEN, 'field:change', {
			field: story.field('te-weinig-te-veel').id,
			columns: [
				{ key: 'te-veel', label },
				{ key: 'nieuw', label }
			]
		});
		const columns = story.field('te-weinig-te-veel').settings.columns!;
		expect(columns.map((column) => column.key)).toEqual(['te-weinig', 'zoals-bedoeld', 'te-veel']);
		expect(columns[2]!.label).toEqual(label);
		story.put('Mo', 'te-weinig-te-veel', { column: 'te-veel', text: 'y' }, { id });
	});

	test('going back and writing on are kept, with the reason when there is one', () => {
		const story = Story.running();
		for (const to of ['writing', 'shown', 'writing', 'closed'] as const) story.step('oordelen', to);
		story.step('oordelen', 'shown');
		expect(story.rows.of('deviation').map(({ what }) => what)).toEqual(['rewriting', 'back']);
	});

	test('R14 the timer starts with the round on the server’s clock; three more minutes, paused, off', () => {
		const story = Story.running();
		story.step('inchecken', 'writing');
		expect(story.rows.session.timer).toEqual({ state: 'running', ends: story.steady + 15 * 60_000, total: 15 * 60_000 });
		story.steady += 60_000;
		story.do(ELLEN, 'session:timer', { timer: { state: 'running', left: 17 * 60_000, total: 18 * 60_000 } });
		expect(story.rows.session.timer).toEqual({ state: 'running', ends: story.steady + 17 * 60_000, total: 18 * 60_000 });
		story.do(ELLEN, 'session:timer', { timer: { state: 'paused', left: 5000, total: 18 * 60_000 } });
		expect(story.rows.session.timer).toEqual({ state: 'paused', left: 5000, total: 18 * 60_000 });
		story.do(ELLEN, 'session:timer', { timer: null });
		expect(story.rows.session.timer).toBeNull();
	});

	test('who begins is drawn by chance, and somebody else the next time', () => {
		const story = Story.running();
		for (let i = 0; i < 20; i++) {
			const before = story.rows.session.starter;
			story.do(ELLEN, 'session:starter', { starter: 'draw' });
			expect(story.rows.present().map((seat) => seat.id)).toContain(story.rows.session.starter);
			expect(story.rows.session.starter).not.toBe(before);
		}
	});
});

describe('The door', () => {
	test('it stands open in the lobby; after the start people knock; locked, nobody comes', () => {
		const story = Story.lobby(['Joris']);
		expect(story.seat('Joris').state).toBe('in');
		story.do(ELLEN, 'session:stage', { from: 'lobby', to: 'running' });
		expect(story.join('Mo').state).toBe('knocking');
		story.do(ELLEN, 'door:set', { door: 'locked' });
		expect(() => story.join('Naima')).toThrow('door-locked');
		expect(story.join('Ellen', 'ellen').state).toBe('in');
	});

	test('another code only follows the one the page knows: two presses make one', () => {
		const story = Story.lobby();
		story.do(ELLEN, 'door:rotate', { epoch: 2 });
		expect(story.refused(ELLEN, 'door:rotate', { epoch: 2 })).toBe('stale');
		expect(story.rows.session.epoch).toBe(2);
	});

	test('sixty sit, and the next one hears that it is full', () => {
		const story = Story.lobby(Array.from({ length: 60 }, (_, i) => `Nummer ${i}`));
		expect(() => story.join('Eén te veel')).toThrow('full');
	});

	test('a name is what somebody typed, with its spaces mended; nothing at all is no name', () => {
		expect(named('  Tineke \n en\tWim ')).toBe('Tineke en Wim');
		expect(named('👩🏽‍🌾')).toBe('👩🏽‍🌾');
		expect(named('فاطمة')).toBe('فاطمة');
		expect(named('Zoe\u0308')).toBe('Zoë');
		expect(named('half \ud800')).toBe('half \ufffd');
		for (const nothing of ['', '   ', '\u200b\u200b', '---']) expect(() => named(nothing)).toThrow('name-missing');
		expect(() => named('x'.repeat(41))).toThrow('too-long');
	});
});
