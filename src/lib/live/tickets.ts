/** The tickets this browser holds: taken when a field that may be unsigned opens, stored on the device, and only then reported as stored. */
import type { Id } from '../domain/id.ts';
import type { LiveClient } from './client.ts';
import { Refused } from './client.ts';
import type { Ticketed } from './protocol.ts';
import type { Store } from './store.ts';

export class Tickets {
	#taking = new Map<Id, Promise<void>>();
	readonly #client: LiveClient;
	readonly #store: Store;

	constructor(client: LiveClient, store: Store) {
		this.#client = client;
		this.#store = store;
	}

	/** This browser's tickets for a slot, the same ones at every call; none when it is another browser that has them. */
	of(field: Id, about: string | null): string[] {
		return (this.#store.read(key(field, about)) as string[] | undefined) ?? [];
	}

	/** Takes what the server still owes this seat in a field. Safe to call at any time. */
	take(field: Id): Promise<void> {
		let taking = this.#taking.get(field);
		if (!taking) {
			taking = this.#take(field).finally(() => this.#taking.delete(field));
			this.#taking.set(field, taking);
		}
		return taking;
	}

	async #take(field: Id): Promise<void> {
		try {
			const { slots } = await this.#client.send('ticket:take', { field });
			if (!slots.length) return;
			for (const slot of slots) this.#keep(field, slot);
			await this.#client.send('ticket:stored', { field, abouts: slots.map((slot) => slot.about) });
		} catch (error) {
			if (!(error instanceof Refused)) throw error;
		}
	}

	/** What lies there already stays: another tab of this browser may write with it. */
	#keep(field: Id, { about, tickets }: Ticketed): void {
		if (!this.of(field, about).length) this.#store.write(key(field, about), tickets);
	}
}

const key = (field: Id, about: string | null) => `ticket/${field}/${about ?? ''}`;
