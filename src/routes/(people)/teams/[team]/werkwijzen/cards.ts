/** What somebody has to know of a way of working to choose it. */
import { formKeys } from '#lib/forms/index.ts';
import { methods } from '#lib/methods/index.ts';
import type { Meeting, Method } from '#lib/methods/schema.ts';

const sum = ({ rounds }: Meeting, which: 'minutes' | 'minutesShort') => rounds.reduce((total, round) => total + round[which], 0);

export const card = (method: Method) => ({
	...{ key: method.key, title: method.title, for: method.for, credit: method.credit.text, people: method.people, mixed: method.mixed },
	meetings: method.meetings.length,
	/** Of the shortest and the longest conversation, short and normal. */
	least: Math.min(...method.meetings.map((meeting) => sum(meeting, 'minutesShort'))),
	most: Math.max(...method.meetings.map((meeting) => sum(meeting, 'minutes'))),
	/** At least one of its conversations can be led. */
	ready: method.meetings.some(canBeLed)
});

export type Card = ReturnType<typeof card>;

export const shippedCards = methods.map(card);

/** Every form it uses is there. */
export function canBeLed(meeting: Meeting): boolean {
	return meeting.rounds.every((round) => round.fields.every((field) => formKeys.includes(field.form)));
}
