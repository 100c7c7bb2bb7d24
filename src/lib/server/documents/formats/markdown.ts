/** Markdown by its own writer, which escapes whatever people typed that would mean something there. */
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Doc, Part } from '../../../domain/documents/model.ts';
import { bytes } from './format.ts';
import type { Format } from './format.ts';

type Node = Parameters<typeof toMarkdown>[0];
type Root = Extract<Node, { type: 'root' }>;
type Block = Extract<Node, { type: 'blockquote' }>['children'][number];
type Phrase = Extract<Node, { type: 'paragraph' }>['children'][number];

export const markdown: Format = {
	key: 'md',
	fits: () => true,
	write: (doc) =>
		bytes(toMarkdown({ type: 'root', children: written(doc) }, { bullet: '-', extensions: [{ handlers: { cells } as never }] }))
};

function written({ title, under, parts }: Doc): Root['children'] {
	return [{ type: 'heading', depth: 1, children: line(title) }, ...(under ? [paragraph(under)] : []), ...parts.flatMap(part)];
}

function part(one: Part): Block[] {
	switch (one.is) {
		case 'heading':
			return [{ type: 'heading', depth: Math.min(6, one.level + 1) as 2, children: line(one.text) }];
		case 'text':
			return [paragraph(one.text)];
		case 'quote':
			return [quoted([one.text, ...(one.by ? [`— ${one.by}`] : [])]), ...one.beside.map(({ by, text }) => quoted([`${by}:`, text]))];
		case 'list':
			return [listed(one.items.map(paragraph))];
		case 'facts':
			return [listed(one.facts.map(({ name, text }) => paragraph(`${name}: ${text}`)))];
		case 'table':
			return [paragraph(one.title), table(one.head, one.rows)];
		case 'spread':
			return [paragraph(one.title), paragraph(one.alt), table(one.head, one.rows)];
		case 'note':
			return [quoted([one.text])];
		case 'sources':
			return [paragraph(one.title), listed(one.sources.map(({ text, href }) => source(text, href)))];
	}
}

const paragraph = (words: string): Block => ({ type: 'paragraph', children: lines(words) });
const quoted = (words: string[]): Block => ({ type: 'blockquote', children: words.map(paragraph) });
const listed = (items: Block[]): Block => ({
	...{ type: 'list', ordered: false, spread: false },
	children: items.map((item) => ({ type: 'listItem', spread: false, children: [item] }))
});

function source(text: string, href: string | null): Block {
	return { type: 'paragraph', children: href ? [{ type: 'link', url: href, children: line(text) }] : line(text) };
}

/** New lines stay where people put them. */
function lines(words: string): Phrase[] {
	return words.split(/\r\n?|\n/).flatMap((one, nth) => [...(nth ? [{ type: 'break' } as const] : []), ...line(one)]);
}
const line = (words: string): Phrase[] => [{ type: 'text', value: words.replace(/[\r\n]+/g, ' ') }];

/** A table as most readers know it. It is no plain Markdown, hence the row of its own; what is typed is escaped like everywhere. */
const table = (head: string[], rows: string[][]) => ({ type: 'cells', rows: [head, ...rows] }) as unknown as Block;
type Cells = { rows: string[][] };

function cells(node: Cells): string {
	const cell = (words: string) =>
		toMarkdown({ type: 'paragraph', children: line(words) } as Node)
			.trim()
			.replaceAll('|', '\\|');
	const rows = node.rows.map((row) => `| ${row.map(cell).join(' | ')} |`);
	rows.splice(1, 0, `|${node.rows[0]!.map(() => ' --- |').join('')}`);
	return rows.join('\n');
}
