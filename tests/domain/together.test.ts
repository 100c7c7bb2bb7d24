import { describe, expect, test } from 'vitest';
import { story } from '#lib/domain/logbook.ts';
import { view } from '#lib/domain/view.ts';
import { ELLEN, Story } from '../cast.ts';

const sits = (meeting: Story, name: string, names: string[], where: 'room' | 'remote' | null = null) =>
	meeting.do(meeting.as(name), 'seat:sits', { seat: meeting.seat(name).id, names, where });

describe('Who begins', () => {
	test('is drawn from who is on the line first, and is somebody else than last time', () => {
		for (let seed = 1; seed < 20; seed++) {
			const meeting = Story.running(['Joris', 'Mo', 'Naima', 'Sander'], seed);
			sits(meeting, 'Naima', [], 'remote');
			meeting.do(ELLEN, 'session:starter', { starter: 'draw' });
			expect(meeting.rows.session.starter).toBe(meeting.seat('Naima').id);
			meeting.do(ELLEN, 'session:starter', { starter: 'draw' });
			expect(meeting.rows.session.starter).not.toBe(meeting.seat('Naima').id);
		}
	});
});

describe('Several people at one laptop', () => {
	test('R5 are one seat with several names: on the screen only when names are, in the logbook each', () => {
		const meeting = Story.running(['Joris', 'Tineke']);
		sits(meeting, 'Tineke', ['Wim']);
		expect(view(meeting.seat('Tineke'), 'all')).toBeUndefined();
		meeting.do(ELLEN, 'seat:names', { onScreen: true });
		expect(view(meeting.seat('Tineke'), 'all')).toMatchObject({ name: 'Tineke', names: ['Wim'] });
		expect(view(meeting.seat('Tineke'), 'seats')).toMatchObject({ names: ['Wim'] });
		meeting.do(ELLEN, 'session:stage', { from: 'running', to: 'done' });
		expect(story(meeting.rows)!.people.toSorted()).toEqual(['Joris', 'Tineke', 'Wim']);
	});

	test('where people are told about they are called together, also when somebody comes to sit with them later', () => {
		const meeting = Story.running(['Joris', 'Tineke']);
		meeting.step('delen', 'writing');
		const field = meeting.rows.of('field').find((one) => one.about === 'teller')!;
		sits(meeting, 'Tineke', ['Wim']);
		const now = meeting.rows.need('field', field.id);
		expect(now.abouts!.find(({ key }) => key === meeting.seat('Tineke').id)?.label).toEqual({ nl: 'Tineke en Wim', en: 'Tineke and Wim' });
	});
});
