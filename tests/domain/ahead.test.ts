import { describe, expect, test } from 'vitest';
import { decide } from '#lib/domain/decide.ts';
import { tell } from '#lib/domain/streams.ts';
import { arrive } from '#lib/domain/seat.ts';
import { view } from '#lib/domain/view.ts';
import { ELLEN, Story } from '../cast.ts';

const SITUATION = { title: 'Aan de deur', text: 'Iemand wil niet dat wij binnenkomen.' };

/** Mo brings a situation to a conversation that is still planned. */
function prepared() {
	const story = new Story(1, { meeting: 'gk3' });
	const mo = story.ahead('Mo');
	story.do(ELLEN, 'part:set', { what: 'presenter', key: 'presenter', label: null, seats: [mo.id] });
	const as = { role: 'ahead', seat: mo.id } as const;
	return { story, mo, as };
}

describe('Preparing beforehand', () => {
	test('R5 a situation is written before the lobby opens, for its author alone', () => {
		const { story, mo, as } = prepared();
		const words = { ...story.words('situatie', SITUATION), pen: story.pen(as) };
		const { change } = decide(story.rows, as, { verb: 'answer:put', ...words }, story.moment);
		const told = tell(story.rows, change.put, change.drop);
		expect(told.map(({ stream }) => stream)).toEqual([`seat:${mo.id}`]);
		story.rows.apply(change);
		expect(story.answers('situatie')).toMatchObject([{ seat: mo.id, value: SITUATION, given: null }]);
		for (const audience of ['all', 'seats', 'leaders'] as const) expect(view(story.answers('situatie')[0]!, audience)).toBeUndefined();
	});

	test('R5 of who prepares the others see nothing, and who leads their name', () => {
		const { story } = prepared();
		const mo = story.seat('Mo');
		for (const audience of ['all', 'seats'] as const) expect(view(mo, audience)).toBeUndefined();
		expect(view(mo, 'leaders')).toMatchObject({ name: 'Mo', state: 'ahead' });
		expect(story.rows.present()).toEqual([]);
	});

	test('who brings a client’s voice puts it ready, and writes nothing else', () => {
		const { story } = prepared();
		const wim = { role: 'ahead', seat: story.ahead('Wim').id } as const;
		const voice = { about: null, key: null, text: 'Vraag eerst mij', how: 'Gezegd aan de deur', named: false };
		story.do(wim, 'aside:put', { id: story.id(), what: 'voice', ...voice });
		expect(view(story.rows.of('aside')[0]!, 'leaders')).toMatchObject({ text: 'Vraag eerst mij', seat: null });
		for (const what of ['parked', 'log'] as const)
			expect(story.refused(wim, 'aside:put', { id: story.id(), what, ...voice })).toBe('not-allowed');
		expect(story.refused(wim, 'answer:put', story.words('situatie', SITUATION))).toBe('not-found');
	});

	test('R10 questions of a running conversation are not for who is not in it yet', () => {
		const { story, as } = prepared();
		story.do(ELLEN, 'session:stage', { from: 'planned', to: 'lobby' });
		story.do(ELLEN, 'session:stage', { from: 'lobby', to: 'running' });
		story.step('inchecken', 'writing');
		const open = story.rows.of('field').find((field) => field.open)!;
		expect(story.refused(as, 'answer:put', { ...story.words(open.key, 'x'), field: open.id })).toBe('not-found');
		expect(story.refused(as, 'answer:give', { id: story.id(), give: true, ticket: null })).toBe('not-allowed');
	});

	test('at the lobby it is the same seat, which presents; nobody who was asked by name knocks', () => {
		const { story, mo, as } = prepared();
		story.do(as, 'answer:put', story.words('situatie', SITUATION));
		expect(() => arrive(story.rows, mo, story.moment)).toThrow('not-now');
		story.do(ELLEN, 'session:stage', { from: 'planned', to: 'lobby' });
		story.do(ELLEN, 'door:set', { door: 'locked' });
		story.rows.apply({ put: arrive(story.rows, story.seat('Mo'), story.moment), drop: [] });
		expect(story.seat('Mo')).toMatchObject({ id: mo.id, state: 'in' });
		expect(arrive(story.rows, story.seat('Mo'), story.moment)).toEqual([]);
		story.do(ELLEN, 'session:stage', { from: 'lobby', to: 'running' });
		story.step('delen', 'writing');
		story.give('Mo', story.answers('situatie')[0]!.id);
		expect(story.read('situatie')).toEqual([SITUATION]);
	});

	test('who prepared and did not come is in no count, and leaves nothing at closing', () => {
		const { story, as } = prepared();
		story.do(as, 'answer:put', story.words('situatie', SITUATION));
		story.do(ELLEN, 'session:stage', { from: 'planned', to: 'lobby' });
		story.join('Joris');
		story.do(ELLEN, 'session:stage', { from: 'lobby', to: 'running' });
		story.step('inchecken', 'writing');
		story.close();
		expect(story.round('inchecken').tally).toMatchObject({ present: 1 });
		expect(story.rows.of('seat').map(({ name }) => name)).toEqual(['Joris']);
		expect(story.answers('situatie')).toEqual([]);
	});
});
