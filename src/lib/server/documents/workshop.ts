/**
 * Where documents are made: in a process of its own with a connection of its own, so that a conversation under way does not notice. One at a time; who
 * asks when many wait is told to try again. The process comes with the first order and goes when there is nothing to do. A thread would not do: its
 * helpers (rubbish, compiling) are those of the house, and on two processors they came before the words of people.
 */
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../domain/refusal.ts';
import type { FormatKey } from './formats/format.ts';
import type { ArchiveProblem, Unpacked } from './archive/unpack.ts';
import type { Drawn, Made, Order, Wish } from './order.ts';

/** Orders that may wait, how long one may take, and how long an idle process stays; milliseconds. */
const MOST_WAITING = 24;
const PATIENCE = 120_000;
const IDLE = 60_000;
/** Megabytes; more than this and the workshop ends, not the house. */
const MEMORY = 768;
/** No helpers beside it. */
const FLAGS = ['--single-threaded', `--max-old-space-size=${MEMORY}`];

type Job = { order: Order; done(made: Made): void; failed(error: Error): void };

export class Workshop {
	readonly #folder: string;
	#worker: ChildProcess | undefined;
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
		if (this.#worker) await Promise.all([once(this.#worker, 'exit'), end(this.#worker)]);
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
			worker.channel?.unref();
			return;
		}
		this.#timer = setTimeout(() => end(worker), PATIENCE);
		worker.ref();
		worker.channel?.ref();
		worker.send(this.#now.order);
	}

	#hire(): ChildProcess {
		const worker = fork(script(), [this.#folder], {
			execArgv: FLAGS,
			env: { NODE_ENV: process.env.NODE_ENV, TZ: process.env.TZ },
			serialization: 'advanced',
			stdio: ['ignore', 'ignore', 'ignore', 'ipc']
		});
		const gone = (why: Error) => {
			// One that had nothing to do any more is not missed.
			if (this.#worker !== worker) return;
			this.#worker = undefined;
			this.#finish((job) => job.failed(why));
		};
		worker.on('message', (made: Made) => this.#finish((job) => job.done(made)));
		worker.on('error', gone);
		// Too long, too large or closing down: for who asked it is the same.
		worker.on('exit', (code) => gone(code ? new Error(`the workshop ended with ${code}`) : new Refusal('busy')));
		return worker;
	}

	#finish(tell: (job: Job) => void): void {
		const job = this.#now;
		this.#now = undefined;
		clearTimeout(this.#timer);
		if (job) tell(job);
		if (!this.#closed && (this.#worker || this.#waiting.length)) this.#next();
	}

	#rest(worker: ChildProcess): void {
		if (this.#worker === worker) this.#worker = undefined;
		end(worker);
	}
}

const end = (worker: ChildProcess) => worker.kill('SIGKILL');

/** Beside this file as it is written; from the build's own file when the app was built, for then this code stands in another place. */
function script(): string {
	const written = join(import.meta.dirname, 'worker.ts');
	return existsSync(written) ? written : join(process.cwd(), 'build', 'documents', 'worker.js');
}
