/** The contract of a format: one kind of file. Another one is another file in this folder and a line in `index.ts`. */
import type { Doc } from '../../../domain/documents/model.ts';

export const TYPES = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	md: 'text/markdown; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	json: 'application/json; charset=utf-8',
	ics: 'text/calendar; charset=utf-8',
	/** The document in several formats with what comes along, in one file. */
	zip: 'application/zip'
} as const;

/** Also how its files end. */
export type FormatKey = keyof typeof TYPES;
export const isFormat = (key: string): key is FormatKey => Object.hasOwn(TYPES, key);

export interface Format {
	key: FormatKey;
	/** False where this document has nothing for such a file: no table, or no day. */
	fits(doc: Doc): boolean;
	/** `sheet`: which kind of rows, for files that hold one. */
	write(doc: Doc, sheet?: string): Uint8Array | Promise<Uint8Array>;
}

export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
