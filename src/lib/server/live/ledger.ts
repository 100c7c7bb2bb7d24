/** The numbers of a session's streams: where each last told of each row. A copy in memory of the table `stamp`. */
import { byId, FOLLOWS, told } from '../../domain/streams.ts';
import type { Stream, Told } from '../../domain/streams.ts';
import type { Row } from '../../domain/row.ts';
import type { RowRef, Rows } from '../../domain/rows.ts';
import type { Changed, Me, Snapshot } from '../../live/protocol.ts';
import type { Stamped } from '../storage/commit.ts';
import type { Stamp } from '../storage/sessions.ts';

export class Ledger {
	#numbers = new Map<Stream, number>();
	#stamps = new Map<Stream, Map<string, { kind: Row['kind']; number: number }>>();

	constructor(stamps: Stamp[]) {
		for (const { stream, row, kind, number } of stamps) this.#note(stream, { id: row, kind }, number);
	}

	number(stream: Stream): number {
		return this.#numbers.get(stream) ?? 0;
	}

	/** Gives each stream that learns something its next number. */
	stamp(told: Told[]): Stamped[] {
		return told.map((one) => {
			const number = this.number(one.stream) + 1;
			for (const row of [...one.rows, ...one.gone]) this.#note(one.stream, row, number);
			return { ...one, number };
		});
	}

	/** All that a viewer may see now. */
	snapshot(rows: Rows, me: Me): Snapshot {
		const streams = follows(me).map((stream) => ({
			stream,
			number: this.number(stream),
			rows: [...rows.all()].flatMap((row) => told(row, stream) ?? []).sort(byId)
		}));
		return { me, streams };
	}

	/** What a viewer missed, or undefined when the numbers it has are not of these streams. */
	missed(rows: Rows, me: Me, had: Record<string, number>): Changed[] | undefined {
		const streams = follows(me);
		if (streams.some((stream) => had[stream] === undefined || had[stream] > this.number(stream))) return undefined;
		return streams.flatMap((stream) => {
			if (had[stream] === this.number(stream)) return [];
			const changed: Changed = { stream, number: this.number(stream), after: had[stream]!, rows: [], gone: [] };
			for (const [id, stamp] of this.#stamps.get(stream) ?? []) {
				if (stamp.number <= had[stream]!) continue;
				const row = told(rows.get(stamp.kind, id), stream);
				if (row) changed.rows.push(row);
				else changed.gone.push({ kind: stamp.kind, id });
			}
			changed.rows.sort(byId);
			changed.gone.sort(byId);
			return [changed];
		});
	}

	#note(stream: Stream, row: Pick<RowRef, 'id' | 'kind'>, number: number): void {
		let stamps = this.#stamps.get(stream);
		if (!stamps) this.#stamps.set(stream, (stamps = new Map()));
		stamps.set(row.id, { kind: row.kind, number });
		this.#numbers.set(stream, Math.max(this.number(stream), number));
	}
}

export function follows(me: Me): Stream[] {
	switch (me.role) {
		case 'leader':
			return FOLLOWS.leader();
		case 'screen':
			return FOLLOWS.screen();
		case 'waiting':
			return FOLLOWS.waiting(me.seat);
		case 'ahead':
			return FOLLOWS.ahead(me.seat);
		case 'seat':
			return FOLLOWS.seat(me.seat);
	}
}
