import type { SeatRow, Text } from './row.ts';

/** Names as people say them: *Tineke en Wim*; *Joris, Mo en Naima*. */
export const together = (names: string[], language: 'nl' | 'en'): string =>
	new Intl.ListFormat(language, { type: 'conjunction' }).format(names);

type Named = Pick<SeatRow, 'name'> & Partial<Pick<SeatRow, 'names'>>;

/** Everybody who sits at one laptop: one seat, several names. */
export const namesAt = (seat: Named): string[] => [seat.name, ...(seat.names ?? [])];

/** What a seat is called, in each language. */
export const called = (seat: Named): Text => ({ nl: together(namesAt(seat), 'nl'), en: together(namesAt(seat), 'en') });
