import { csv } from './csv.ts';
import { docx } from './docx.ts';
import type { Format } from './format.ts';
import { ics } from './ics.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pdf } from './pdf.ts';

export const formats: Format[] = [pdf, docx, markdown, csv, json, ics];
