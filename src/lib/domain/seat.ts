/** Taking a seat, being let in, being ready, leaving. */
import type { Id } from './id.ts';
import type { Moment } from './moment.ts';
import { refuse } from './refusal.ts';
import type { FieldRow, Item, Row, SeatRow } from './row.ts';
import type { Rows } from './rows.ts';
import { tellerItem } from './source.ts';
import { mayBeUnsigned } from './rules.ts';
import { upFrom } from './parts.ts';
import { pool } from './ticket.ts';
import { meet, noted, penFor } from './writers.ts';
import type { Pen } from './writers.ts';

const MOST_PRESENT = 60;
const MOST_KNOCKING = 200;
/** Seats of a session altogether, also of people who left. */
const MOST_EVER = 400;
/** Longest name, in characters as people count them. */
const LONGEST = 40;

/** A name as somebody typed it, with the spaces people don't see taken together; refused when nothing is left or it is too long. */
export function named(typed: string): string {
	const name = typed.toWellFormed().normalize('NFC').replace(/\s+/gu, ' ').trim();
	if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name)) refuse('name-missing');
	if ([...new Intl.Segmenter().segment(name)].length > LONGEST || name.length > LONGEST * 8) refuse('too-long');
	return name;
}

/** `thread` and `own` where this person is known from an earlier conversation of the team. `knocks`: has an account, and comes by the code like everybody. */
export type Joining = { id: Id; name: string; person: Id | null; thread?: Id; own?: Item[]; knocks?: boolean };

/** A new seat: in while the lobby's door is open, else knocking. `person` is the facilitator who takes a seat too; they need not knock. */
export function join(rows: Rows, wish: Joining, moment: Moment): Row[] {
	const { session } = rows;
	const leads = wish.person !== null && !wish.knocks;
	if ((session.stage !== 'lobby' && session.stage !== 'running') || (session.door === 'locked' && !leads)) refuse('door-locked');
	const inside = session.door === 'open' || leads;
	const others = rows.of('seat').filter((seat) => seat.state === (inside ? 'in' : 'knocking'));
	if (others.length >= (inside ? MOST_PRESENT : MOST_KNOCKING) || rows.of('seat').length >= MOST_EVER) refuse('full');
	const seat = seated(rows, wish, inside ? 'in' : 'knocking', moment);
	return inside ? [seat, ...toldOf(rows, [seat], moment)] : [seat];
}

/** A seat for who prepares something beforehand. They are in the conversation only once they come to it (see `arrive`). */
export function expect(rows: Rows, wish: Joining, moment: Moment): Row[] {
	if (!comes(rows)) refuse('not-now');
	if (rows.of('seat').length >= MOST_EVER) refuse('full');
	return [seated(rows, wish, 'ahead', moment)];
}

/** Who prepared beforehand comes in, to the same seat; nobody who was asked by name has to knock. */
export function arrive(rows: Rows, seat: SeatRow, moment: Moment): Row[] {
	if (seat.state === 'in') return [];
	if (seat.state !== 'ahead') refuse('not-found');
	const { stage } = rows.session;
	if (stage !== 'lobby' && stage !== 'running') refuse('not-now');
	if (rows.present().length >= MOST_PRESENT) refuse('full');
	const inside: SeatRow = { ...seat, state: 'in', onScreen: rows.session.namesOnScreen };
	return [inside, ...toldOf(rows, [inside], moment)];
}

/** Still to come: a link to prepare with can be made. */
export const comes = ({ session }: Rows): boolean => session.stage === 'planned' || session.stage === 'lobby';
/** Until the conversation is over, such a link leads to its seat. */
export const leads = ({ session }: Rows): boolean => session.stage !== 'done' && session.stage !== 'closed';

const seated = ({ session }: Rows, wish: Joining, state: SeatRow['state'], moment: Moment): SeatRow => ({
	kind: 'seat',
	id: wish.id,
	session: session.id,
	name: named(wish.name),
	state,
	person: wish.person,
	ready: null,
	onScreen: session.namesOnScreen,
	given: [],
	returns: false,
	...{ names: [], where: null, own: wish.own ?? [], thread: wish.thread ?? moment.id() },
	takes: {}
});

/** Lets people in who knocked, one or all together. Who is in already stays in. */
export function admit(rows: Rows, command: { seats: Id[] }, moment: Moment): Row[] {
	const seats = command.seats.map((id) => rows.need('seat', id)).filter((seat) => seat.state === 'knocking');
	if (rows.present().length + seats.length > MOST_PRESENT) refuse('full');
	const inside = seats.map((seat): SeatRow => ({ ...seat, state: 'in' }));
	return [...inside, ...toldOf(rows, inside, moment)];
}

/** Shows somebody out, or does not let them in. Their words stay until closing; they no longer see anything. */
export function remove(rows: Rows, command: { seat: Id }): Row[] {
	const seat = rows.need('seat', command.seat);
	if (rows.session.stage === 'closed') refuse('closed');
	if (seat.state === 'removed') return [];
	// Nobody who comes later reads their name, nor does it stay behind when the seat is erased.
	const fields = tellerFields(rows)
		.filter((field) => field.abouts!.some((about) => about.key === seat.id))
		.map((field): FieldRow => {
			const abouts = field.abouts!.filter((about) => about.key !== seat.id);
			return { ...field, abouts, focus: field.focus === seat.id ? null : field.focus };
		});
	return [{ ...seat, state: 'removed', ready: null, given: [] }, ...fields, ...upFrom(rows, seat.id)];
}

export function rename(rows: Rows, command: { seat: Id; name: string; pen: Pen }): Row[] {
	const seat = rows.need('seat', command.seat);
	if (seat.state === 'removed') refuse('not-found');
	if (rows.session.stage === 'closed') refuse('closed');
	if (meet(seat.takes, command.pen) === 'known') return [];
	const next = { ...seat, name: named(command.name), takes: noted(seat.takes, command.pen) };
	return [next, ...toldAs(rows, next)];
}

/** *Klaar*, or not yet. Nobody but the leaders sees it, and *ik sla over* looks the same. Off where words may be unsigned: it would tell who wrote when. */
export function ready(rows: Rows, seat: SeatRow, command: { round: Id; ready: boolean; pen: Pen }): Row[] {
	const round = rows.need('round', command.round);
	const pen = penFor(command.pen, 'ready');
	if (rows.session.stage === 'closed') refuse('closed');
	if (meet(seat.takes, pen) === 'known') return [];
	if (rows.fields(round.id).some((field) => mayBeUnsigned(field.rules))) refuse('not-now');
	const asked = rows.fields(round.id).flatMap((field) => rows.answers(field.id));
	if (command.ready && asked.some((answer) => answer.seat === seat.id && answer.unheard)) refuse('not-now');
	const wanted = command.ready ? round.id : seat.ready === round.id ? null : seat.ready;
	return [{ ...seat, ready: wanted, takes: noted(seat.takes, pen) }];
}

/** Who sits at this laptop beside the one it is named after, and whether they are in the room: said by themselves, or mended by who leads. */
export function sits(rows: Rows, command: { seat: Id; names: string[]; where: SeatRow['where']; pen: Pen }): Row[] {
	const seat = rows.need('seat', command.seat);
	if (seat.state === 'removed') refuse('not-found');
	if (rows.session.stage === 'closed') refuse('closed');
	const pen = penFor(command.pen, 'sits');
	if (meet(seat.takes, pen) === 'known') return [];
	const next = { ...seat, names: command.names.map(named), where: command.where, takes: noted(seat.takes, pen) };
	return [next, ...toldAs(rows, next)];
}

/** Where people are told about, they are called as they are called now. */
const toldAs = (rows: Rows, seat: SeatRow): FieldRow[] =>
	tellerFields(rows)
		.filter((field) => field.abouts!.some((about) => about.key === seat.id))
		.map((field) => ({ ...field, abouts: field.abouts!.map((about) => (about.key === seat.id ? tellerItem(seat) : about)) }));

export const leave = (rows: Rows, seat: SeatRow): Row[] => [{ ...seat, state: 'left', ready: null }, ...upFrom(rows, seat.id)];

/** Who comes in while stories are told can be told about too: the fields that are open get them, with tickets of their own. */
function toldOf(rows: Rows, seats: SeatRow[], moment: Moment): Row[] {
	const people = rows.present().length + seats.length;
	return tellerFields(rows)
		.filter((field) => !field.shown)
		.flatMap((field) => {
			const abouts = seats.map(tellerItem);
			return [
				{ ...field, abouts: [...field.abouts!, ...abouts] },
				...pool(
					field,
					abouts.map((about) => about.key),
					people,
					moment
				)
			];
		});
}

const tellerFields = (rows: Rows) => rows.of('field').filter((field) => field.open && field.about === 'teller' && field.abouts);
