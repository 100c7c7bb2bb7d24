import { language } from './locale.svelte.ts';

/** A day as `YYYY-MM-DD`, written out in the language of whoever reads. A day is a day, wherever the server stands. */
export function writtenDay(day: string): string {
	return new Intl.DateTimeFormat(language(), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
		new Date(`${day}T00:00:00Z`)
	);
}
