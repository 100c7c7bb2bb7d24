/**
 * A form that is answered before it was read to its end (not found, not signed in) leaves the rest on the line. Kit stops reading there, and whatever comes
 * next on that line waits in vain: behind a proxy, which shares its lines, that is somebody else. So the rest is read and let go of; a line that goes
 * on sending without end is cut.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Bytes read after the answer. */
const REST = 1_000_000;

export function drain(request: IncomingMessage, response: ServerResponse): void {
	response.once('finish', () => {
		if (request.complete) return;
		let left = REST;
		request.removeAllListeners('data');
		request.removeAllListeners('end');
		request.on('data', ({ length }: Buffer) => {
			left -= length;
			if (left < 0) request.destroy();
		});
		request.resume();
	});
}
