/**
 * What comes in with a ticket. Tickets come in plain and are known by their hash from here on; and the tab that wrote must not tie unsigned words to
 * signed ones, so its take is kept under a name that nobody can know without the ticket, among others of tabs that do not exist (R11).
 */
import type { Command } from '../../domain/command.ts';
import type { Pen } from '../../domain/writers.ts';
import { hashOf } from '../tokens.ts';

export function veiled(command: Command): Command {
	switch (command.verb) {
		case 'answer:put':
			return { ...command, ticket: hashed(command.ticket), spend: hashed(command.spend), pen: unnamed(command.ticket, command.pen) };
		case 'answer:give':
		case 'answer:drop':
		case 'answer:out':
			return { ...command, ticket: hashed(command.ticket), pen: unnamed(command.ticket, command.pen) };
		default:
			return command;
	}
}

const hashed = (ticket: string | null) => ticket && hashOf(ticket);
const unnamed = (ticket: string | null, pen: Pen): Pen =>
	ticket ? { ...pen, writer: hashOf(`${ticket} ${pen.writer}`).slice(0, 26), among: nobody(ticket) } : pen;

/** As many as there may be tabs of one browser in one answer before the earliest is forgotten. */
const COMPANY = 12;

/** Always the same ones for a ticket. No tab has a name with a space in it. */
function nobody(ticket: string): Record<string, number> {
	const all = Array.from({ length: COMPANY }, (_, i) => hashOf(`${ticket} nobody ${i}`));
	return Object.fromEntries(all.map((hash) => [hash.slice(0, 26), 1 + (Buffer.from(hash.slice(26), 'base64url').readUInt32BE() % TAKES)]));
}

/** Where the takes of browsers lie (`live/pens.ts`), and a little beyond. */
const TAKES = 1_002_000;
