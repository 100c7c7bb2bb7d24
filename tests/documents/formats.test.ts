import ICAL from 'ical.js';
import mammoth from 'mammoth';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { unzipSync, strFromU8 } from 'fflate';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Doc } from '#lib/domain/documents/model.ts';
import { plainDoc } from '#lib/domain/documents/plain.ts';
import { formats } from '#lib/server/documents/formats/index.ts';
import { docWith, HOSTILE, SPREAD } from './hostile.ts';
import { readLanguage } from '#lib/i18n/words.ts';
import { office, openPdf, openWithOffice } from './opened.ts';

const write = (key: string, doc: Doc, sheet?: string) =>
	Promise.resolve(formats.find((format) => format.key === key)!.write(plainDoc(doc), sheet));
const utf8 = (file: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(file);
/** Programs break lines where they like, and set text from right to left as it looks: word by word it is the same. */
const words = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ');
const bare = (text: string) => text.normalize('NFC').replaceAll(/[\s\u200b\u200d]+/g, '');

test('a PDF is tagged, says its language and title, and has headings, tables with heads, quotes and lists as what they are', async () => {
	const pdf = await openPdf(await write('pdf', docWith(['gewone woorden'], { parts: [...docWith(['gewone woorden']).parts, SPREAD] })));
	expect(pdf).toMatchObject({ language: 'nl', title: 'Wat ons werk goed maakt', accessible: true });
	for (const role of ['H1', 'P', 'BlockQuote', 'L', 'LI', 'Table', 'TH', 'TD', 'Link', 'Figure']) expect(pdf.roles).toContain(role);
	expect(pdf.alts).toContain(SPREAD.is === 'spread' && SPREAD.alt);
	expect(await openPdf(await write('pdf', docWith(['words'], { language: 'en' })))).toMatchObject({ language: 'en' });
});

test('hostile words come out of a PDF as words', async () => {
	const { text } = await openPdf(await write('pdf', docWith(HOSTILE)));
	for (const one of HOSTILE) for (const word of one.split(/\s+/)) expect(bare(text), word).toContain(bare(word));
});

/** A PDF with these words and nothing else. */
const only = (text: string, more: Partial<Doc> = {}) => write('pdf', { ...docWith([]), parts: [{ is: 'text', text }], ...more });

test('what colleagues and clients here write in is drawn in a PDF as letters, and can be copied', async () => {
	const words = ['ሰላም', 'नमस्ते', 'வணக்கம்', 'مرحبا', 'שלום', 'Οδυσσέας', 'Привіт', 'Tiếng', 'İstanbul', 'გამარჯობა', 'Բարև', '1️⃣'];
	for (const word of words) {
		const file = await only(word);
		expect(Buffer.from(file).includes('AnySign'), word).toBe(false);
		expect((await openPdf(file)).text.normalize('NFC'), word).toContain(word.replace('\ufe0f', '').normalize('NFC'));
	}
});

test('emoji are drawn in a PDF; what is still a box there is named, in the language of the document', async () => {
	const emoji = await only('blij 😀 hart ❤️ duim 👍🏽 gezin 👩‍👩‍👧 vlag 🇳🇱 ✅ ☀️');
	const { text } = await openPdf(emoji);
	expect(bare(text)).toContain(bare('blij 😀 hart ❤ duim 👍🏽 gezin 👩‍👩‍👧 vlag 🇳🇱 ✅ ☀'));
	// Made at all means that no sign was left without a glyph; without this font, that none of them is a box.
	expect([Buffer.from(emoji).includes('AnySign'), text.includes('vakje')]).toEqual([false, false]);
	for (const [language, says] of [
		['nl', 'Een leeg vakje'],
		['en', 'An empty box']
	] as const) {
		readLanguage(() => language);
		const boxes = await openPdf(await only('中文字符', { language }));
		expect([boxes.text.includes('中文字符'), boxes.text.includes(says)]).toEqual([true, true]);
	}
	readLanguage(() => 'nl');
});

test('signs that no font has are still there to be copied, and a poster is one page', async () => {
	const signs = '\u{10ffff} \u{1f9ff} \ue123 ᚠᛇᚻ ꙮ';
	const poster: Doc = { ...docWith([]), look: 'poster', parts: [{ is: 'quote', text: signs, by: '', beside: [] }] };
	const pdf = await openPdf(await write('pdf', poster));
	expect(bare(pdf.text)).toContain(bare(signs));
	expect(pdf.pages).toBe(1);
});

test('a Word file has real headings, a language, rows that head their table, and every word as it was written', async () => {
	const file = await write('docx', docWith(HOSTILE, { parts: [...docWith(HOSTILE).parts, SPREAD] }));
	const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(file) });
	expect(html).toMatch(/<h1>.*<\/h1>|<p>Wat ons werk/);
	expect(html).toContain('<h2>');
	expect(html).toContain('<thead>');
	expect(html).toContain('<li>');
	const { value: text } = await mammoth.extractRawText({ buffer: Buffer.from(file) });
	for (const one of HOSTILE) expect(words(text), one).toContain(words(one).trim());
	const inside = unzipSync(file);
	expect(strFromU8(inside['word/styles.xml']!)).toContain('w:lang w:val="nl-NL"');
	expect(strFromU8(inside['word/document.xml']!)).toContain('<w:tblHeader/>');
});

test.skipIf(!office)('LibreOffice opens the Word file and reads every word', async () => {
	const text = openWithOffice(await write('docx', docWith(HOSTILE)), 'docx');
	for (const one of HOSTILE) expect(words(text), one).toContain(words(one).trim());
});

test('a sheet opens with semicolons and a mark that says UTF-8, and no cell runs as a formula', async () => {
	const text = utf8(await write('csv', docWith(HOSTILE)));
	expect(text.startsWith('\ufeffWoorden;Naam\r\n')).toBe(true);
	const { data, errors } = Papa.parse<string[]>(text.slice(1), { delimiter: ';', skipEmptyLines: true });
	expect(errors).toEqual([]);
	const cells = data.slice(1).map(([cell]) => cell!);
	expect(cells.map((cell, nth) => (cell === HOSTILE[nth] ? cell : cell.slice(1)))).toEqual(HOSTILE);
	expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
	const other = docWith([], {
		sheets: [...docWith([]).sheets, { key: 'afspraken', title: 'Afspraken', head: ['Wat'], rows: [['Bellen']] }]
	});
	expect(utf8(await write('csv', other, 'afspraken'))).toBe('\ufeffWat\r\nBellen\r\n');
});

test('Markdown parses back to the same words, and nothing typed became a heading, link, list or code', async () => {
	const { parts } = docWith(HOSTILE);
	const text = utf8(await write('md', docWith(HOSTILE)));
	const tree = fromMarkdown(text);
	const found: { type: string; words: string }[] = [];
	const walk = (node: { type: string; value?: string; children?: unknown[] }): string => {
		const inside = (node.children ?? []).map((child) => walk(child as typeof node)).join(node.type === 'paragraph' ? '' : '\n');
		const said = node.type === 'break' ? '\n' : (node.value ?? inside);
		found.push({ type: node.type, words: said });
		return said;
	};
	walk(tree);
	const of = (type: string) => found.filter((node) => node.type === type).map((node) => node.words);
	expect(
		of('heading')
			.slice(1)
			.map((one) => words(one).trim())
	).toEqual(HOSTILE.map((one) => words(one).trim()));
	for (const one of HOSTILE)
		expect(
			of('paragraph').map((said) => words(said).trim()),
			one
		).toContain(words(one).trim());
	for (const type of ['code', 'inlineCode', 'html', 'image', 'delete', 'thematicBreak']) expect(of(type)).toEqual([]);
	expect(of('link')).toHaveLength(parts.filter(({ is }) => is === 'sources').length);
});

test('JSON holds the whole document as it is, and says what each part means', async () => {
	const doc = docWith(HOSTILE, { parts: [...docWith(HOSTILE).parts, SPREAD] });
	const read = JSON.parse(utf8(await write('json', doc)));
	expect(read).toEqual({ format: 'deugdelijk-document', version: 1, about: read.about, document: plainDoc(doc) });
	expect(Object.keys(read.about)).toEqual(['format', 'kind', 'title', 'look', 'parts', 'sheets', 'days']);
});

test('a calendar reads whole days with the words as they were written', async () => {
	const text = utf8(await write('ics', docWith(HOSTILE)));
	const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
	expect(events.map(({ summary }) => summary)).toEqual(HOSTILE);
	expect(events.map(({ description }) => description)).toEqual(HOSTILE.map((one) => `${one}\n${one}`));
	expect(events[0]!.startDate).toMatchObject({ isDate: true, year: 2026, month: 12, day: 31 });
	expect(events[0]!.endDate.toString()).toBe('2027-01-01');
});

test('signs that no file can hold become the sign for a missing one; a document that is too long is refused', async () => {
	const doc = plainDoc(docWith(['bel \u0007 half \ud83d einde']));
	expect(doc.parts[1]).toEqual({ is: 'text', text: 'bel \ufffd half \ufffd einde' });
	for (const { key } of formats) expect((await write(key, doc)).length).toBeGreaterThan(20);
	expect(() => plainDoc(docWith(['lang '.repeat(200_000)]))).toThrow('too-long');
});

test('two hundred kinds of rows are two hundred sheets, each found by its name', async () => {
	const sheets = Array.from({ length: 200 }, (_, nth) => ({
		key: `soort-${nth}`,
		title: `Soort ${nth}`,
		head: ['Wat'],
		rows: [[`rij ${nth}`]]
	}));
	const doc = docWith([], { sheets });
	for (const [nth, { key }] of sheets.entries()) expect(utf8(await write('csv', doc, key))).toBe(`\ufeffWat\r\nrij ${nth}\r\n`);
});
