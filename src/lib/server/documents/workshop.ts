/**
 * Where documents are made: in a thread of its own with a connection of its own, so that a conversation under way does not notice. One at a time; who asks
 * when many wait is told to try again. The thread comes with the first order and goes when there is nothing to do.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../domain/refusal.ts';
import type { FormatKey } from './formats/format.ts';
import type { ArchiveProblem, Unpacked } from './archive/unpack.ts';
import type { Drawn, Made, Order, Wish } from './order.ts';

/** Orders that may wait, how long one may take, and how long an idle thread stays; milliseconds. */
const MOST_WAITING = 24;
const PATIENCE = 120_000;
const IDLE = 60_000;
/** Megabytes for the thread's own memory; more than this and the thread ends, not the house. */
const MEMORY = 768;

type Job = { order: Order; done(made: Made): void; failed(error: Error): void };

export class Workshop {
	readonly #folder: string;
	#worker: Worker | undefined;
	#waiting: Job[] = [];
	#now: Job | undefined;
	#timer: NodeJS.Timeout | undefined;
	#closed = false;

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** The document itself, to be read on a page; undefined when there is nothing to make it of. */
	async read(wish: Wish): Promise<Drawn | undefined> {
		const made = await this.#order({ wish, format: '', sheet: '' });
		return 'drawn' in made ? made.drawn : undefined;
	}

	/** As a file of this format; undefined when there is nothing to make it of, or this format has no place for it. */
	async file(wish: Wish, format: FormatKey, sheet = ''): Promise<Uint8Array | undefined> {
		const made = await this.#order({ wish, format, sheet });
		return 'file' in made ? made.file : undefined;
	}

	/** What is in an archive, or why it is none. */
	async unpack(archive: Uint8Array): Promise<Unpacked | { problem: ArchiveProblem }> {
		const made = await this.#order({ unpack: archive });
		return 'unpacked' in made ? made.unpacked : { problem: 'unreadable' };
	}

	async close(): Promise<void> {
		this.#closed = true;
		clearTimeout(this.#timer);
		for (const job of this.#waiting.splice(0)) job.failed(new Refusal('busy'));
		await this.#worker?.terminate();
	}

	async #order(order: Order): Promise<Made> {
		if (this.#closed || this.#waiting.length >= MOST_WAITING) throw new Refusal('busy');
		const made = await new Promise<Made>((done, failed) => {
			this.#waiting.push({ order, done, failed });
			this.#next();
		});
		if ('refused' in made) throw new Refusal(made.refused);
		if ('failed' in made) throw new Error(`the workshop could not make it: ${made.failed}`);
		return made;
	}

	#next(): void {
		if (this.#now) return;
		clearTimeout(this.#timer);
		this.#now = this.#waiting.shift();
		const worker = (this.#worker ??= this.#hire());
		if (!this.#now) {
			this.#timer = setTimeout(() => this.#rest(worker), IDLE);
			this.#timer.unref();
			worker.unref();
			return;
		}
		this.#timer = setTimeout(() => void worker.terminate(), PATIENCE);
		worker.ref();
		worker.postMessage(this.#now.order);
	}

	#hire(): Worker {
		const worker = new Worker(script(), { workerData: { folder: this.#folder }, resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
		let fault: Error | undefined;
		worker.on('message', (made: Made) => this.#finish((job) => job.done(made)));
		worker.on('error', (error) => (fault = error));
		worker.on('exit', () => {
			if (this.#worker === worker) this.#worker = undefined;
			// Too long, too large or closing down: for who asked it is the same.
			this.#finish((job) => job.failed(fault && !ranOut(fault) ? fault : new Refusal('busy')));
		});
		return worker;
	}

	#finish(tell: (job: Job) => void): void {
		const job = this.#now;
		this.#now = undefined;
		clearTimeout(this.#timer);
		if (job) tell(job);
		if (!this.#closed && (this.#worker || this.#waiting.length)) this.#next();
	}

	#rest(worker: Worker): void {
		if (this.#worker === worker) this.#worker = undefined;
		void worker.terminate();
	}
}

const ranOut = (error: Error) => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

/** Beside this file as it is written; from the build's own file when the app was built, for then this code stands in another place. */
function script(): string {
	const written = join(import.meta.dirname, 'worker.ts');
	return existsSync(written) ? written : join(process.cwd(), 'build', 'documents', 'worker.js');
}
