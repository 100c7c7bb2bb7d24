import { createServer, type Server } from 'node:net';
import { CannotStart } from '../settings.ts';

/**
 * Starts listening and returns the port. Without a host it is all addresses, those of IPv6 included where the machine has them.
 * A port that is taken and a host that is not ours are for the person who starts it to mend.
 */
export async function listen(server: Server, { host, port }: { host: string | null; port: number }): Promise<number> {
	try {
		await opened(server, host ?? '::', port);
	} catch (error) {
		const code = codeOf(error);
		if (host !== null || (code !== 'EAFNOSUPPORT' && code !== 'EADDRNOTAVAIL')) throw explained(code, host, port, error);
		await opened(server, '0.0.0.0', port).catch((again: unknown) => {
			throw explained(codeOf(again), host, port, again);
		});
	}
	const address = server.address();
	return typeof address === 'object' && address ? address.port : port;
}

/** Throws what `listen` would throw, and leaves nothing open. */
export async function tryListening(where: { host: string | null; port: number }): Promise<void> {
	const trial = createServer();
	await listen(trial, where);
	await new Promise((closed) => trial.close(closed));
}

function opened(server: Server, host: string, port: number): Promise<void> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen({ host, port }, () => {
			server.off('error', reject);
			resolve();
		});
	});
}

function explained(code: string | undefined, host: string | null, port: number, error: unknown): unknown {
	switch (code) {
		case 'EADDRINUSE':
			return new CannotStart(`Port ${port} is in use: stop what is running there, or choose another with PORT=${port + 1} npm start.`);
		case 'EACCES':
			return new CannotStart(`Port ${port} may not be used by you: choose one above 1024, for instance PORT=3000 npm start.`);
		case 'EADDRNOTAVAIL':
		case 'ENOTFOUND':
		case 'EAI_AGAIN':
			return new CannotStart(
				`HOST is ${JSON.stringify(host)}, but this machine has no such address: leave HOST out to listen on all of them.`
			);
		default:
			return error;
	}
}

function codeOf(error: unknown): string | undefined {
	return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
