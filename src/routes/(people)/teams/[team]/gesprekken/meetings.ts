/** The meetings that can be planned, and those that will come: a meeting can be led when every form it uses is there. */
import { formKeys } from '#lib/forms/index.ts';
import { methods } from '#lib/methods/index.ts';
import type { Meeting, Text } from '#lib/methods/schema.ts';

export type Offer = {
	method: string;
	meeting: string;
	title: Text;
	question: Text;
	ready: boolean;
	minutes: { normal: number; short: number };
};

/** The series that everything begins with. */
const SERIES = methods.slice(0, 1);

export const offers: Offer[] = SERIES.flatMap((method) =>
	method.meetings.map((meeting) => ({
		...{ method: method.key, meeting: meeting.key, title: meeting.title, question: meeting.question, ready: canBeLed(meeting) },
		minutes: { normal: sum(meeting, 'minutes'), short: sum(meeting, 'minutesShort') }
	}))
);

export const offered = (method: string, meeting: string) =>
	offers.some((offer) => offer.ready && offer.method === method && offer.meeting === meeting);

function canBeLed(meeting: Meeting): boolean {
	return meeting.rounds.every((round) => round.fields.every((field) => formKeys.includes(field.form)));
}

function sum(meeting: Meeting, which: 'minutes' | 'minutesShort') {
	return meeting.rounds.reduce((total, round) => total + round[which], 0);
}
