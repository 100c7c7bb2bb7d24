/**
 * Rows as Dutch Excel opens them right: semicolons, and a mark in front that says UTF-8. A cell that begins like a formula gets an apostrophe, so that a
 * spreadsheet shows it and runs nothing.
 */
import { stringify } from 'csv-stringify/sync';
import { bytes } from './format.ts';
import type { Format } from './format.ts';

export const csv: Format = {
	key: 'csv',
	fits: ({ sheets }) => sheets.length > 0,
	write({ sheets }, wanted) {
		const sheet = sheets.find(({ key }) => key === wanted) ?? sheets[0]!;
		return bytes(stringify([sheet.head, ...sheet.rows], { bom: true, delimiter: ';', record_delimiter: 'windows', escape_formulas: true }));
	}
};
