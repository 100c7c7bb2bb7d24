import { describe, expect, test } from 'vitest';
import { roundMayGo, sessionMayGo } from '#lib/domain/stage.ts';
import type { RoundStage, SessionStage } from '#lib/domain/row.ts';
import { ELLEN, FENNA, Story } from '../cast.ts';

const ROUND: RoundStage[] = ['waiting', 'writing', 'shown', 'closed'];
const SESSION: SessionStage[] = ['planned', 'lobby', 'running', 'done', 'closed'];
const roundSteps = [
	'waiting writing',
	'writing shown',
	'writing closed',
	'shown closed',
	'shown writing',
	'closed shown',
	'closed writing'
];
const sessionSteps = ['planned lobby', 'lobby running', 'lobby planned', 'running done', 'done running', 'done closed'];

/** How a round gets to each stage. */
const roads: Record<RoundStage, RoundStage[]> = {
	waiting: [],
	writing: ['writing'],
	shown: ['writing', 'shown'],
	closed: ['writing', 'shown', 'closed']
};
const ways: Record<SessionStage, SessionStage[]> = {
	planned: [],
	lobby: ['lobby'],
	running: ['lobby', 'running'],
	done: ['lobby', 'running', 'done'],
	closed: ['lobby', 'running', 'done', 'closed']
};

function roundAt(stage: RoundStage): Story {
	const story = Story.running();
	for (const to of roads[stage]) story.step('oordelen', to);
	return story;
}

function sessionAt(stage: SessionStage): Story {
	const story = new Story();
	for (const to of ways[stage]) story.do(ELLEN, 'session:stage', { from: story.rows.session.stage, to });
	return story;
}

describe('R8 Only legal steps', () => {
	for (const from of ROUND)
		for (const to of ROUND) {
			const legal = roundSteps.includes(`${from} ${to}`);
			test(`R8 a round ${legal ? 'goes' : 'does not go'} from ${from} to ${to}`, () => {
				const story = roundAt(from);
				const { id } = story.round('oordelen');
				expect(roundMayGo(from, to)).toBe(legal);
				if (!legal) return expect(story.refused(ELLEN, 'round:stage', { round: id, from, to })).toBe('not-now');
				story.step('oordelen', to);
				// Two questions are shown one after the other when one waits for the other; here all are shown at once.
				expect(story.round('oordelen').stage).toBe(to);
			});
		}

	for (const from of SESSION)
		for (const to of SESSION) {
			const legal = sessionSteps.includes(`${from} ${to}`);
			test(`R8 a session ${legal ? 'goes' : 'does not go'} from ${from} to ${to}`, () => {
				const story = sessionAt(from);
				expect(sessionMayGo(from, to)).toBe(legal);
				if (!legal) return expect(['not-now', 'stale']).toContain(story.refused(ELLEN, 'session:stage', { from, to }));
				story.do(ELLEN, 'session:stage', { from, to });
				expect(story.rows.session.stage).toBe(to);
			});
		}

	test('R8 a step from a stage the round has left is refused as stale, without effect', () => {
		const story = roundAt('shown');
		const { id } = story.round('oordelen');
		for (const from of ROUND.filter((one) => one !== 'shown'))
			for (const to of ROUND) expect(story.refused(FENNA, 'round:stage', { round: id, from, to })).toBe('stale');
		expect(story.refused(FENNA, 'session:stage', { from: 'lobby', to: 'running' })).toBe('stale');
	});

	test('R8 of two leaders who press together exactly one wins, and the other is told', () => {
		const story = roundAt('writing');
		const { id } = story.round('oordelen');
		const show = { round: id, from: 'writing', to: 'shown' } as const;
		const [ellen, fenna] = [story.command(ELLEN, 'round:stage', show), story.command(FENNA, 'round:stage', show)];
		story.do(ELLEN, 'round:stage', ellen as typeof show);
		expect(story.refused(FENNA, 'round:stage', fenna as typeof show)).toBe('stale');
		expect(story.refused(FENNA, 'round:stage', { ...show, to: 'closed' })).toBe('stale');
	});

	test('R2 the same press sent again changes nothing, also when the round has moved on since', () => {
		const story = roundAt('waiting');
		const { id } = story.round('oordelen');
		const pen = story.pen(ELLEN);
		story.do(ELLEN, 'round:stage', { round: id, from: 'waiting', to: 'writing', pen });
		story.step('oordelen', 'shown');
		const before = story.picture();
		story.do(ELLEN, 'round:stage', { round: id, from: 'waiting', to: 'writing', pen });
		expect(story.picture()).toBe(before);
	});

	test('R2 a press that arrives after a later one about something else still counts', () => {
		const story = Story.running();
		const [first, second] = [story.pen(ELLEN), story.pen(ELLEN)];
		story.do(ELLEN, 'session:timer', { timer: { state: 'paused', left: 60_000, total: 60_000 }, pen: second });
		story.do(ELLEN, 'session:quiet', { quiet: true, pen: first });
		expect(story.rows.session).toMatchObject({ quiet: true, timer: { state: 'paused' } });
		story.do(ELLEN, 'session:quiet', { quiet: false });
		story.do(ELLEN, 'session:quiet', { quiet: true, pen: first });
		expect(story.rows.session.quiet).toBe(false);
	});

	test('R8 nothing is led before the session runs or after it is rounded off', () => {
		const early = Story.lobby(['Joris']);
		expect(early.refused(ELLEN, 'round:stage', { round: early.round('inchecken').id, from: 'waiting', to: 'writing' })).toBe('not-now');
		const late = Story.running();
		late.do(ELLEN, 'session:stage', { from: 'running', to: 'done' });
		expect(late.refused(ELLEN, 'round:stage', { round: late.round('inchecken').id, from: 'waiting', to: 'writing' })).toBe('not-now');
	});

	test('opening a round closes the one that was open, and brings everybody there', () => {
		const story = roundAt('writing');
		story.step('verdiepen', 'writing');
		expect(story.round('oordelen').stage).toBe('closed');
		expect(story.rows.session.at).toBe(story.round('verdiepen').id);
		expect(story.rows.of('round').filter((round) => round.stage === 'writing')).toHaveLength(1);
	});

	test('a skipped round is not opened until it is taken back', () => {
		const story = Story.running();
		const { id } = story.round('verdiepen');
		story.do(ELLEN, 'round:skip', { round: id, skipped: true, reason: 'te weinig tijd' });
		expect(story.refused(ELLEN, 'round:stage', { round: id, from: 'waiting', to: 'writing' })).toBe('not-now');
		story.do(ELLEN, 'round:skip', { round: id, skipped: false });
		story.step('verdiepen', 'writing');
		expect(story.refused(ELLEN, 'round:skip', { round: id, skipped: true })).toBe('not-now');
		expect(story.rows.of('deviation').map(({ what, reason }) => [what, reason])).toEqual([
			['skipped', 'te weinig tijd'],
			['unskipped', null]
		]);
	});
});
