import { describe, expect, test } from 'vitest';
import type { SeenField, SeenRound, SeenSession } from '#lib/domain/view.ts';
import { view } from '#lib/domain/view.ts';
import { standing } from '../../src/routes/gesprek/[session]/leiden/steps/minutes.ts';
import { nextStep } from '../../src/routes/gesprek/[session]/leiden/steps/step.ts';
import { ELLEN, Story } from '../cast.ts';

const seen = <T>(row: Parameters<typeof view>[0]) => view(row, 'leaders') as unknown as T;
const head = (story: Story) => seen<SeenSession>(story.rows.session);
const rounds = (story: Story) => story.rows.rounds().map((round) => seen<SeenRound>(round));
const fields = (story: Story, key: string) => story.rows.fields(story.round(key).id).map((field) => seen<SeenField>(field));

/** The next step from a round, and the round it is about. */
function from(story: Story, key: string): string {
	const round = rounds(story).find((one) => one.key === key);
	const step = nextStep(head(story), rounds(story), round, fields(story, key));
	return step ? ('round' in step ? `${step.go} ${step.round.key}` : step.go) : 'nothing';
}

describe('the one next step', () => {
	test('opens the door, begins, opens, shows, and looks at what comes', () => {
		expect(from(new Story(), 'inchecken')).toBe('lobby');
		expect(from(Story.lobby(), 'inchecken')).toBe('start');
		const story = Story.running();
		expect(from(story, 'inchecken')).toBe('open inchecken');
		story.step('inchecken', 'writing');
		expect(from(story, 'inchecken')).toBe('look stilschrijven');
		story.step('oordelen', 'writing');
		expect(from(story, 'oordelen')).toBe('show oordelen');
		story.step('oordelen', 'shown');
		expect(from(story, 'oordelen')).toBe('look verdiepen');
		// *Verder schrijven*: what is written now waits to be shown, too.
		story.step('oordelen', 'writing');
		expect(from(story, 'oordelen')).toBe('more oordelen');
	});

	test('goes round what is skipped, and shows what goes into the logbook before the check-out and after it', () => {
		const story = Story.running();
		story.do(ELLEN, 'round:skip', { round: story.round('afspraak').id, skipped: true });
		story.step('verdiepen', 'writing');
		expect(from(story, 'afspraak')).toBe('unskip afspraak');
		expect(from(story, 'verdiepen')).toBe('look oogst');
		story.step('oogst', 'writing');
		story.step('oogst', 'shown');
		expect(from(story, 'oogst')).toBe('review');
		story.step('uitchecken', 'writing');
		expect(from(story, 'uitchecken')).toBe('review');
	});

	test('goes back to what is over, and brings people to what is open', () => {
		const story = Story.running();
		story.step('inchecken', 'writing');
		story.step('stilschrijven', 'writing');
		expect(from(story, 'inchecken')).toBe('back inchecken');
		story.do(ELLEN, 'session:at', { at: story.round('inchecken').id });
		expect(from(story, 'stilschrijven')).toBe('bring stilschrijven');
	});
});

describe('the minutes', () => {
	const minutes = 60_000;

	test('count what is planned as long as nothing takes longer', () => {
		const story = Story.running();
		expect(standing(rounds(story), story.steady)).toEqual({ left: 113, late: 0 });
		story.step('inchecken', 'writing');
		story.steady += 10 * minutes;
		expect(standing(rounds(story), story.steady)).toEqual({ left: 103, late: 0 });
	});

	test('say how much later it gets, and how much earlier a skipped round makes it', () => {
		const story = Story.running();
		story.step('inchecken', 'writing');
		story.steady += 19 * minutes;
		expect(standing(rounds(story), story.steady)).toEqual({ left: 98, late: 4 });
		story.do(ELLEN, 'round:skip', { round: story.round('delen').id, skipped: true });
		expect(standing(rounds(story), story.steady)).toEqual({ left: 73, late: -21 });
	});
});
