/** Who has a page open and which private signs were given: in memory only, never stored, to leaders only; the screen hears how many are here. */
import type { Server } from 'socket.io';
import type { Sign } from '../../domain/command.ts';
import type { Id } from '../../domain/id.ts';
import type { ClientToServer, Presence, ServerToClient } from '../../live/protocol.ts';

/** Changes within this many milliseconds are told together. */
const TOGETHER = 150;

export class Presences {
	/** Of each seat how many pages are open, and how many people sit at them. */
	#here = new Map<Id, Map<Id, { pages: number; people: number }>>();
	#signs = new Map<Id, Map<Id, Sign>>();
	/** Who was heard in the round that is on: of an earlier round nothing stays. */
	#heard = new Map<Id, { round: string | null; seats: Set<Id> }>();
	#telling = new Set<Id>();
	readonly #io: Server<ClientToServer, ServerToClient>;

	constructor(io: Server<ClientToServer, ServerToClient>) {
		this.#io = io;
	}

	/** A page of a seat was opened, at which so many people sit; call what it returns when it closes. */
	arrive(session: Id, seat: Id, people: number): () => void {
		const seats = entry(this.#here, session);
		seats.set(seat, { pages: (seats.get(seat)?.pages ?? 0) + 1, people });
		this.#tell(session);
		return () => {
			const here = seats.get(seat);
			if (!here) return;
			if (--here.pages === 0) seats.delete(seat);
			if (!here.pages) this.#signs.get(session)?.delete(seat);
			if (!seats.size) (this.#here.delete(session), this.#heard.delete(session));
			this.#tell(session);
		};
	}

	/** Somebody sits down beside somebody, or goes. */
	sits(session: Id, seat: Id, people: number): void {
		const here = this.#here.get(session)?.get(seat);
		if (!here || here.people === people) return;
		here.people = people;
		this.#tell(session);
	}

	sign(session: Id, seat: Id, sign: Sign | null): void {
		const signs = entry(this.#signs, session);
		// What somebody needs comes before what their words need.
		if (sign === 'marked' && signs.has(seat)) return;
		if (sign) signs.set(seat, sign);
		else signs.delete(seat);
		if (!signs.size) this.#signs.delete(session);
		this.#tell(session);
	}

	/** A leader saw it. Whoever gave it hears that, and nobody else. */
	seen(session: Id, seat: Id): void {
		if (!this.#signs.get(session)?.has(seat)) return;
		this.#io.to(`${session}:seat:${seat}`).emit('seen');
		this.sign(session, seat, null);
	}

	hear(session: Id, round: string | null, seat: Id, heard: boolean): void {
		const before = this.#heard.get(session);
		const now = before?.round === round ? before : { round, seats: new Set<Id>() };
		if (heard) now.seats.add(seat);
		else now.seats.delete(seat);
		this.#heard.set(session, now);
		this.#tell(session);
	}

	/** Another round is on: everybody is as unheard as the others. */
	moved(session: Id, round: string | null): void {
		if (this.#heard.get(session)?.round === round || !this.#heard.delete(session)) return;
		this.#tell(session);
	}

	/** As it is now, for a page that just came. */
	of(session: Id, role: 'leader' | 'screen'): Presence {
		const seats = this.#here.get(session);
		if (role === 'screen') return { count: [...(seats?.values() ?? [])].reduce((sum, { people }) => sum + people, 0) };
		const here = [...(seats?.keys() ?? [])];
		const heard = [...(this.#heard.get(session)?.seats ?? [])];
		return { here, heard, signs: [...(this.#signs.get(session) ?? [])].map(([seat, sign]) => ({ seat, sign })) };
	}

	occupied(session: Id): boolean {
		return this.#here.has(session);
	}

	#tell(session: Id): void {
		if (this.#telling.has(session)) return;
		this.#telling.add(session);
		setTimeout(() => {
			this.#telling.delete(session);
			this.#io.to(`${session}:leaders`).emit('presence', this.of(session, 'leader'));
			this.#io.to(`${session}:screens`).emit('presence', this.of(session, 'screen'));
		}, TOGETHER).unref();
	}
}

function entry<V>(map: Map<Id, Map<Id, V>>, key: Id): Map<Id, V> {
	let value = map.get(key);
	if (!value) map.set(key, (value = new Map()));
	return value;
}
