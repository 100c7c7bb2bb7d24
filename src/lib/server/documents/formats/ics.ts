/** Days for a calendar, each a whole day: nobody's clock or time zone moves it. Two days before, in the morning, it gives a sign. */
import { createEvents } from 'ics';
import type { DateArray } from 'ics';
import type { CalendarDay } from '../../../domain/documents/model.ts';
import { bytes } from './format.ts';
import type { Format } from './format.ts';

export const ics: Format = {
	key: 'ics',
	fits: ({ days }) => days.length > 0,
	write: ({ days, title }) => calendar(days, title)
};

export function calendar(days: CalendarDay[], name: string): Uint8Array {
	const events = days.map(({ id, day, title, text }) => ({
		...{ uid: `${id}@deugdelijk`, title, description: text, productId: 'deugdelijk' },
		...{ start: dateOf(day), end: dateOf(dayAfter(day)), busyStatus: 'FREE' as const },
		alarms: [{ action: 'display' as const, description: title, trigger: AHEAD }]
	}));
	const { value, error } = createEvents(events, { calName: name, productId: 'deugdelijk' });
	if (!value) throw error ?? new Error('no calendar was made');
	return bytes(value);
}

/** Before the day begins. */
const AHEAD = { before: true, days: 1, hours: 15 };

const dateOf = (day: string) => day.split('-').map(Number) as unknown as DateArray;
const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
