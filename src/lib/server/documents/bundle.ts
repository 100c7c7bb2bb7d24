/** A document in the formats to read and to write on in, with what comes along, as one file. */
import { strToU8, zipSync } from 'fflate';
import type { Doc } from '../../domain/documents/model.ts';
import { formats } from './formats/index.ts';

const BOUND = ['pdf', 'docx', 'md'];

export async function bundled(doc: Doc, along: { name: string; text: string }[]): Promise<Uint8Array> {
	const files: Record<string, Uint8Array> = {};
	for (const format of formats)
		if (BOUND.includes(format.key)) files[`${doc.kind}.${format.key}`] = new Uint8Array(await format.write(doc));
	for (const { name, text } of along) files[name] = strToU8(text);
	return zipSync(files);
}
