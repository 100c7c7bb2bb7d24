/**
 * A proposal for the next conversation, from what is open, with one reason why. Nothing is weighed or judged: what plays in more lives comes first, then
 * where people differ, what nobody knows, what was parked; and of those what lies longest. Who leads takes it, changes it or leaves it.
 */
import type { Id } from './id.ts';
import type { Moment } from './moment.ts';
import { addRound } from './plan.ts';
import { change } from './round.ts';
import type { RoundRow, Row, Text } from './row.ts';
import type { Rows } from './rows.ts';
import { goesOn } from './series.ts';
import type { OpenEnd } from './series.ts';

export type Reason = 'wider' | OpenEnd['what'];
/** A round about one thing, behind another; `gives` is the round that becomes shorter for it. Minutes. */
export type Proposal = {
	end: OpenEnd;
	reason: Reason;
	after: Id;
	minutes: number;
	gives: { round: Id; title: Text; minutes: number } | null;
};

const MINUTES = 10;
/** A round that gives way keeps at least this. */
const LEAST = 8;
const ORDER: readonly Reason[] = ['wider', 'difference', 'question', 'parked'];

const reasonFor = (end: OpenEnd): Reason => (end.wider ? 'wider' : end.what);

/** Null when nothing lies open, or the conversation has no round to put it behind. */
export function propose(ends: readonly OpenEnd[], rounds: readonly RoundRow[]): Proposal | null {
	const end = ORDER.flatMap((reason) => ends.find((one) => reasonFor(one) === reason) ?? [])[0];
	const after = rounds.find((round) => round.type === 'checkin') ?? rounds[0];
	if (!end || !after) return null;
	const sharing = rounds.filter(
		({ type, skipped, minutes }) => (type === 'share' || type === 'deepen') && !skipped && minutes - MINUTES >= LEAST
	);
	const longest = sharing.toSorted((a, b) => b.minutes - a.minutes)[0];
	const gives = longest ? { round: longest.id, title: longest.title, minutes: longest.minutes - MINUTES } : null;
	return { end, reason: reasonFor(end), after: after.id, minutes: MINUTES, gives };
}

const TITLE: Text = { nl: 'Hierop verder', en: 'Going on with this' };
const ASKS: Record<OpenEnd['what'], (quoted: string) => Text> = {
	difference: (quoted) => ({
		nl: `Hierover dachten jullie verschillend: “${quoted}” Hoe kijk je er nu naar?`,
		en: `You saw this differently: “${quoted}” How do you look at it now?`
	}),
	question: (quoted) => ({
		nl: `Deze vraag bleef open: “${quoted}” Wat weet je er nu van?`,
		en: `This question stayed open: “${quoted}” What do you know about it now?`
	}),
	parked: (quoted) => ({
		nl: `Dit idee hebben jullie geparkeerd: “${quoted}” Past het nu, en wat is er dan voor nodig?`,
		en: `You parked this idea: “${quoted}” Does it fit now, and what would it take?`
	})
};

/** How the round is called that goes on with it, and what it asks. */
export const wordsFor = ({ what, text }: Pick<OpenEnd, 'what' | 'text'>): { title: Text; prompt: Text } => ({
	title: TITLE,
	prompt: ASKS[what](text.trim())
});

/** Puts the round into a conversation that is still to come; the round that gives way for it becomes shorter. */
export function takeUp(
	rows: Rows,
	wish: { end: OpenEnd; prompt: Text; after: Id; minutes: number; gives: { round: Id; minutes: number } | null },
	moment: Moment
): Row[] {
	const { title } = wordsFor(wish.end);
	const asked = { title, prompt: wish.prompt, form: 'text', rules: { reveal: 'onShow', by: 'named', log: 'summary' } as const };
	const added = addRound(rows, { ...asked, id: moment.id(), after: wish.after, minutes: wish.minutes }, moment);
	const round = added.map((row) => (row.kind === 'round' ? { ...row, key: goesOn(wish.end.key) } : row));
	const pen = { writer: moment.id(), take: 1 };
	return [...round, ...(wish.gives ? change(rows, { ...wish.gives, pen }, moment) : [])];
}

/** The meeting of a method to plan next in a series, and the one reason. Undefined when the method has none. */
export type Next = { meeting: string; reason: 'presenter' | 'order' | 'open' | 'again' };

/** `brings`: meetings in which somebody brings a situation. `planned`: what is in the series already. `presenter`: somebody said they will bring one. */
export function nextMeeting(
	meetings: readonly { key: string; brings: boolean; looksBack: boolean }[],
	planned: readonly string[],
	{ presenter, open }: { presenter: boolean; open: boolean }
): Next | undefined {
	const left = meetings.filter(({ key }) => !planned.includes(key));
	const brought = presenter ? left.find(({ brings }) => brings) : undefined;
	if (brought) return { meeting: brought.key, reason: 'presenter' };
	if (left[0]) return { meeting: left[0].key, reason: 'order' };
	const last = planned.findLast((key) => meetings.some((one) => one.key === key));
	if (open && last) return { meeting: last, reason: 'open' };
	const again = meetings.findLast(({ looksBack }) => looksBack) ?? meetings.at(-1);
	return again && { meeting: again.key, reason: 'again' };
}
