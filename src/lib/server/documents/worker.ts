/** The workshop's thread: one document at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { made } from './making.ts';
import type { Order } from './order.ts';

const { folder } = workerData as { folder: string };

parentPort!.on('message', (order: Order) => {
	void made(folder, order).then((one) => parentPort!.postMessage(one, 'file' in one ? [one.file.buffer as ArrayBuffer] : []));
});
