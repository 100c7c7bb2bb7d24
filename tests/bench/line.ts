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

	#hear(text: string): void {
		if (text === '2') return this.socket.send('3');
		const ack = /^(?:43(\d+)|\{"ack":(\d+))/.exec(text.slice(0, 24));
		if (ack) {
			const n = Number(ack[1] ?? ack[2]);
			if (ack[1] && !text.includes('"ok":true')) throw new Error(text);
			this.#acks.get(n)?.();
			this.#acks.delete(n);
			return;
		}
		if (!text.startsWith('42["changed"') && !text.startsWith('{"changed"')) return;
		if (text.includes('"kind":"answer"') ? text.includes('"given":{') && !text.includes('"stream":"seat:') : true) this.delivered++;
		if (this.#seen && text.includes(this.#seen.mark)) {
			const { done } = this.#seen;
			this.#seen = undefined;
			done();
		}
	}
}
