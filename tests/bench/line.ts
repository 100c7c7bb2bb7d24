/**
 * One raw websocket, for either server: what is measured is the server, so the receiving end does as little as it can. For ours it speaks just enough
 * of Engine.IO and Socket.IO (`0` open, `40` connect, `2`/`3` ping and pong, `42n[...]` event with acknowledgement, `43n[...]` the acknowledgement).
 */
import { WebSocket } from 'ws';
import { PATH, PROTOCOL } from '../../src/lib/live/protocol.ts';

/** Words that a contribution carries: 200 signs, as people write. */
export const WORDS = 'We bleven komen, ook toen er drie keer niemand opendeed, en toen zei ze bij de vierde keer: ga zitten. '
	.repeat(2)
	.slice(0, 200);

export class Line {
	readonly socket: WebSocket;
	#acks = new Map<number, () => void>();
	#n = 0;
	#seen: { mark: string; done: () => void } | undefined;
	/** Frames of contributions that came in. */
	delivered = 0;

	constructor(socket: WebSocket) {
		this.socket = socket;
		socket.on('message', (data: Buffer) => this.#hear(String(data)));
	}

	static async bare(port: number, room: string): Promise<Line> {
		const line = new Line(new WebSocket(`ws://127.0.0.1:${port}/?room=${room}`, { perMessageDeflate: false }));
		await new Promise((open, failed) => line.socket.once('open', open).once('error', failed));
		return line;
	}

	static async ours(url: string, cookie: string, session: string, face: 'seat' | 'lead'): Promise<Line> {
		const address = `${url.replace('http', 'ws')}${PATH}/?EIO=4&transport=websocket`;
		const line = new Line(new WebSocket(address, { headers: { cookie }, perMessageDeflate: false }));
		await new Promise<void>((open, failed) => {
			line.socket.once('error', failed);
			line.socket.on('message', function hello(data: Buffer) {
				const text = String(data);
				if (text[0] === '0') line.socket.send(`40${JSON.stringify({ protocol: PROTOCOL, session, face })}`);
				if (text.startsWith('44')) failed(new Error(text));
				if (text.startsWith('42["snapshot"')) (line.socket.off('message', hello), open());
			});
		});
		return line;
	}

	/** Sends, and resolves when it is acknowledged. */
	send(make: (n: number) => string): Promise<void> {
		const n = ++this.#n;
		return new Promise((done) => {
			this.#acks.set(n, done);
			this.socket.send(make(n));
		});
	}

	/** Resolves when a frame with this mark comes in. */
	sees(mark: string): Promise<void> {
		return new Promise((done) => (this.#seen = { mark, done }));
	}

	/** As little as can be, and as much for either server: what comes in here is handled on the clock of what is measured. */
	#hear(text: string): void {
		if (text === '2') return this.socket.send('3');
		if (text.startsWith(CHANGED.ours) || text.startsWith(CHANGED.bare)) this.delivered++;
		else if (text.startsWith(ACK.ours) || text.startsWith(ACK.bare)) return this.#stored(text);
		else return;
		if (this.#seen && text.includes(this.#seen.mark)) {
			const { done } = this.#seen;
			this.#seen = undefined;
			done();
		}
	}

	#stored(text: string): void {
		const n = Number(/\d+/.exec(text.slice(2))![0]);
		if (text.startsWith(ACK.ours) && !text.includes('"ok":true')) throw new Error(text);
		this.#acks.get(n)?.();
		this.#acks.delete(n);
	}
}

/** What everybody in the room is told; the writer's own stream comes beside it. */
const CHANGED = { ours: '42["changed",{"stream":"all"', bare: '{"changed"' };
const ACK = { ours: '43', bare: '{"ack"' };
