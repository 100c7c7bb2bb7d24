/** The meetings that can be planned, and those of the series that will come: a meeting can be led when every form it uses is there. */
import { methods } from '#lib/methods/index.ts';
import type { Meeting, Method, Text } from '#lib/methods/schema.ts';
import { canBeLed } from '../werkwijzen/cards.ts';

export type Offer = {
	/** Of a method that has several meetings, which one. */
	method: string;
	meeting: string;
	/** Of the series that everything begins with, of the team's own, or of another shipped method. */
	from: 'series' | 'own' | 'other';
	/** What the method is called, where its meetings need telling apart. */
	way: Text | null;
	name: Text;
	title: Text;
	question: Text;
	ready: boolean;
	minutes: { normal: number; short: number };
};

export function offers(own: Method[]): Offer[] {
	const [series, ...others] = methods;
	const all = [
		...(series ? ofMethod(series, 'series') : []),
		...own.flatMap((method) => ofMethod(method, 'own')),
		...others.flatMap((method) => ofMethod(method, 'other'))
	];
	return all.filter(({ ready, from }) => ready || from === 'series');
}

/** Methods of which a whole series can be planned at once: those with several conversations, each of which can be led. */
export function inSeries(own: Method[]): Offer[][] {
	const all = offers(own);
	const ofOne = (key: string) => all.filter(({ method }) => method === key);
	return [...new Set(all.map(({ method }) => method))].map(ofOne).filter((of) => of.length > 1 && of.every(({ ready }) => ready));
}

function ofMethod(method: Method, from: Offer['from']): Offer[] {
	const way = method.meetings.length > 1 && from !== 'series' ? method.title : null;
	return method.meetings.map((meeting) => ({
		...{
			method: method.key,
			meeting: meeting.key,
			from,
			way,
			name: method.title,
			title: meeting.title,
			question: meeting.question,
			ready: canBeLed(meeting)
		},
		minutes: { normal: sum(meeting, 'minutes'), short: sum(meeting, 'minutesShort') }
	}));
}

function sum(meeting: Meeting, which: 'minutes' | 'minutesShort') {
	return meeting.rounds.reduce((total, round) => total + round[which], 0);
}
