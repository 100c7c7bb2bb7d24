/**
 * Pages and sockets share one http server. `start.ts` (or Vite, in development) makes it before the app is loaded, and the app
 * lives in a bundle with modules of its own; what both must see is left on `globalThis`.
 */
import type { Server } from 'node:http';

const http = Symbol.for('deugdelijk.http');
const app = Symbol.for('deugdelijk.app');

interface App {
	/** Lines to print once the server listens, such as the first one-time link. They may need the port, so they are asked late. */
	notices(): string[] | Promise<string[]>;
	/** Stops sockets, rooms and database, in that order. */
	stop(): Promise<void>;
}

const shared = globalThis as { [http]?: Server; [app]?: App };

export function handOver(server: Server): void {
	shared[http] = server;
}

/** The server that pages and sockets come in by; none while the app is being built or tested without one. */
export function handedServer(): Server | undefined {
	return shared[http];
}

/** The port that is really listened on: it differs from the setting when that is 0. */
export function listeningPort(): number | undefined {
	const address = handedServer()?.address();
	return typeof address === 'object' && address ? address.port : undefined;
}

export function present(running: App): void {
	shared[app] = running;
}

export function presented(): App | undefined {
	return shared[app];
}
