/** The workshop's thread: one document at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { made } from './making.ts';
import type { Made, Order } from './order.ts';

const { folder } = workerData as { folder: string };

parentPort!.on('message', (order: Order) => {
	void made(folder, order).then((one) => parentPort!.postMessage(one, handedOver(one)));
});

/** Bytes that are given and not copied. */
function handedOver(made: Made): ArrayBuffer[] {
	const all = 'file' in made ? [made.file] : 'unpacked' in made && 'parcels' in made.unpacked ? made.unpacked.parcels : [];
	return all.map(({ buffer }) => buffer as ArrayBuffer);
}
