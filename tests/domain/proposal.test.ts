import { describe, expect, test } from 'vitest';
import { nextMeeting, propose, wordsFor } from '#lib/domain/proposal.ts';
import type { OpenEnd } from '#lib/domain/series.ts';
import { meetingOf } from './meeting-of.ts';

const title = { nl: 'Waar staan we voor?', en: 'What do we stand for?' };
const end = (key: string, what: OpenEnd['what'], wider = false): OpenEnd => ({
	key,
	what,
	text: `over ${key}`,
	wider,
	title,
	date: '2026-12-01'
});
const rounds = meetingOf('gk4').rows.rounds();

describe('A proposal for the next conversation', () => {
	test('has one reason: what plays in more lives first, then differences, questions and what was parked', () => {
		const ends = [end('p', 'parked'), end('v', 'question'), end('d', 'difference'), end('w', 'question', true)];
		for (const [key, reason] of [
			['w', 'wider'],
			['d', 'difference'],
			['v', 'question'],
			['p', 'parked']
		] as const) {
			expect(propose(ends, rounds)).toMatchObject({ end: { key }, reason });
			ends.splice(
				ends.findIndex((one) => one.key === key),
				1
			);
		}
		expect(propose(ends, rounds)).toBeNull();
	});

	test('takes of two alike the one that lies longest', () => {
		expect(propose([end('oud', 'question'), end('nieuw', 'question')], rounds)!.end.key).toBe('oud');
	});

	test('stands behind the check-in, and the longest round of sharing or deepening gives way for it; harvest and agreement never do', () => {
		const proposal = propose([end('d', 'difference')], rounds)!;
		expect(rounds.find(({ id }) => id === proposal.after)!.type).toBe('checkin');
		const gives = rounds.find(({ id }) => id === proposal.gives!.round)!;
		expect([gives.type, gives.minutes - proposal.gives!.minutes]).toEqual(['deepen', 10]);
		const short = rounds.map((round) => ({ ...round, minutes: Math.min(round.minutes, 17) }));
		expect(propose([end('d', 'difference')], short)!.gives).toBeNull();
	});

	test('asks about it in the words that were kept, in both languages', () => {
		for (const what of ['difference', 'question', 'parked'] as const) {
			const { prompt } = wordsFor(end('de deur', what));
			expect([prompt.nl, prompt.en].every((words) => words.includes('over de deur'))).toBe(true);
		}
	});
});

describe('The meeting to plan next', () => {
	const meetings = [
		{ key: 'gk1', brings: false, looksBack: false },
		{ key: 'gk2', brings: false, looksBack: false },
		{ key: 'gk3', brings: true, looksBack: false },
		{ key: 'gk5', brings: false, looksBack: true }
	];
	const none = { presenter: false, open: false };

	test('is the next in order, or the one with a situation when somebody brings one', () => {
		expect(nextMeeting(meetings, ['gk1'], none)).toEqual({ meeting: 'gk2', reason: 'order' });
		expect(nextMeeting(meetings, ['gk1'], { ...none, presenter: true })).toEqual({ meeting: 'gk3', reason: 'presenter' });
	});

	test('after the last one it is the same once more while things lie open, and else looking back at the harvest', () => {
		const all = ['gk1', 'gk2', 'gk5', 'gk3'];
		expect(nextMeeting(meetings, all, { ...none, open: true })).toEqual({ meeting: 'gk3', reason: 'open' });
		expect(nextMeeting(meetings, all, none)).toEqual({ meeting: 'gk5', reason: 'again' });
	});
});
