/** Handing tickets to a browser. That a seat has them is stored before they leave the server; which ones is stored nowhere (R9, R11). */
import type { Moment } from '../../domain/moment.ts';
import { refuse } from '../../domain/refusal.ts';
import type { FieldRow, Row, SeatRow } from '../../domain/row.ts';
import type { Rows } from '../../domain/rows.ts';
import { handed, owed, pool, slots, ticketsEach } from '../../domain/ticket.ts';
import type { Ticketed } from '../../live/protocol.ts';
import type { Purse } from './purse.ts';

/** What this seat is handed now, or was and has not stored; and the rows to write first: that it has them, and tickets that had to be made. */
export function handOut(rows: Rows, purse: Purse, seat: SeatRow, field: FieldRow, moment: Moment): { rows: Row[]; slots: Ticketed[] } {
	if (rows.session.stage === 'closed') refuse('closed');
	const owing = owed(seat, field);
	const made: Row[] = [];
	const hand = (about: string | null) => purse.hand(seat.id, field.id, about, ticketsEach(field), moment.chance);
	const found = slots(field).flatMap((about): Ticketed[] => {
		let tickets = owing.includes(about) ? hand(about) : purse.again(seat.id, field.id, about);
		if (!tickets && owing.includes(about)) {
			// After a restart, or when more people came late than there were spares.
			made.push(...pool(field, [about], rows.present().length, moment));
			tickets = hand(about);
		}
		return tickets ? [{ about, tickets }] : [];
	});
	return { rows: owing.length ? [handed(seat, field, owing), ...made] : [], slots: field.open ? found : [] };
}
