/** Everything the document holds, for other programs. What each part is stands in the file itself. */
import { bytes } from './format.ts';
import type { Format } from './format.ts';

const about = {
	format: 'deugdelijk-document, version 1. UTF-8. Dates are YYYY-MM-DD. All words are in the document’s language and as they were written.',
	kind: 'What kind of document this is.',
	title: 'Its title; `under` says of whom and of when.',
	look: 'pages, sheet (one page) or poster (one sentence).',
	parts:
		'The document in reading order. `is` says what a part is: heading (level 1 to 3), text, quote (by: who said it, empty where that is not told; beside: who saw it otherwise), list, facts (name and text), table and spread (head and rows; the first cell heads its row; in a spread `stands` holds from and to as places counted from 0, null where somebody was silent), note (something is missing or may change), sources (where it came from).',
	sheets: 'The same facts as rows, per kind, with a head.',
	days: 'Days for a calendar.'
};

export const json: Format = {
	key: 'json',
	fits: () => true,
	write: (doc) => bytes(`${JSON.stringify({ format: 'deugdelijk-document', version: 1, about, document: doc }, null, '\t')}\n`)
};
