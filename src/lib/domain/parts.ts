/**
 * Parts in this conversation: who brings a situation, who takes notes, whose eyes somebody looks through. A part is about this session only; what it
 * lets somebody write is decided here and nowhere else.
 */
import type { Author } from './answer.ts';
import { presents } from './waiting.ts';
import type { Id } from './id.ts';
import { drawn } from './moment.ts';
import type { Moment } from './moment.ts';
import { refuse } from './refusal.ts';
import type { FieldRow, PartKind, PartRow, Row, SeatRow, Text } from './row.ts';
import type { Rows } from './rows.ts';
import { isShared } from './rules.ts';
import { meet, noted } from './writers.ts';
import type { Pen } from './writers.ts';

/** Chairs of one kind in one session. */
const MOST = 20;
const NONE: Text = { nl: '', en: '' };
const AWAY = { place: 0, seats: [] };
const ALONE: readonly PartKind[] = ['presenter', 'notetaker'];

const partOf = (rows: Rows, what: PartKind, key: string = what): PartRow | undefined =>
	rows.of('part').find((part) => part.what === what && part.key === key);

export const holds = (rows: Rows, what: PartKind, seat: Id | null): boolean =>
	seat !== null && rows.of('part').some((part) => part.what === what && part.seats.includes(seat));

/** Chairs that stand. */
const standing = (rows: Rows, what: PartKind) => rows.of('part').filter((part) => part.what === what && part.place > 0);

/** May this author write in this field? Shared fields of everybody are also written in by who leads: one device is enough. */
export function mayWrite(rows: Rows, field: FieldRow, author: Author): boolean {
	switch (field.who) {
		case 'all':
			return author.seat !== null || isShared(field);
		case 'presenter':
			return holds(rows, 'presenter', author.seat) || (author.seat === null && isShared(field));
		case 'notetaker':
			return author.seat === null || holds(rows, 'notetaker', author.seat);
		case 'facilitator':
			return author.seat === null;
	}
}

/** Leaders order the group's words; so does who takes notes. */
export const mayOrder = (rows: Rows, author: Author) => author.seat === null || holds(rows, 'notetaker', author.seat);

export function setPart(
	rows: Rows,
	command: { what: PartKind; key: string; label: Text | null; seats: Id[]; pen: Pen },
	moment: Moment
): Row[] {
	const { what, key } = command;
	open(rows);
	const one = what === 'presenter' || what === 'notetaker' || what === 'lead';
	if (one && key !== what) refuse('wrong-shape');
	if (ALONE.includes(what) && command.seats.length > 1) refuse('too-many');
	const before = partOf(rows, what, key);
	if (before && meet(before.takes, command.pen) === 'known') return [];
	const chairs = standing(rows, what);
	if (!before?.place && chairs.length >= MOST) refuse('too-many');
	const seats = [...new Set(command.seats)].map((id) => inside(rows, id, what).id);
	const place = before?.place || Math.max(0, ...chairs.map((chair) => chair.place)) + 1;
	const part: PartRow = {
		...(before ?? made(rows, what, key, moment)),
		place,
		...(command.label && { label: command.label }),
		seats,
		takes: noted(before?.takes ?? {}, command.pen)
	};
	return [part, ...(what === 'presenter' ? prepared(rows, part) : [])];
}

/** The chair is taken away, with whoever sat in it. */
export function dropPart(rows: Rows, command: { what: PartKind; key: string; pen: Pen }, moment: Moment): Row[] {
	open(rows);
	const { what, key, pen } = command;
	const part = partOf(rows, what, key) ?? made(rows, what, key, moment);
	if (meet(part.takes, pen) === 'known') return [];
	const gone: PartRow = { ...part, ...AWAY, takes: noted(part.takes, pen) };
	return [gone, ...(what === 'presenter' ? prepared(rows, gone) : [])];
}

/** Sits down, or gets up. A chair may be shared: two people can look through the same eyes. */
export function takePart(
	rows: Rows,
	seat: SeatRow,
	command: { what: 'perspective' | 'party'; key: string; take: boolean; pen: Pen }
): Row[] {
	open(rows);
	const part = standing(rows, command.what).find((one) => one.key === command.key) ?? refuse('not-found');
	if (meet(part.takes, command.pen) === 'known') return [];
	const others = part.seats.filter((id) => id !== seat.id);
	return [{ ...part, seats: command.take ? [...others, seat.id] : others, takes: noted(part.takes, command.pen) }];
}

/** Twos or threes by chance. Who is on the line stays with who is on the line unless mixing was chosen, also when that leaves somebody by themselves. */
export function pairUp(rows: Rows, command: { size: 2 | 3 | null; mixed: boolean; pen: Pen }, moment: Moment): Row[] {
	open(rows);
	const before = rows.of('part').filter((part) => part.what === 'pair');
	if (before.some((part) => meet(part.takes, command.pen) === 'known')) return [];
	const groups = command.size === null ? [] : grouped(rows.present(), command.size, command.mixed, moment);
	// One more than there are: also making none leaves word that it was asked.
	const count = Math.max(groups.length, before.length, 1);
	return Array.from({ length: count }, (_, i): PartRow => {
		const key = `groep-${i + 1}`;
		const row = partOf(rows, 'pair', key) ?? made(rows, 'pair', key, moment);
		const seats = groups[i]?.map((seat) => seat.id);
		return { ...row, ...(seats ? { place: i + 1, seats } : AWAY), takes: noted(row.takes, command.pen) };
	});
}

function grouped(here: SeatRow[], size: 2 | 3, mixed: boolean, moment: Moment): SeatRow[][] {
	const line = (seat: SeatRow) => seat.where === 'remote';
	const sides = mixed ? [here] : [here.filter((seat) => !line(seat)), here.filter(line)];
	return sides.flatMap((side) => inGroups(drawn(side, moment.chance), size));
}

/** Groups of this size; who is left over joins the last ones, and a rest that is nearly a group is one. */
function inGroups<T>(list: T[], size: number): T[][] {
	const count = Math.max(1, size === 2 ? Math.floor(list.length / 2) : Math.round(list.length / 3));
	const groups: T[][] = Array.from({ length: count }, () => []);
	list.forEach((one, i) => groups[i % count]!.push(one));
	return groups.filter((group) => group.length > 0);
}

/** A seat that goes leaves its chairs empty: they stay. */
export const upFrom = (rows: Rows, seat: Id): Row[] =>
	rows
		.of('part')
		.filter((part) => part.seats.includes(seat))
		.flatMap((part) => {
			const left = { ...part, seats: part.seats.filter((id) => id !== seat) };
			return [left, ...(part.what === 'presenter' ? prepared(rows, left) : [])];
		});

/** Who presents may write their situation before it is asked for. */
const prepared = (rows: Rows, part: PartRow): FieldRow[] =>
	rows
		.of('field')
		.filter((field) => field.who === 'presenter' && presents(field))
		.map((field) => ({ ...field, ahead: part.seats[0] ?? null }));

const made = (rows: Rows, what: PartKind, key: string, moment: Moment): PartRow => ({
	...{ kind: 'part', id: moment.id(), session: rows.session.id, what, key, label: NONE, ...AWAY, takes: {} }
});

/** Who brings something may be known before people come. */
function inside(rows: Rows, id: Id, what: PartKind): SeatRow {
	const seat = rows.need('seat', id);
	if (seat.state !== 'in' && !(what === 'presenter' && seat.state === 'ahead')) refuse('not-now');
	return seat;
}

function open(rows: Rows): void {
	if (rows.session.stage === 'closed') refuse('closed');
}
