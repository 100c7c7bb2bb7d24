import { describe, expect, test } from 'vitest';
import { inLogbook } from '#lib/domain/closing.ts';
import { ELLEN, NAMES, Story } from '../cast.ts';

function told(): Story {
	const story = Story.running();
	story.step('inchecken', 'writing');
	for (const name of ['Joris', 'Mo', 'Naima']) story.give(name, story.put(name, 'nodig', `nodig voor ${name}`));
	story.put('Sander', 'nodig', 'nooit gedeeld');
	story.step('stilschrijven', 'writing');
	for (const name of NAMES.slice(0, 5)) story.put(name, 'moment', `verhaal van ${name}`);
	story.put('Mo', 'moment', 'een zin', { part: true });
	story.step('oogst', 'writing');
	for (const name of NAMES.slice(0, 5)) story.put(name, 'goed-werk', `oogst van ${name}`, { ticket: story.ticket(name, 'goed-werk') });
	story.put('Mo', 'goed-werk', 'met mijn naam');
	story.steady += 7 * 60_000;
	story.step('oogst', 'shown');
	story.step('afspraak', 'writing');
	story.give('Mo', story.put('Mo', 'voornemen', { what: 'eerder bellen', who: '', when: '', notice: '', back: '' }));
	return story;
}

describe('Closing', () => {
	test('R13 what the rules do not keep is erased: private, unshown, confirmed, not in the log', () => {
		const story = told();
		story.close();
		const left = JSON.stringify(story.rows.of('answer'));
		for (const gone of ['verhaal', 'een zin', 'nooit gedeeld']) expect(left).not.toContain(gone);
		expect(story.answers('nodig')).toHaveLength(3);
		expect(story.answers('goed-werk')).toHaveLength(6);
	});

	test('R11 what is kept of unsigned words leads to nobody: no ticket, no takes, no seat', () => {
		const story = told();
		story.close();
		expect(story.rows.of('ticket')).toEqual([]);
		for (const answer of story.rows.of('answer')) expect(answer).toMatchObject({ ticket: null, takes: {}, pending: false });
		expect(story.answers('goed-werk').filter((answer) => answer.seat === null)).toHaveLength(5);
		for (const seat of story.rows.of('seat')) expect(seat).toMatchObject({ given: [], ready: null });
	});

	test('words taken out by their author, and lines the leader left out, do not stay', () => {
		const story = told();
		const [first, second] = story.answers('nodig');
		const author = story.rows.of('seat').find((seat) => seat.id === first!.seat)!;
		story.do(story.as(author.name), 'answer:out', { id: first!.id, out: true, ticket: null });
		story.do(ELLEN, 'answer:pick', { id: second!.id, pick: false });
		story.close();
		expect(story.answers('nodig')).toHaveLength(1);
	});

	test('an intention is kept for its author and stands in nobody else’s logbook', () => {
		const story = told();
		story.close();
		const [intention] = story.answers('voornemen');
		expect(intention!.seat).toBe(story.seat('Mo').id);
		expect(inLogbook(intention!, story.field('voornemen'))).toBe(false);
	});

	test('a round keeps how many were there, how many wrote, minutes planned and used; no names', () => {
		const story = told();
		story.close();
		expect(story.round('oogst').tally).toEqual({ present: 5, contributed: 5, planned: 10, used: 7 });
		expect(story.round('inchecken').tally).toMatchObject({ present: 5, contributed: 4 });
		expect(story.round('verdiepen').tally).toBeNull();
	});

	test('one person who says something about everybody counts as one', () => {
		const story = Story.running();
		story.step('delen', 'writing');
		for (const { key } of story.field('gehoord').abouts!)
			story.put('Mo', 'gehoord', [{ own: 'geduld' }], { about: key, ticket: story.ticket('Mo', 'gehoord', key) });
		story.close();
		expect(story.round('delen').tally!.contributed).toBe(1);
	});

	test('who was shown out or still knocked is not in the logbook', () => {
		const story = told();
		story.join('Roos');
		story.do(ELLEN, 'seat:remove', { seat: story.seat('Sander').id });
		story.close();
		expect(story.rows.of('seat').map((seat) => seat.name)).toEqual(['Joris', 'Mo', 'Naima', 'Tineke en Wim']);
	});

	test('closed is closed: nothing is led, written, mended or removed any more', () => {
		const story = told();
		const seat = story.seat('Mo').id;
		story.do(ELLEN, 'round:change', { round: story.round('oogst').id, minutes: 5 });
		story.close();
		const deviation = story.rows.of('deviation')[0]!.id;
		const tries = [
			story.refused(ELLEN, 'seat:remove', { seat }),
			story.refused(ELLEN, 'seat:rename', { seat, name: 'X' }),
			story.refused(ELLEN, 'deviation:reason', { id: deviation, reason: 'x' }),
			story.refused(ELLEN, 'session:quiet', { quiet: true }),
			story.refused(story.as('Mo'), 'seat:ready', { round: story.round('inchecken').id, ready: true }),
			story.refused(story.as('Mo'), 'answer:drop', { id: story.answers('voornemen')[0]!.id, ticket: null }),
			story.refused(ELLEN, 'answer:pick', { id: story.answers('nodig')[0]!.id, pick: false }),
			story.refused(ELLEN, 'round:add', {
				id: story.id(),
				after: story.round('oogst').id,
				title: { nl: '', en: '' },
				prompt: { nl: '', en: '' },
				form: 'text',
				rules: story.field('nodig').rules,
				minutes: 1
			})
		];
		expect(new Set(tries)).toEqual(new Set(['closed']));
		expect(() => story.join('Roos')).toThrow('door-locked');
	});

	test('rounded off can be reopened, and that is kept', () => {
		const story = told();
		story.do(ELLEN, 'session:stage', { from: 'running', to: 'done' });
		story.do(ELLEN, 'session:stage', { from: 'done', to: 'running' });
		expect(story.rows.session).toMatchObject({ stage: 'running', doneAt: null });
		expect(story.rows.of('deviation').map(({ what }) => what)).toEqual(['reopened']);
		expect(story.rows.of('answer').length).toBeGreaterThan(10);
	});
});
