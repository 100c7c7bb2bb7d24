/**
 * Tickets: one-time rights to unsigned words. When a field that allows them opens, a pool is made at once, more than there are people, so that
 * nothing written later says who holds which: a seat only remembers *that* it was handed its tickets, before they leave the server. So a browser that
 * keeps silent about them gets no second set, and one that loses them in that very moment can only speak. A ticket is edit right, slot and ballot
 * in one. Sources: R9 and R11.
 */
import type { Moment } from './moment.ts';
import type { FieldRow, SeatRow, TicketRow } from './row.ts';
import { mayBeUnsigned } from './rules.ts';

/** Beside one for each seat that is here: spares for who comes late. */
const SPARES = 8;
/** Unsigned cards one person can write in a field of many; each costs a ticket. */
const CARDS = 6;

/** How many tickets one browser gets for each thing the field is about. */
export const ticketsEach = (field: FieldRow) => (field.shape === 'many' ? CARDS : 1);

/** The things of a field that need tickets of their own; null where answers are about nothing in particular. */
export const slots = (field: FieldRow): (string | null)[] => field.abouts?.map((about) => about.key) ?? [null];

/** How a seat remembers that it was handed the tickets of a slot. */
export const slotKey = (field: Pick<FieldRow, 'id'>, about: string | null) => (about ? `${field.id}/${about}` : field.id);

/** A pool for these slots of a field that opens (or is opened wider). */
export function pool(field: FieldRow, about: readonly (string | null)[], people: number, moment: Moment): TicketRow[] {
	if (!mayBeUnsigned(field.rules)) return [];
	return about.flatMap((one) =>
		moment
			.ticketHashes(field.id, one, (people + SPARES) * ticketsEach(field))
			.map((id): TicketRow => ({ kind: 'ticket', id, session: field.session, field: field.id, about: one, spent: false }))
	);
}

/** Slots of which this seat was handed no tickets yet. */
export const owed = (seat: SeatRow, field: FieldRow) =>
	field.open && mayBeUnsigned(field.rules) ? slots(field).filter((about) => !seat.given.includes(slotKey(field, about))) : [];

/** The seat is handed the tickets of these slots, once and for all. */
export const handed = (seat: SeatRow, field: FieldRow, abouts: readonly (string | null)[]): SeatRow => ({
	...seat,
	given: [...seat.given, ...abouts.map((about) => slotKey(field, about))]
});
