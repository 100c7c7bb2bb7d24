/**
 * Who is told what. A viewer follows streams: everybody's (`all`), the seats', and the leaders' or their own seat's. A stream holds only what
 * the wider streams do not already tell, and its number rises only when something in it changes: so no number says how much others write (R6).
 */
import type { Id } from './id.ts';
import type { Row } from './row.ts';
import type { RowRef, Rows } from './rows.ts';
import { view } from './view.ts';
import type { Audience, SeenRow, Visible } from './view.ts';

export type Stream = Audience;

/** From wide to narrow, per kind of viewer. */
export const FOLLOWS = {
	screen: (): Stream[] => ['all'],
	leader: (): Stream[] => ['all', 'seats', 'leaders'],
	seat: (seat: Id): Stream[] => ['all', 'seats', `seat:${seat}`],
	waiting: (seat: Id): Stream[] => [`seat:${seat}`],
	ahead: (seat: Id): Stream[] => [`seat:${seat}`]
};

/** What one stream tells of a row beyond the wider streams; undefined when nothing. */
export function told(row: Row | undefined, stream: Stream): Visible<SeenRow> | undefined {
	if (!row) return undefined;
	const seen = view(row, stream);
	if (!seen || stream === 'all') return seen;
	return wider(stream).some((broad) => equal(view(row, broad), seen)) ? undefined : seen;
}

const wider = (stream: Stream): Stream[] => (stream === 'all' ? [] : stream === 'seats' ? ['all'] : ['seats', 'all']);

export type Told = { stream: Stream; rows: Visible<SeenRow>[]; gone: RowRef[] };

/** What a change tells each stream: rows as they now look, and refs of what is no longer there. Streams that learn nothing are not in it. */
export function tell(before: Rows, put: Row[], drop: RowRef[]): Told[] {
	const out = new Map<Stream, Told>();
	const note = (stream: Stream, was: Row | undefined, is: Row | undefined, ref: RowRef) => {
		const old = told(was, stream);
		const now = told(is, stream);
		if (equal(old, now)) return;
		let one = out.get(stream);
		if (!one) out.set(stream, (one = { stream, rows: [], gone: [] }));
		if (now) one.rows.push(now);
		else one.gone.push({ kind: ref.kind, id: ref.id });
	};
	for (const row of put) {
		const was = before.get(row.kind, row.id);
		// Also the one it left: what another may prepare now is no longer there for who did before.
		for (const stream of new Set([...streamsOf(row), ...(was ? streamsOf(was) : [])])) note(stream, was, row, row);
	}
	for (const ref of drop) {
		const was = before.get(ref.kind, ref.id);
		if (was) for (const stream of streamsOf(was)) note(stream, was, undefined, ref);
	}
	for (const one of out.values()) (one.rows.sort(byId), one.gone.sort(byId));
	return [...out.values()];
}

/** Ids are drawn by chance; the order in which rows are held is the order in which they were written, and that is nobody's business (R11). */
export const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** Streams in which a row can appear at all. */
function streamsOf(row: Row): Stream[] {
	switch (row.kind) {
		case 'ticket':
			return [];
		case 'deviation':
			return ['leaders'];
		case 'part':
		case 'group':
			return ['all'];
		case 'aside':
			return ['all', 'leaders', ...(row.seat ? [`seat:${row.seat}` as const] : [])];
		case 'seat':
			return ['all', 'seats', 'leaders', `seat:${row.id}`];
		case 'answer':
			return row.seat ? ['all', `seat:${row.seat}`] : ['all'];
		case 'field':
			return ['all', 'seats', 'leaders', ...(row.ahead ? [`seat:${row.ahead}` as const] : [])];
		default:
			return ['all', 'leaders'];
	}
}

/** By what they hold: numbers, words, nothing, and lists and plain objects of them. Asked several times for every word anybody types. */
function equal(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
	if (Array.isArray(a) !== Array.isArray(b)) return false;
	const [mine, theirs] = [a as Record<string, unknown>, b as Record<string, unknown>];
	for (const name in mine) if (!equal(mine[name], theirs[name])) return false;
	for (const name in theirs) if (theirs[name] !== undefined && mine[name] === undefined) return false;
	return true;
}
