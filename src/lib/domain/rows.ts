/**
 * The rows of one session in memory, with the look-ups that decisions ask for. A decision never writes here: it returns rows, and whoever
 * keeps this applies them after they are stored.
 */
import type { Id } from './id.ts';
import type { AnswerRow, FieldRow, RoundRow, Row, RowKind, RowOf, SeatRow, SessionRow, TicketRow } from './row.ts';
import { refuse } from './refusal.ts';

export type RowRef = { kind: RowKind; id: string };

/** Rows to write and rows to take away; nothing else follows from a decision. `forgets`: what is written anew says less than before, for words are gone. */
export type Change = { put: Row[]; drop: RowRef[]; forgets?: boolean };

export const nothing: Change = { put: [], drop: [] };
export const put = (...rows: Row[]): Change => ({ put: rows, drop: [] });

export class Rows {
	#rows = new Map<string, Row>();
	#ofField = new Map<Id, Map<Id, AnswerRow>>();
	#ofRound = new Map<Id, FieldRow[]>();
	#session: SessionRow | undefined;

	constructor(rows: Iterable<Row> = []) {
		for (const row of rows) this.#set(row);
	}

	get session(): SessionRow {
		return this.#session ?? refuse('not-found');
	}

	get<K extends RowKind>(kind: K, id: string | null | undefined): RowOf<K> | undefined {
		const row = id ? this.#rows.get(id) : undefined;
		return row?.kind === kind ? (row as RowOf<K>) : undefined;
	}

	/** The row, or the refusal *not found*. */
	need<K extends RowKind>(kind: K, id: string | null | undefined): RowOf<K> {
		return this.get(kind, id) ?? refuse('not-found');
	}

	/** Is there any row with this id? */
	has(id: string): boolean {
		return this.#rows.has(id);
	}

	all(): Iterable<Row> {
		return this.#rows.values();
	}

	of<K extends RowKind>(kind: K): RowOf<K>[] {
		return [...this.#rows.values()].filter((row): row is RowOf<K> => row.kind === kind);
	}

	/** In the order in which they are held. */
	rounds(): RoundRow[] {
		return this.of('round').sort((a, b) => a.place - b.place);
	}

	fields(round: Id): FieldRow[] {
		return (this.#ofRound.get(round) ?? []).toSorted((a, b) => a.place - b.place);
	}

	answers(field: Id): AnswerRow[] {
		return [...(this.#ofField.get(field)?.values() ?? [])];
	}

	tickets(field: Id): TicketRow[] {
		return this.of('ticket').filter((ticket) => ticket.field === field);
	}

	/** Seats that take part now. */
	present(): SeatRow[] {
		return this.of('seat').filter((seat) => seat.state === 'in');
	}

	/** The same with one row more, to decide on what follows from it before it is stored. */
	with(row: Row): Rows {
		return new Rows([...this.#rows.values(), row]);
	}

	apply(change: Change): void {
		for (const ref of change.drop) this.#delete(ref);
		for (const row of change.put) this.#set(row);
	}

	#set(row: Row): void {
		if (row.kind === 'session') this.#session = row;
		if (row.kind === 'answer') entry(this.#ofField, row.field, () => new Map<Id, AnswerRow>()).set(row.id, row);
		if (row.kind === 'field') {
			const fields = entry(this.#ofRound, row.round, () => [] as FieldRow[]);
			const at = fields.findIndex((field) => field.id === row.id);
			if (at < 0) fields.push(row);
			else fields[at] = row;
		}
		this.#rows.set(row.id, row);
	}

	#delete(ref: RowRef): void {
		const row = this.#rows.get(ref.id);
		this.#rows.delete(ref.id);
		if (row?.kind === 'answer') this.#ofField.get(row.field)?.delete(row.id);
		if (row?.kind === 'field') this.#ofRound.set(row.round, this.#ofRound.get(row.round)?.filter((field) => field.id !== row.id) ?? []);
	}
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
	let value = map.get(key);
	if (value === undefined) map.set(key, (value = make()));
	return value;
}
