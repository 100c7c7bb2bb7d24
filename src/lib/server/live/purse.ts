/**
 * The plain tickets of one session, in memory only and never written anywhere: the table has their hashes. A seat is handed its tickets by chance, once;
 * and gets the same ones again until its browser says that it stored them, or this process ends. Then nobody knows which they were.
 */
import type { Id } from '../../domain/id.ts';
import { hashOf, newToken } from '../tokens.ts';

const keyOf = (field: Id, about: string | null) => `${field}/${about ?? ''}`;

export class Purse {
	#free = new Map<string, string[]>();
	#handed = new Map<string, string[]>();

	/** Fresh tickets for a slot; their hashes, in no order. */
	fill(field: Id, about: string | null, count: number): string[] {
		const tickets = Array.from({ length: count }, newToken);
		const free = this.#free.get(keyOf(field, about)) ?? [];
		this.#free.set(keyOf(field, about), [...free, ...tickets]);
		return tickets.map(hashOf).sort();
	}

	/** The tickets of a slot for this seat; undefined when there are not enough left. */
	hand(seat: Id, field: Id, about: string | null, count: number, chance: () => number): string[] | undefined {
		const slot = keyOf(field, about);
		const before = this.again(seat, field, about);
		if (before) return before;
		const free = this.#free.get(slot) ?? [];
		if (free.length < count) return undefined;
		const tickets = Array.from({ length: count }, () => free.splice(Math.floor(chance() * free.length), 1)[0]!);
		this.#handed.set(`${seat} ${slot}`, tickets);
		return tickets;
	}

	/** What this seat was handed for a slot and has not stored, as far as we know. */
	again(seat: Id, field: Id, about: string | null): string[] | undefined {
		return this.#handed.get(`${seat} ${keyOf(field, about)}`);
	}

	/** After a change was not stored: tickets of which the hash is nowhere are worth nothing. */
	keep(stored: (hash: string) => boolean): void {
		for (const [slot, tickets] of this.#free)
			this.#free.set(
				slot,
				tickets.filter((ticket) => stored(hashOf(ticket)))
			);
		for (const [key, tickets] of this.#handed) if (!tickets.every((ticket) => stored(hashOf(ticket)))) this.#handed.delete(key);
	}

	forget(seat: Id, field: Id, about: string | null): void {
		this.#handed.delete(`${seat} ${keyOf(field, about)}`);
	}
}
