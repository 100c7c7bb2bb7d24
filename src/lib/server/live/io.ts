/** The Socket.IO server on the page's own port: who may come in, what they are told first, and how a change reaches everybody. */
import type { IncomingHttpHeaders, Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Socket } from 'socket.io';
import * as v from 'valibot';
import { namesAt } from '../../domain/called.ts';
import type { Rows } from '../../domain/rows.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Id } from '../../domain/id.ts';
import { PATH, PROTOCOL } from '../../live/protocol.ts';
import type { ClientToServer, Hello, Me, ServerToClient } from '../../live/protocol.ts';
import { comesFromUs } from '../http/origin.ts';
import { ownAddress } from '../auth/own-address.ts';
import { LIMITS } from '../limits.ts';
import { factsOf, log } from '../log.ts';
import type { Settings } from '../settings.ts';
import type { Stamped } from '../storage/commit.ts';
import { hang } from './door.ts';
import type { Entrance } from './entrance.ts';
import { inOneWrite, toRoom } from './frame.ts';
import { follows } from './ledger.ts';
import { Presences } from './presence.ts';
import { Rate } from './rate.ts';
import type { House, Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import { hello as helloShape } from './shapes.ts';
import { actorNow, follower, turnedAway, whoComes } from './who.ts';
import type { Registers, Who } from './who.ts';

export type LiveApp = Registers & { rooms: Rooms; entrance: Entrance; moment: House['moment']; settings: Settings };
type Held = { hello: Hello; who: Who; room: Room; me?: Me };

export class Live {
	readonly io: Server<ClientToServer, ServerToClient>;
	readonly presences: Presences;
	#app: LiveApp | undefined;
	#rates = new Map<string, Rate>();
	/** How many pages somebody has open in a session. */
	#pages = new Map<string, number>();

	constructor(http: HttpServer, settings: Pick<Settings, 'origin' | 'host' | 'trustProxy'>) {
		this.io = new Server(http, {
			path: PATH,
			serveClient: false,
			maxHttpBufferSize: LIMITS.frame,
			pingInterval: LIMITS.pingInterval,
			pingTimeout: LIMITS.pingTimeout,
			connectTimeout: 10_000,
			allowRequest: ({ headers }, callback) => {
				const { origin, host } = headers;
				// Programs that are no browser (a driver, a probe) name no origin: their cookies decide about them.
				callback(null, origin === undefined || comesFromUs({ origin, host, protocol: protocolOf(headers) }, settings));
			}
		});
		this.presences = new Presences(this.io);
	}

	open(app: LiveApp): void {
		this.#app = app;
		this.io.use((socket, next) => {
			this.#identify(socket).then(
				() => next(),
				(error: unknown) => next(asConnectError(error))
			);
		});
		this.io.on(
			'connection',
			(socket) =>
				void this.#welcome(socket).catch((error: unknown) => (log('error', 'welcome failed', factsOf(error)), socket.disconnect(true)))
		);
	}

	/** Tells every stream what it learned, and moves the pages of seats that came in or went out. */
	tell(room: Room, told: Stamped[], moved: Id[]): void {
		for (const { stream } of told) if (stream !== 'all' && stream !== 'seats') inOneWrite(this.io, `${room.id}:${stream}`);
		for (const changed of told) toRoom(this.io, `${room.id}:${changed.stream}`, 'changed', changed);
		const news = told.flatMap(({ rows }) => rows);
		const head = news.find((row) => row.kind === 'session');
		if (head) this.presences.moved(room.id, head.at);
		for (const row of news) if (row.kind === 'seat' && 'names' in row) this.presences.sits(room.id, row.id, namesAt(row).length);
		// Who was asked to lead along, or no more.
		if (news.some((row) => row.kind === 'part' && row.what === 'lead') || told.some(({ gone }) => gone.some((ref) => ref.kind === 'part')))
			void this.#settleAll((held) => held.room === room && held.who.kind === 'guest');
		// Screens of a closed session are closed too, and its leaders read it back in the logbook from now on.
		if (head?.stage === 'closed') void this.#settleAll((held) => held.room === room && held.who.kind !== 'seat');
		for (const seat of moved) void this.#settleAll((held) => held.room === room && held.who.kind === 'seat' && held.who.seat === seat);
	}

	/** Somebody's rights changed outside the session (sign-out, another role, a withdrawn screen): look at their pages anew. */
	recheck(whom: (who: Who, session: Id) => boolean): Promise<void> {
		return this.#settleAll((held) => whom(held.who, held.room.id));
	}

	moveScreens(session: Id, to: 'up' | 'down'): void {
		this.io.to(`${session}:screens`).emit('scroll', to);
	}

	occupied(session: Id): boolean {
		return this.io.sockets.adapter.rooms.has(session);
	}

	/** Pages see their line drop and come back by themselves; being disconnected by name would tell them to stay away. */
	async close(): Promise<void> {
		await this.io.close();
	}

	async #identify(socket: Socket): Promise<void> {
		const app = this.#app!;
		const said = v.safeParse(helloShape, socket.handshake.auth);
		if (!said.success) throw new Refusal('wrong-shape');
		if (said.output.protocol !== PROTOCOL) throw new Refusal('too-old');
		const { session, face } = said.output;
		const headers = new Headers({
			cookie: socket.request.headers.cookie ?? '',
			'x-forwarded-proto': String(socket.request.headers['x-forwarded-proto'] ?? 'http'),
			host: socket.request.headers.host ?? ''
		});
		const who = await whoComes(app, headers, session, face);
		const room = who && app.rooms.room(session);
		if (!room) throw new Refusal('not-found');
		const refusal = await room.read((rows) => (follower(actorNow(app, who, rows)) ? null : turnedAway(app, who, rows)));
		if (refusal) throw new Refusal(refusal);
		if ((this.#pages.get(pageKey(room, who)) ?? 0) >= LIMITS.tabs) throw new Refusal('too-many');
		socket.data = { hello: said.output, who, room } satisfies Held;
	}

	async #welcome(socket: Socket): Promise<void> {
		const app = this.#app!;
		const { room, who } = socket.data as Held;
		this.#count(socket, pageKey(room, who));
		await socket.join(room.id);
		hang({
			socket,
			room,
			who,
			rate: this.#rate(who),
			actor: (rows: Rows) => actorNow(app, who, rows),
			house: app,
			app,
			entrance: app.entrance,
			presences: this.presences,
			steady: app.clock.steady,
			origin: ownAddress(addressOf(socket.request.headers), app.settings)
		});
		await this.#settle(socket);
	}

	async #settleAll(which: (held: Held) => boolean): Promise<void> {
		const sockets = [...this.io.sockets.sockets.values()].filter((socket) => which(socket.data as Held));
		await Promise.all(sockets.map((socket) => this.#settle(socket).catch(() => end(socket))));
	}

	/** Gives a page the streams that are now its own, with what it missed or a snapshot; or ends it when it has nothing to follow. */
	async #settle(socket: Socket): Promise<void> {
		const held = socket.data as Held;
		await held.room.read((rows, ledger) => {
			const me = follower(actorNow(this.#app!, held.who, rows));
			if (!socket.connected) return;
			if (!me) return end(socket);
			if (JSON.stringify(me) === JSON.stringify(held.me)) return;
			const first = held.me === undefined;
			for (const name of socket.rooms) if (name.startsWith(`${held.room.id}:`)) void socket.leave(name);
			for (const stream of follows(me)) void socket.join(`${held.room.id}:${stream}`);
			const missed = first && held.hello.had ? ledger.missed(rows, me, held.hello.had) : undefined;
			if (missed) for (const changed of missed) socket.emit('changed', changed);
			else socket.emit('snapshot', ledger.snapshot(rows, me));
			held.me = me;
			if (first) this.#present(socket, held, me, rows);
		});
	}

	#present(socket: Socket, { room }: Held, me: Me, rows: Rows): void {
		if ('seat' in me) {
			const depart = this.presences.arrive(room.id, me.seat, namesAt(rows.need('seat', me.seat)).length);
			socket.once('disconnect', depart);
			return;
		}
		if (me.role === 'screen') void socket.join(`${room.id}:screens`);
		socket.emit('presence', this.presences.of(room.id, me.role));
	}

	#count(socket: Socket, key: string): void {
		this.#pages.set(key, (this.#pages.get(key) ?? 0) + 1);
		socket.once('disconnect', () => {
			const left = (this.#pages.get(key) ?? 1) - 1;
			if (left) this.#pages.set(key, left);
			else this.#pages.delete(key);
		});
	}

	#rate(who: Who): Rate {
		const key = who.kind === 'person' ? who.person : who.hash;
		let rate = this.#rates.get(key);
		if (!rate) this.#rates.set(key, (rate = new Rate(LIMITS.burst, LIMITS.perSecond)));
		if (this.#rates.size > 20_000) this.#rates.clear();
		return rate;
	}
}

/** Hears nothing more from now on; the acknowledgement of what ended it (leaving, a sign-out) is still let through. */
function end(socket: Socket): void {
	for (const name of socket.rooms) void socket.leave(name);
	setImmediate(() => socket.disconnect(true));
}

const pageKey = (room: Room, who: Who) => `${room.id} ${who.kind === 'person' ? who.person : who.kind === 'seat' ? who.seat : who.hash}`;

function asConnectError(error: unknown): Error {
	const code = error instanceof Refusal ? error.code : 'busy';
	if (!(error instanceof Refusal)) log('error', 'handshake failed', factsOf(error));
	return Object.assign(new Error(code), { data: code });
}

const protocolOf = (headers: IncomingHttpHeaders) => (headers['x-forwarded-proto'] === 'https' ? 'https' : 'http');
const addressOf = (headers: IncomingHttpHeaders) => new URL(`${protocolOf(headers)}://${headers.host ?? 'localhost'}`);
