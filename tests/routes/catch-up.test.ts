import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SeenRound } from '#lib/domain/view.ts';
import { view } from '#lib/domain/view.ts';
import { catchUp } from '../../src/routes/gesprek/[session]/leiden/steps/catch-up.ts';
import { standing } from '../../src/routes/gesprek/[session]/leiden/steps/minutes.ts';
import { ELLEN, Story } from '../cast.ts';

const rounds = (story: Story) => story.rows.rounds().map((round) => view(round, 'leaders') as unknown as SeenRound);
const late = (story: Story) => standing(rounds(story), story.steady).late;

const TYPES = ['checkin', 'silent', 'share', 'deepen', 'judge', 'harvest', 'agree', 'checkout'] as const;
const [pattern] = rounds(Story.running());
const some = fc.array(
	fc.record({
		type: fc.constantFrom(...TYPES),
		planned: fc.integer({ min: 1, max: 60 }),
		gone: fc.integer({ min: 0, max: 20 }),
		stage: fc.constantFrom('waiting', 'writing', 'closed'),
		skipped: fc.boolean()
	}),
	{ maxLength: 12 }
);

describe('a plan for the time left', () => {
	test('only sharing and deepening that are still to come give way: harvest, agreement and check-out never lose a minute', () => {
		fc.assert(
			fc.property(some, fc.integer({ min: 1, max: 90 }), (list, minutes) => {
				const all = list.map(
					({ gone, ...one }, i) => ({ ...pattern!, ...one, id: String(i), minutes: Math.max(1, one.planned - gone) }) as SeenRound
				);
				const plan = catchUp(all, minutes)!;
				for (const { round, by, to } of plan.shorter) {
					expect(['share', 'deepen']).toContain(round.type);
					expect([round.stage, round.skipped]).toEqual(['waiting', false]);
					expect(to).toBe(round.minutes - by);
					expect(by).toBeGreaterThan(0);
					expect(to).toBeGreaterThanOrEqual(6);
					expect(to).toBeGreaterThanOrEqual(round.planned! / 2);
				}
				const won = plan.shorter.reduce((sum, { by }) => sum + by, 0);
				expect(won + plan.short).toBe(minutes);
			})
		);
	});

	test('says nothing while there is time', () => {
		expect(catchUp(rounds(Story.running()), 0)).toBeUndefined();
	});

	test('taken over, it makes good what was late, and is not asked again', () => {
		const story = Story.running();
		story.step('inchecken', 'writing');
		const { minutes } = story.round('inchecken');
		story.steady += (minutes + 4) * 60_000;
		const { shorter, short } = catchUp(rounds(story), late(story))!;
		expect([late(story), short]).toEqual([4, 0]);
		expect(shorter.map(({ round }) => round.type)).toEqual(['share', 'deepen']);
		for (const { round, to } of shorter) story.do(ELLEN, 'round:change', { round: round.id, minutes: to });
		expect(late(story)).toBe(0);
		expect(catchUp(rounds(story), late(story))).toBeUndefined();
	});

	test('minutes changed while it is prepared are the plan; changed on the way they are not', () => {
		const story = Story.lobby(['Mo']);
		const round = story.round('delen').id;
		story.do(ELLEN, 'round:change', { round, minutes: 30 });
		expect(story.round('delen')).toMatchObject({ minutes: 30, planned: 30 });
		story.do(ELLEN, 'session:stage', { from: 'lobby', to: 'running' });
		story.do(ELLEN, 'round:change', { round, minutes: 20 });
		expect(story.round('delen')).toMatchObject({ minutes: 20, planned: 30 });
	});
});
