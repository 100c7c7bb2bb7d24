import { language } from './locale.svelte.ts';

/** Where a language writes its days and hours as people here do. */
const places = { nl: 'nl-NL', en: 'en-GB' };

/** A day as `YYYY-MM-DD`, written out in the language of whoever reads. A day is a day, wherever the server stands. */
export function writtenDay(day: string): string {
	return new Intl.DateTimeFormat(places[language()], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
		new Date(`${day}T00:00:00Z`)
	);
}

/** A moment on this device's clock: the day of the week and the time. */
export function writtenMoment(time: number): string {
	return new Intl.DateTimeFormat(places[language()], { weekday: 'long', hour: '2-digit', minute: '2-digit' }).format(time);
}

/** A moment on this device's clock, with its day written out. */
export function writtenTime(time: number): string {
	return new Intl.DateTimeFormat(places[language()], { dateStyle: 'long', timeStyle: 'short' }).format(time);
}
