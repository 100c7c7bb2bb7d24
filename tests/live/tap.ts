/** A line between one browser and the app that keeps every byte the browser was sent: status lines, headers, pages, data and frames. */
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

export class Tap {
	readonly url: string;
	readonly #lines: Buffer[][] = [];
	readonly #searched: number[] = [];
	readonly #server;
	readonly #open = new Set<Socket>();

	private constructor(server: ReturnType<typeof createServer>) {
		this.#server = server;
		this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	}

	static async open(port: number): Promise<Tap> {
		const server = createServer();
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		const tap = new Tap(server);
		server.on('connection', (browser) => tap.#through(browser, port));
		return tap;
	}

	/** Everything that came so far, each connection by itself. */
	heard(): string {
		return this.#lines.map((chunks) => Buffer.concat(chunks).toString('utf8')).join('\n\n');
	}

	/** What came since this was asked last, with a little of what came before: a word may lie across. */
	fresh(): string {
		const news = this.#lines.map((chunks, i) => {
			const since = this.#searched[i] ?? 0;
			this.#searched[i] = chunks.length;
			return since < chunks.length ? Buffer.concat(chunks.slice(Math.max(0, since - 1))).toString('utf8') : '';
		});
		return news.join('\n\n');
	}

	close(): void {
		this.#server.close();
		for (const socket of this.#open) socket.destroy();
	}

	#through(browser: Socket, port: number): void {
		const app = connect(port, '127.0.0.1');
		const chunks: Buffer[] = [];
		this.#lines.push(chunks);
		app.on('data', (chunk) => chunks.push(chunk));
		for (const socket of [browser, app]) {
			this.#open.add(socket);
			socket.on('error', () => socket.destroy());
			socket.on('close', () => (browser.destroy(), app.destroy()));
		}
		browser.pipe(app);
		app.pipe(browser);
	}
}
