/**
 * One event for many, encoded once into a frame that is ready for the line. Socket.IO takes every packet through two layers of bookkeeping per
 * socket, and that is most of what telling a room costs. A websocket on which nothing waits gets the frame as it is; a page that polls, changes over
 * or lags gets it the ordinary way, behind what waits. So each page hears everything in the order in which it was told.
 */
import type { Socket as Wire } from 'node:net';
import type { Server, Socket } from 'socket.io';
import type { ClientToServer, ServerToClient } from '../../live/protocol.ts';

type Io = Server<ClientToServer, ServerToClient>;
type Event = keyof ServerToClient & string;

export function toRoom<E extends Event>(io: Io, room: string, event: E, ...said: Parameters<ServerToClient[E]>): void {
	const { adapter, sockets } = io.sockets;
	let frame: Buffer | undefined;
	for (const id of adapter.rooms.get(room) ?? []) {
		const socket = sockets.get(id);
		if (!socket) continue;
		const line = readyLine(socket.conn as unknown as Conn);
		if (line) line.sendFrame([(frame ??= textFrame(`42${JSON.stringify([event, ...said])}`))]);
		else socket.emit(event, ...said);
	}
}

/**
 * Whoever is told several things at once, an acknowledgement among them, gets them in one write: what is said to this room until the work at hand is
 * done goes out together. The few a narrow stream has, for to hold back a whole room costs more than it saves.
 */
export function inOneWrite(io: Io, room: string): void {
	const { adapter, sockets } = io.sockets;
	for (const id of adapter.rooms.get(room) ?? []) {
		const socket = sockets.get(id);
		const line = socket && readyLine(socket.conn as unknown as Conn);
		if (!line) continue;
		line._socket.cork();
		process.nextTick(() => line._socket.uncork());
	}
}

/**
 * Acknowledgements of this socket go the same way. Whoever asks holds what Socket.IO hands out for one (`43`, the number of the question, the
 * answer); a page that is not ready for a frame gets what Socket.IO itself would have sent.
 */
export function acknowledgeInFrames(socket: Socket): void {
	const answering = socket as unknown as Answering;
	const ordinary = answering.ack.bind(socket);
	answering.ack = (id) => (answer) => {
		const line = readyLine(answering.conn);
		if (line) line.sendFrame([textFrame(`43${id}${JSON.stringify([answer])}`)]);
		else ordinary(id)(answer);
	};
}

/** How Socket.IO makes the function that answers question `id`, which it hands to whoever listens. */
type Answering = { conn: Conn; ack(id: number): (answer: object) => void };

/** The engine's socket and the `ws` below it, in as far as we know them: the engine itself writes frames of its own in this way. */
type Conn = {
	readyState: string;
	upgrading: boolean;
	writeBuffer: unknown[];
	transport: { name: string; socket: { readyState: number; _sender: Sender } };
};
type Sender = { sendFrame(parts: Buffer[]): void; _socket: Wire };

/** The line of a page that reads what it is sent. Of one that does not, what waits is kept by the engine, where it is counted (R16). */
function readyLine({ readyState, upgrading, writeBuffer, transport }: Conn): Sender | undefined {
	if (readyState !== 'open' || upgrading || writeBuffer.length || transport.name !== 'websocket') return undefined;
	if (transport.socket.readyState !== WebSocket.OPEN) return undefined;
	const { _sender } = transport.socket;
	return _sender._socket.writableNeedDrain ? undefined : _sender;
}

const WHOLE_TEXT = 0x81;

/** A whole, unmasked text frame of a websocket (RFC 6455, 5.2). */
export function textFrame(text: string): Buffer {
	const size = Buffer.byteLength(text);
	const head = size < 126 ? 2 : size < 65_536 ? 4 : 10;
	const frame = Buffer.allocUnsafe(head + size);
	frame[0] = WHOLE_TEXT;
	frame[1] = head === 2 ? size : head === 4 ? 126 : 127;
	if (head === 4) frame.writeUInt16BE(size, 2);
	if (head === 10) frame.writeBigUInt64BE(BigInt(size), 2);
	frame.write(text, head);
	return frame;
}
