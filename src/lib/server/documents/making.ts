/** Makes what was ordered, with a connection of its own that can write nothing. What goes wrong is told without a word of what was in it. */
import { plainDoc } from '../../domain/documents/plain.ts';
import { Refusal } from '../../domain/refusal.ts';
import { readLanguage } from '../../i18n/words.ts';
import { packed } from './archive/pack.ts';
import { unpacked } from './archive/unpack.ts';
import { bundled } from './bundle.ts';
import { formats } from './formats/index.ts';
import { kinds } from './kinds/index.ts';
import type { Made, Order } from './order.ts';
import { openSource } from './source.ts';

/** Not a document: the whole logbook. */
const ARCHIVE = 'archief';

export async function made(folder: string, order: Order): Promise<Made> {
	try {
		return 'unpack' in order ? { unpacked: unpacked(order.unpack) } : await document(folder, order);
	} catch (error) {
		if (error instanceof Refusal) return { refused: error.code };
		return { failed: whence(error) };
	}
}

async function document(folder: string, { wish, format: wanted, sheet }: Exclude<Order, { unpack: unknown }>): Promise<Made> {
	const source = openSource(folder, wish);
	try {
		readLanguage(() => wish.language);
		if (source && wish.kind === ARCHIVE) return wanted === 'zip' && wish.open ? { file: await packed(source, wish) } : { none: true };
		const make = Object.hasOwn(kinds, wish.kind) ? kinds[wish.kind] : undefined;
		const drawn = source && make?.(source, wish);
		if (!drawn) return { none: true };
		const doc = plainDoc(drawn.doc);
		if (!wanted) return { drawn: { ...drawn, doc } };
		if (wanted === 'zip') return drawn.files?.length ? { file: await bundled(doc, drawn.files) } : { none: true };
		const format = formats.find(({ key }) => key === wanted);
		if (!format?.fits(doc)) return { none: true };
		// A copy of its own: what is handed over is gone here.
		return { file: new Uint8Array(await format.write(doc, sheet)) };
	} finally {
		source?.close();
	}
}

/** What kind of fault and where; its message may repeat what people wrote. */
function whence(error: unknown): string {
	if (!(error instanceof Error)) return 'unknown';
	const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
	return [error.name, ...lines.slice(0, 8)].join('\n');
}
