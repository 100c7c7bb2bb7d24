/** The pieces of a draft that are changed one at a time. */
import { edited } from '../../methods/round-edit.ts';
import { addMeeting, addRound, copyRound, find, inMeeting, keysOf, moved, replaced, without } from '../../methods/edit.ts';
import type { Draft } from '../../methods/draft.ts';
import type { Lines } from '../../methods/line.ts';
import { headLines, meetingLines, writtenHead, writtenMeeting, writtenRound } from '../../methods/lines.ts';
import { roundTypes } from '../../methods/draft.ts';
import type { Meeting, MethodRound } from '../../methods/schema.ts';

const meetingOf = (draft: Draft, key: string | undefined): Meeting | undefined => find(draft.meetings, key ?? '');

export const head = {
	look: headLines,
	work: (draft: Draft, lines: Lines) => writtenHead(draft, lines)
};

export const meetingText = {
	look: (draft: Draft, { meeting }: Lines) => {
		const one = meetingOf(draft, meeting);
		return one && meetingLines(one);
	},
	work: (draft: Draft, lines: Lines) => inMeeting(draft, lines.meeting ?? '', (one) => writtenMeeting(one, lines))
};

/** The conversations of a method: one more, another order, one less. */
export const meetings = {
	look: (draft: Draft) => keysOf(draft.meetings),
	work: (draft: Draft, { do: asked, meeting = '' }: Lines): Draft => {
		const at = keysOf(draft.meetings).indexOf(meeting);
		if (asked === 'add') return addMeeting(draft);
		if (asked === 'up' || asked === 'down') return { ...draft, meetings: moved(draft.meetings, meeting, at + (asked === 'up' ? -1 : 1)) };
		if (asked === 'remove' && draft.meetings.length > 1) return { ...draft, meetings: without(draft.meetings, meeting) };
		return draft;
	}
};

/** The rounds of a conversation: one more of a kind, once more the same, another order. */
export const rounds = {
	look: (draft: Draft, { meeting }: Lines) => {
		const one = meetingOf(draft, meeting);
		return one && keysOf(one.rounds);
	},
	work: (draft: Draft, { do: asked, meeting = '', round = '', type }: Lines): Draft =>
		inMeeting(draft, meeting, (one) => {
			const at = keysOf(one.rounds).indexOf(round);
			const kind = roundTypes.find((known) => known === type);
			if (asked === 'add') return kind ? addRound(one, kind) : one;
			if (asked === 'copy') return copyRound(one, round);
			if (asked === 'up' || asked === 'down') return { ...one, rounds: moved(one.rounds, round, at + (asked === 'up' ? -1 : 1)) };
			return one;
		})
};

const roundOf = (draft: Draft, { meeting, round }: Lines): MethodRound | undefined =>
	find(meetingOf(draft, meeting)?.rounds ?? [], round ?? '');

/** Taken away only as it was seen: words that somebody just put there do not go unread. */
export const goneRound = {
	look: roundOf,
	work: (draft: Draft, { meeting = '', round = '' }: Lines): Draft =>
		inMeeting(draft, meeting, (one) => ({ ...one, rounds: without(one.rounds, round) }))
};

/** All that is typed in a round's page, and then what its button asked for. */
export const wholeRound = {
	look: roundOf,
	work: (draft: Draft, lines: Lines, round: MethodRound): Draft =>
		inMeeting(draft, lines.meeting ?? '', (one) => {
			const typed = writtenRound(round, lines, one);
			const asked = lines.do === 'add' ? `add:${lines.add ?? ''}` : (lines.do ?? '');
			return { ...one, rounds: replaced(one.rounds, edited(typed, asked)) };
		})
};
