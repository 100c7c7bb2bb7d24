/** Word: real headings, rows that head their table, and the language said, so that it reads aloud and checks spelling as it should. */
import {
	Document,
	ExternalHyperlink,
	HeadingLevel,
	LevelFormat,
	Packer,
	Paragraph,
	Table,
	TableCell,
	TableLayoutType,
	TableRow,
	TextRun,
	WidthType
} from 'docx';
import type { IParagraphOptions, IRunOptions } from 'docx';
import type { Doc, Part, Source } from '../../../domain/documents/model.ts';
import type { Format } from './format.ts';

export const docx: Format = {
	key: 'docx',
	fits: () => true,
	write: async (doc) => new Uint8Array(await Packer.toBuffer(written(doc)))
};

const PLACES = { nl: 'nl-NL', en: 'en-GB' };
const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3];
const BULLETS = 'bullets';
const QUIET = '5A5A5A';

function written({ title, under, language, look, parts }: Doc): Document {
	const size = look === 'poster' ? 56 : 22;
	const head = [paragraph(title, { heading: HeadingLevel.TITLE }), ...(under ? [paragraph(under, {}, QUIET)] : [])];
	return new Document({
		title,
		creator: 'Deugdelijk',
		lastModifiedBy: 'Deugdelijk',
		styles: { default: { document: { run: { font: 'Calibri', size, language: { value: PLACES[language] } } }, ...headings } },
		numbering: { config: [{ reference: BULLETS, levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', style }] }] },
		sections: [{ children: [...head, ...parts.flatMap(part)] }]
	});
}

const room = (before: number, after: number) => ({ paragraph: { spacing: { before, after }, keepNext: true } });
const headings = {
	title: { paragraph: { spacing: { after: 60 } } },
	heading1: room(320, 80),
	heading2: room(240, 60),
	heading3: room(180, 40)
};
const style = { paragraph: { indent: { left: 360, hanging: 260 } } };

function part(one: Part): (Paragraph | Table)[] {
	switch (one.is) {
		case 'heading':
			return [paragraph(one.text, { heading: LEVELS[one.level - 1]! })];
		case 'text':
			return [paragraph(one.text, after, one.quiet && QUIET)];
		case 'quote':
			return [
				new Paragraph({
					...indented,
					children: [...runs(one.text, { italics: true }), ...(one.by ? runs(`  — ${one.by}`, { color: QUIET }) : [])]
				}),
				...one.beside.flatMap(({ by, text }) => [
					paragraph(`${by}:`, { indent: { left: 720 } }, QUIET),
					paragraph(text, { indent: { left: 720 } })
				])
			];
		case 'list':
			return one.items.map((item) => paragraph(item, bullet));
		case 'facts':
			return one.facts.map(({ name, text }) => paragraph(`${name}: ${text}`, bullet));
		case 'table':
			return [titled(one.title), table(one.head, one.rows), paragraph('')];
		case 'spread':
			return [titled(one.title), table(one.head, one.rows), paragraph('')];
		case 'note':
			return [paragraph(one.text, { ...after, border: { left: { style: 'single', size: 18, color: '8A6D00', space: 8 } } })];
		case 'sources':
			return [new Paragraph({ ...after, children: [...runs(`${one.title}: `, { color: QUIET }), ...one.sources.flatMap(source)] })];
	}
}

const after: IParagraphOptions = { spacing: { after: 120 } };
const indented: IParagraphOptions = { indent: { left: 360 }, spacing: { after: 80 } };
const bullet: IParagraphOptions = { numbering: { reference: BULLETS, level: 0 } };

function paragraph(words: string, options: IParagraphOptions = {}, color?: string): Paragraph {
	return new Paragraph({ ...options, children: runs(words, color ? { color } : {}) });
}

/** New lines stay where people put them; a tab is a tab. */
const runs = (words: string, look: IRunOptions = {}) =>
	words.split(/\r\n?|\n/).map((text, nth) => new TextRun({ ...look, text, ...(nth && { break: 1 }) }));
const titled = (words: string) =>
	new Paragraph({ keepNext: true, spacing: { before: 120, after: 60 }, children: runs(words, { bold: true }) });

function source({ text, href }: Source, nth: number): (TextRun | ExternalHyperlink)[] {
	const words = new TextRun({ text, ...(href && { style: 'Hyperlink' }) });
	return [...(nth ? runs(' · ', { color: QUIET }) : []), href ? new ExternalHyperlink({ link: href, children: [words] }) : words];
}

/** What a row is about gets twice the room of what stands beside it. */
function table(head: string[], rows: string[][]): Table {
	const row = (cells: string[], tableHeader: boolean) =>
		new TableRow({
			...{ tableHeader, cantSplit: true },
			children: cells.map((cell) => new TableCell({ children: [new Paragraph({ children: runs(cell, { bold: tableHeader }) })], margins }))
		});
	const part = Math.floor(WIDE / (head.length + 1));
	return new Table({
		columnWidths: head.map((_, nth) => (nth ? part : 2 * part)),
		layout: TableLayoutType.FIXED,
		width: { size: 100, type: WidthType.PERCENTAGE },
		rows: [row(head, true), ...rows.map((cells) => row(cells, false))]
	});
}
/** Twentieths of a point between the margins of a page. */
const WIDE = 9000;
const margins = { top: 40, bottom: 40, left: 80, right: 80 };
