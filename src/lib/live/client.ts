/**
 * The browser's half of the wire, without a framework: it runs in Node too (tests, driver, benchmark). It keeps what the server told, comes back by
 * itself, and sends a command again until it is acknowledged: all commands are safe to send twice.
 */
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type { Commands } from '../domain/command.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import { Mirror } from './mirror.ts';
import { PATH, PROTOCOL } from './protocol.ts';
import type { Changed, Face, Hello, Presence, Questions, Replies, Snapshot } from './protocol.ts';

/** `out`: there is nothing here for this browser any more. `over`: the session was closed meanwhile. `old`: this page must be loaded again. */
export type Line = 'connecting' | 'live' | 'away' | 'out' | 'over' | 'old';

export type ClientOptions = {
	/** Address of the server; without it the page's own. */
	url?: string;
	session: string;
	face: Face;
	/** What the page was rendered with. */
	first?: Snapshot;
	/** Cookies, where there is no browser to send them. */
	headers?: Record<string, string>;
	transports?: ('websocket' | 'polling')[];
	/** Does not connect until `open()`: while a page is rendered by the server there is nothing to connect to. */
	idle?: boolean;
};

export class Refused extends Error {
	readonly code: RefusalCode;
	constructor(code: RefusalCode) {
		super(code);
		this.code = code;
	}
}

type Verbs = { [V in keyof Commands]: { ask: Commands[V]; answer: Replies[V] } } & { [V in keyof Questions]: Questions[V] };

/** How long an acknowledgement may take before the command is sent again, milliseconds: longer than the server waits for a locked file. */
const PATIENCE = 10_000;

/** Bytes of one command: a little less than the server takes in one frame, for a longer one would cost the line and never arrive. */
const MOST = 60_000;

export class LiveClient {
	readonly mirror = new Mirror();
	line: Line = 'connecting';
	presence: Presence | undefined;
	readonly socket: Socket;
	#listeners = new Set<() => void>();
	/** Steady server milliseconds minus our own monotonic ones. */
	#offset: number | undefined;
	#closed = false;
	#catching = false;

	constructor(options: ClientOptions) {
		if (options.first) this.mirror.replace(options.first);
		const hello = (): Hello => ({ protocol: PROTOCOL, session: options.session, face: options.face, had: this.mirror.had });
		const settings = {
			path: PATH,
			auth: (give: (hello: object) => void) => give(hello()),
			transports: options.transports ?? ['websocket', 'polling'],
			tryAllTransports: true,
			extraHeaders: options.headers,
			// Cookies go along with polling by `fetch` too; where there are none of a browser's own they are in the headers.
			withCredentials: !options.headers,
			reconnectionDelay: 300,
			reconnectionDelayMax: 3000,
			timeout: 4000,
			forceNew: true,
			autoConnect: !options.idle
		};
		// On the server a page is rendered without connecting: any address will do.
		this.socket = io(options.url ?? globalThis.location?.origin ?? 'http://localhost', settings);
		this.socket.on('connect', () => this.#set('live'));
		this.socket.on('connect', () => void this.#synchronise());
		this.socket.on('disconnect', (reason) => this.#lost(reason));
		this.socket.on('connect_error', (error) => this.#refused((error as { data?: string }).data));
		this.socket.on('snapshot', (snapshot: Snapshot) => (this.mirror.replace(snapshot), this.#tell()));
		this.socket.on('changed', (changed: Changed) => (this.mirror.apply(changed) ? this.#tell() : void this.#catchUp()));
		this.socket.on('presence', (presence: Presence) => ((this.presence = presence), this.#tell()));
		this.socket.on('reload', () => this.#set('old'));
	}

	/** Told after anything changed. Answers with how to stop listening. */
	on(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Sends until it is acknowledged; rejects with `Refused`, or when the client is closed. */
	async send<V extends keyof Verbs>(verb: V, payload: Verbs[V]['ask']): Promise<Verbs[V]['answer']> {
		if (new Blob([JSON.stringify(payload)]).size > MOST) throw new Refused('too-long');
		for (;;) {
			await this.#connected();
			const answer = await this.#once(verb, payload);
			if (answer === undefined || answer.refusal === 'busy' || answer.refusal === 'too-fast') {
				if (answer) await new Promise((done) => setTimeout(done, 700));
				continue;
			}
			if (answer.ok) return answer as Verbs[V]['answer'];
			throw new Refused(answer.refusal as RefusalCode);
		}
	}

	/** The server's steady clock now, milliseconds; undefined until it was asked. */
	steady(): number | undefined {
		return this.#offset === undefined ? undefined : performance.now() + this.#offset;
	}

	open(): void {
		this.#closed = false;
		this.socket.connect();
	}

	close(): void {
		this.#closed = true;
		this.socket.disconnect();
		this.#tell();
	}

	/** What this page misses is no longer to be had: it must be loaded again. */
	outdated(): void {
		this.#set('old');
	}

	async #once(verb: string, payload: unknown): Promise<{ ok: boolean; refusal?: string } | undefined> {
		try {
			return await this.socket.timeout(PATIENCE).emitWithAck(verb, payload);
		} catch {
			return undefined;
		}
	}

	#connected(): Promise<void> {
		return new Promise((done, failed) => {
			const look = () => {
				if (this.line === 'over') return (stop(), failed(new Refused('closed')));
				if (this.#closed || this.line === 'out' || this.line === 'old') return (stop(), failed(new Refused('not-found')));
				if (this.socket.connected) return (stop(), done());
			};
			const stop = this.on(look);
			look();
		});
	}

	async #catchUp(): Promise<void> {
		const { had } = this.mirror;
		if (this.#catching || !had) return;
		this.#catching = true;
		const answer = (await this.#once('session:since', { had })) as Questions['session:since']['answer'] | undefined;
		this.#catching = false;
		if (answer?.snapshot) this.mirror.replace(answer.snapshot);
		for (const changed of answer?.changes ?? []) this.mirror.apply(changed);
		this.#tell();
	}

	/** The quickest of a few answers is the truest: half its round trip is the server's age by then. */
	async #synchronise(): Promise<void> {
		let best = Infinity;
		for (let i = 0; i < 4; i++) {
			const sent = performance.now();
			const answer = (await this.#once('time:ask', {})) as { steady?: number } | undefined;
			const trip = performance.now() - sent;
			if (answer?.steady === undefined || trip >= best) continue;
			best = trip;
			this.#offset = answer.steady + trip / 2 - performance.now();
		}
		this.#tell();
	}

	#lost(reason: string): void {
		this.#set('away');
		if (reason === 'io server disconnect' && !this.#closed) setTimeout(() => this.socket.connect(), 200);
	}

	#refused(code: string | undefined): void {
		if (code === 'too-old') return (this.socket.disconnect(), this.#set('old'));
		if (code === 'closed') return (this.socket.disconnect(), this.#set('over'));
		if (code === 'not-found' || code === 'wrong-shape') return (this.socket.disconnect(), this.#set('out'));
		this.#set('away');
		if (code !== undefined) setTimeout(() => this.socket.connect(), 1500);
		else this.#pollFirst();
	}

	/** A proxy may take a websocket and never let anything through. From the first failure on polling comes first, and a websocket is tried beside it. */
	#pollFirst(): void {
		const { opts } = this.socket.io;
		if (Array.isArray(opts.transports) && opts.transports.length > 1) opts.transports = ['polling', 'websocket'];
	}

	#set(line: Line): void {
		this.line = line;
		this.#tell();
	}

	#tell(): void {
		for (const listener of this.#listeners) listener();
	}
}
