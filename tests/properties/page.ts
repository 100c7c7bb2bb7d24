/**
 * One open page of a meeting without sockets: what it knows, what is still on its way to it, and its pen. The line to it can be cut and comes back,
 * and frames can be lost on the way.
 */
import type { Actor } from '#lib/domain/actor.ts';
import type { Id } from '#lib/domain/id.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Rows } from '#lib/domain/rows.ts';
import type { Pen } from '#lib/domain/writers.ts';
import { Mirror } from '#lib/live/mirror.ts';
import type { Changed, Me } from '#lib/live/protocol.ts';
import { follows } from '#lib/server/live/ledger.ts';
import { answers } from '#lib/server/live/questions.ts';
import type { Asker } from '#lib/server/live/questions.ts';
import type { Room } from '#lib/server/live/room.ts';
import { follower } from '#lib/server/live/who.ts';

export type Who = { kind: 'leader'; person: Id } | { kind: 'seat'; seat: Id } | { kind: 'screen' };

export class Page {
	readonly who: Who;
	readonly writer: string;
	readonly mirror = new Mirror();
	/** Frames the server sent that have not arrived. */
	line: Changed[] = [];
	/** Every frame that was sent to it, as text: what somebody who listens in would have. */
	readonly heard: string[] = [];
	connected = false;
	/** Loses the next frame. */
	lossy = false;
	#me: Me | undefined;
	#take = 0;

	constructor(who: Who, writer: string) {
		this.who = who;
		this.writer = writer;
	}

	pen(saw?: Pen['saw']): Pen {
		return { writer: this.writer, take: ++this.#take, ...(saw && { saw }) };
	}

	/** The part this page has in the session now, looked up as the server does. */
	actor(rows: Rows): Actor {
		if (this.who.kind === 'leader') return { role: 'leader', person: this.who.person };
		if (this.who.kind === 'screen') return { role: 'screen' };
		const seat = rows.get('seat', this.who.seat);
		if (seat?.state === 'in') return { role: 'seat', seat: seat.id };
		return seat?.state === 'knocking' ? { role: 'waiting', seat: seat.id } : { role: 'removed' };
	}

	asker(room: Room, house: Asker['house']): Asker {
		return { room, house, who: this.who, actor: (rows: Rows) => this.actor(rows) } as unknown as Asker;
	}

	/** The server tells this page what belongs to its streams. */
	send(changed: Changed): void {
		if (!this.connected || !this.#me || !follows(this.#me).includes(changed.stream)) return;
		// As it goes over the wire: nobody shares objects with the server.
		const text = JSON.stringify(changed);
		this.heard.push(text);
		if (this.lossy) this.lossy = false;
		else this.line.push(JSON.parse(text) as Changed);
	}

	cut(): void {
		this.connected = false;
		this.line = [];
	}

	/** Comes back with the numbers it has; or is moved to other streams after a change of its part. */
	async settle(room: Room): Promise<void> {
		await room.read((rows, ledger) => {
			const me = follower(this.actor(rows));
			if (!me) return this.cut();
			if (this.connected && JSON.stringify(me) === JSON.stringify(this.#me)) return;
			const same = JSON.stringify(me) === JSON.stringify(this.mirror.me);
			const missed = !this.connected && same && this.mirror.had ? ledger.missed(rows, me, this.mirror.had) : undefined;
			this.connected = true;
			this.#me = me;
			this.line = [];
			if (missed) for (const changed of missed) this.send(changed);
			else {
				const snapshot = JSON.stringify(ledger.snapshot(rows, me));
				this.heard.push(snapshot);
				this.mirror.replace(JSON.parse(snapshot));
			}
		});
	}

	/** What is on its way arrives; a gap is noticed and asked about. */
	async arrive(room: Room, house: Asker['house']): Promise<void> {
		while (this.line.length) if (!this.mirror.apply(this.line.shift()!)) await this.catchUp(room, house);
	}

	async catchUp(room: Room, house: Asker['house']): Promise<void> {
		const { had } = this.mirror;
		if (!had) return;
		const asked = await answers['session:since'](this.asker(room, house), { had }).catch((error: unknown) => {
			// Shown out meanwhile: there is nothing here for this page any more.
			if (error instanceof Refusal) return this.cut();
			throw error;
		});
		if (!asked) return;
		const answer = JSON.parse(JSON.stringify(asked));
		if (answer.snapshot) this.mirror.replace(answer.snapshot);
		for (const changed of answer.changes ?? []) this.mirror.apply(changed);
	}
}
