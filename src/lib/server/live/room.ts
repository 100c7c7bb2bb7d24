/**
 * One session, one thing at a time. Sockets, page actions and jobs all come here: the actor's rights are read at that moment, the domain decides,
 * the rows are stored and flushed, and only then is anybody acknowledged or told. Memory is a cache of what is stored: when storing fails, or
 * somebody else stored meanwhile, it is read again from disk.
 */
import type { Actor } from '../../domain/actor.ts';
import type { Command } from '../../domain/command.ts';
import { decide } from '../../domain/decide.ts';
import type { Decision } from '../../domain/decide.ts';
import type { Id } from '../../domain/id.ts';
import type { Moment } from '../../domain/moment.ts';
import { refuse } from '../../domain/refusal.ts';
import { Rows } from '../../domain/rows.ts';
import type { Change } from '../../domain/rows.ts';
import { tell } from '../../domain/streams.ts';
import type { Commit, Stamped } from '../storage/commit.ts';
import { Outrun } from '../storage/commit.ts';
import type { Sessions } from '../storage/sessions.ts';
import { Ledger } from './ledger.ts';
import { Purse } from './purse.ts';

/** What a room needs of the house it stands in. */
export type House = {
	sessions: Sessions;
	commit: Commit;
	moment(room: Room): Moment;
	/** What else is written in the same transaction because of a change. */
	alongside(change: Change): (() => void) | undefined;
	/** Told to whoever is connected, after it is stored. */
	tell(room: Room, told: Stamped[], moved: Moves): void;
};

/** Seats that came in, or are no longer in: their streams are others from now on. */
export type Moves = Id[];

type Job = {
	decide(rows: Rows): Decision;
	/** Written in the same transaction: what is not a row of the session. */
	also?: (decision: Decision) => void;
	done(decision: Decision): void;
	failed(error: unknown): void;
	again: boolean;
};

/** How long somebody who reads waits for those who write, milliseconds. */
const READING = 250;

export class Room {
	readonly id: Id;
	/** When somebody last did something here, steady milliseconds: an idle room leaves memory. */
	touched = performance.now();
	readonly purse = new Purse();
	#house: House;
	#rows!: Rows;
	#revision = 0;
	#ledger!: Ledger;
	/** Something could not be stored, so memory is ahead of the disk: read again before anybody decides or looks. */
	#stale = false;
	#jobs: Job[] = [];
	#readers = new Set<() => void>();
	#work: Promise<void> | undefined;

	constructor(id: Id, house: House) {
		this.id = id;
		this.#house = house;
		this.#load();
	}

	/** Decides and stores; resolves when it is on disk. Rejects with a `Refusal`, without effect. */
	do(actor: (rows: Rows) => Actor, command: Command): Promise<Decision> {
		return this.write((rows) => decide(rows, actor(rows), command, this.#house.moment(this)));
	}

	/** The same for what is no command of the wire: taking a seat, closing by the clock. */
	write(decision: (rows: Rows) => Decision, also?: (decision: Decision) => void): Promise<Decision> {
		this.touched = performance.now();
		return new Promise((done, failed) => {
			this.#jobs.push({ decide: decision, also, done, failed, again: true });
			this.#work ??= this.#run();
		});
	}

	/**
	 * Reads what is stored, never what is still on its way to disk: between two batches, without waiting for all who write; and when a batch
	 * hangs on a locked file, from that file, which can still be read.
	 */
	async read<T>(reader: (rows: Rows, ledger: Ledger) => T): Promise<T> {
		this.touched = performance.now();
		if (!this.#work) return this.#look(reader);
		return new Promise<T>((done, failed) => {
			const look = (from: () => T) => {
				this.#readers.delete(turn);
				clearTimeout(impatient);
				try {
					done(from());
				} catch (error) {
					failed(error);
				}
			};
			const turn = () => look(() => this.#look(reader));
			const impatient = setTimeout(() => look(() => this.#lookOnDisk(reader)), READING);
			this.#readers.add(turn);
		});
	}

	/** Nothing is under way any more. */
	async settled(): Promise<void> {
		while (this.#work) await this.#work;
	}

	#look<T>(reader: (rows: Rows, ledger: Ledger) => T): T {
		if (this.#stale) this.#load();
		return reader(this.#rows, this.#ledger);
	}

	#lookOnDisk<T>(reader: (rows: Rows, ledger: Ledger) => T): T {
		const stored = this.#house.sessions.load(this.id) ?? refuse('not-found');
		return reader(new Rows(stored.rows), new Ledger(stored.stamps));
	}

	async #run(): Promise<void> {
		await undefined;
		while (this.#jobs.length) {
			for (const look of [...this.#readers]) look();
			await this.#batch(this.#jobs.splice(0));
		}
		this.#work = undefined;
		for (const look of [...this.#readers]) look();
	}

	/** Decisions of one batch stand on each other and share a flush. What follows from one that could not be stored is decided again. */
	async #batch(jobs: Job[]): Promise<void> {
		try {
			if (this.#stale) this.#load();
		} catch (error) {
			return jobs.forEach((job) => job.failed(error));
		}
		const outcomes = jobs.map((job) => this.#one(job));
		const results = await Promise.allSettled(outcomes.map((outcome) => outcome.stored));
		const broken = results.find((result) => result.status === 'rejected');
		this.#stale = broken !== undefined;
		const again: Job[] = [];
		jobs.forEach((job, i) => {
			const result = results[i]!;
			const { act, stored } = outcomes[i]!;
			if (result.status === 'fulfilled' && (stored || !broken)) act();
			else if (job.again && (result.status === 'fulfilled' || result.reason instanceof Outrun)) again.push({ ...job, again: false });
			else job.failed(result.status === 'rejected' ? result.reason : broken!.reason);
		});
		this.#jobs.unshift(...again);
	}

	/** One decision, on its way to disk if it changes anything, and what to do once that is done. */
	#one(job: Job): { act: () => void; stored?: Promise<void> } {
		try {
			const decision = job.decide(this.#rows);
			const { change } = decision;
			if (!change.put.length && !change.drop.length && !job.also) return { act: () => job.done(decision) };
			const moved = moves(this.#rows, change);
			const told = this.#ledger.stamp(tell(this.#rows, change.put, change.drop));
			this.#rows.apply(change);
			const beside = this.#house.alongside(change);
			const also = () => (beside?.(), job.also?.(decision));
			const stored = this.#house.commit({ session: this.id, expected: this.#revision++, change, told, also });
			return { act: () => (this.#house.tell(this, told, moved), job.done(decision)), stored };
		} catch (error) {
			return { act: () => job.failed(error) };
		}
	}

	#load(): void {
		const stored = this.#house.sessions.load(this.id);
		if (!stored) refuse('not-found');
		this.#rows = new Rows(stored.rows);
		this.#revision = stored.revision;
		this.#ledger = new Ledger(stored.stamps);
		this.#stale = false;
		this.purse.keep((hash) => this.#rows.has(hash));
	}
}

function moves(rows: Rows, change: Change): Moves {
	const changed = change.put.filter((row) => row.kind === 'seat' && rows.get('seat', row.id)?.state !== row.state).map((row) => row.id);
	return [...changed, ...change.drop.filter((ref) => ref.kind === 'seat').map((ref) => ref.id)];
}
