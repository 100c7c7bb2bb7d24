/**
 * One http server for pages and sockets. The app is loaded after the server is made, finds it through `handover.ts` and puts
 * its sockets on it; then we listen. On SIGTERM we stop taking, let the app finish, and are gone within five seconds.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { publicAddresses } from './lib/server/http/addresses.ts';
import { drain } from './lib/server/http/drain.ts';
import { settleForwarded } from './lib/server/http/forwarded.ts';
import { handOver, presented } from './lib/server/http/handover.ts';
import { protect } from './lib/server/http/headers.ts';
import { listen, tryListening } from './lib/server/http/listen.ts';
import { CannotStart, readSettings, type Settings } from './lib/server/settings.ts';
import { mustBeFree } from './lib/server/storage/file.ts';

type Pages = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const patience = 5_000;

// What is written (database, secrets, clock) is for the owner of this process alone.
process.umask(0o077);

try {
	await start(readSettings(process.env));
} catch (error) {
	explain(error);
	process.exit(1);
}

async function start(settings: Settings): Promise<void> {
	// Before the app opens its database: whoever has the port may well be using it.
	await tryListening(settings);
	mustBeFree(settings.dataDir);

	const server = createServer({ headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 20_000 });
	handOver(server);
	tellKit(settings);
	stopOnSignal(server);

	// Socket.IO passes on what is not for it to the listeners it finds while the app is loaded: pages have to be among them.
	let pages: Pages = (_request, response) => response.writeHead(503).end();
	server.on('request', (request, response) => {
		drain(request, response);
		pages(request, response, () => response.writeHead(404).end());
	});
	pages = await built();

	// From here on also before the sockets' own requests.
	server.prependListener('request', (request, response) => {
		settleForwarded(request, settings);
		protect(request, response);
	});
	server.prependListener('upgrade', (request) => settleForwarded(request, settings));

	const port = await listen(server, settings);
	await announce(settings, port);
}

async function built(): Promise<Pages> {
	const { handler } = await import(new URL('../build/handler.js', import.meta.url).href);
	return handler;
}

/** Kit's node adapter has no options for these, only the environment. It takes https for granted unless a header says otherwise. */
function tellKit(settings: Settings): void {
	if (settings.origin) process.env.ORIGIN = settings.origin;
	else delete process.env.ORIGIN;
	process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	process.env.ADDRESS_HEADER = 'x-forwarded-for';
}

async function announce(settings: Settings, port: number): Promise<void> {
	const notices = (await presented()?.notices()) ?? [];
	const lines = ['', 'Deugdelijk is open:', ...publicAddresses(settings, port).map((address) => `  ${address}`), ...notices, ''];
	process.stdout.write(lines.join('\n') + '\n');
	process.send?.({ port });
}

function stopOnSignal(server: Server): void {
	let stopping = false;
	const stop = async () => {
		if (stopping) return;
		stopping = true;
		setTimeout(() => process.exit(1), patience - 500).unref();
		const closed = new Promise((done) => server.close(done));
		server.closeIdleConnections();
		await presented()?.stop();
		server.closeIdleConnections();
		// Answers under way may be finished; a request that dawdles may not keep us.
		setTimeout(() => server.closeAllConnections(), patience / 2).unref();
		await closed;
		process.exit(0);
	};
	for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => void stop().catch(fail));
	// Whoever started us is gone without saying so: do not keep the port and the database from the next start.
	process.on('disconnect', () => void stop().catch(fail));
}

function fail(error: unknown): never {
	explain(error);
	process.exit(1);
}

/** A sentence for what people can mend; the whole error for what only we can. The app's bundle has a class of its own, hence the name. */
function explain(error: unknown): void {
	const known = error instanceof Error && error.name === CannotStart.name;
	process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
}
