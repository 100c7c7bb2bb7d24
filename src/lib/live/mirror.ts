/** What a page has of a session: rows per stream, read narrowest first (see `protocol.ts`). */
import type { RowKind } from '../domain/row.ts';
import type { Stream } from '../domain/streams.ts';
import type { SeenRow, SeenRowOf } from '../domain/view.ts';
import type { Changed, Me, Snapshot } from './protocol.ts';

type Held = { number: number; rows: Map<string, SeenRow> };

export class Mirror {
	me: Me | undefined;
	#streams = new Map<Stream, Held>();
	#merged: Map<string, SeenRow> | undefined;

	/** The numbers to be brought up to date from. */
	get had(): Record<string, number> | undefined {
		return this.#streams.size ? Object.fromEntries([...this.#streams].map(([stream, held]) => [stream, held.number])) : undefined;
	}

	replace(snapshot: Snapshot): void {
		this.me = snapshot.me;
		this.#streams = new Map(
			snapshot.streams.map(({ stream, number, rows }) => [stream, { number, rows: new Map(rows.map((row) => [row.id, row])) }])
		);
		this.#merged = undefined;
	}

	/** Brings one stream forward; false when something is missing in between. */
	apply(changed: Changed): boolean {
		const held = this.#streams.get(changed.stream);
		if (!held || (changed.after ?? changed.number - 1) > held.number) return false;
		if (changed.number <= held.number) return true;
		for (const ref of changed.gone) held.rows.delete(ref.id);
		for (const row of changed.rows) held.rows.set(row.id, row);
		held.number = changed.number;
		this.#merged = undefined;
		return true;
	}

	/** All rows as this viewer sees them. */
	get rows(): Map<string, SeenRow> {
		if (!this.#merged) {
			this.#merged = new Map();
			for (const held of this.#streams.values()) for (const [id, row] of held.rows) this.#merged.set(id, row);
		}
		return this.#merged;
	}

	get<K extends SeenRow['kind']>(kind: K, id: string | null | undefined): SeenRowOf<K> | undefined {
		const row = id ? this.rows.get(id) : undefined;
		return row?.kind === kind ? (row as SeenRowOf<K>) : undefined;
	}

	of<K extends SeenRow['kind'] & RowKind>(kind: K): SeenRowOf<K>[] {
		return [...this.rows.values()].filter((row): row is SeenRowOf<K> => row.kind === kind);
	}
}
