/**
 * Development only. Hands Vite's own http server to the app, as `start.ts` does in earnest, and starts afresh after an edit of
 * server code: Vite would otherwise load it a second time beside the first, with a second database and a second memory.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Plugin, ViteDevServer } from 'vite';
import { handOver, presented } from '../http/handover.ts';

const oneOfAKind = ['/src/lib/server/', '/src/lib/domain/', '/src/lib/live/protocol.ts'];

export function live(): Plugin {
	return {
		name: 'deugdelijk-live',
		apply: 'serve',
		configureServer(vite) {
			const server = vite.httpServer;
			if (!server || process.env.VITEST) return;
			handOver(server as Parameters<typeof handOver>[0]);
			server.once('listening', () => void open(vite));
		},
		hotUpdate({ file, server }) {
			if (this.environment.name !== 'ssr' || !oneOfAKind.some((part) => file.includes(part))) return;
			void afresh(server);
			return [];
		}
	};
}

async function afresh(vite: ViteDevServer): Promise<void> {
	await presented()?.stop();
	await vite.restart();
}

/** There is no proxy in development. */
function settle(request: IncomingMessage, _response: ServerResponse | object): void {
	request.headers['x-forwarded-proto'] = 'http';
	request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? '';
}

/** After a restart a socket may come before any page does. A fault in what is being written must not end the server. */
async function open(vite: ViteDevServer): Promise<void> {
	try {
		await vite.ssrLoadModule('/src/lib/server/boot.ts').then(({ boot }) => boot());
	} catch (error) {
		const closed = !vite.httpServer?.listening;
		if (!closed) vite.config.logger.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
		return;
	}
	vite.httpServer?.prependListener('request', settle);
	vite.httpServer?.prependListener('upgrade', settle);
	const notices = (await presented()?.notices()) ?? [];
	for (const line of notices) vite.config.logger.info(line);
}
