/** The workshop: a process of its own, given the data folder, that makes one document at a time until the house hangs up. */
import { constants, setPriority } from 'node:os';
import { made } from './making.ts';
import type { Order } from './order.ts';

const [folder = ''] = process.argv.slice(2);

// On few processors a conversation under way goes before.
setPriority(constants.priority.PRIORITY_LOW);
// A key press or a service manager stops all that stands together: the house says what is let go.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => {});
process.on('disconnect', () => process.exit());
process.on('message', (order: Order) => void made(folder, order).then((one) => process.send!(one)));
