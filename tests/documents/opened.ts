/** Documents opened by other programs than the ones that made them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Node = { role?: string; alt?: string; children?: Node[] };
export type OpenedPdf = {
	text: string;
	roles: string[];
	alts: string[];
	language: string | null;
	title: string;
	accessible: boolean;
	pages: number;
};

export async function openPdf(file: Uint8Array): Promise<OpenedPdf> {
	const task = getDocument({ data: file.slice(), verbosity: 0 });
	const opened = await task.promise;
	const { info, metadata } = await opened.getMetadata();
	const texts: string[] = [];
	const nodes: Node[] = [];
	for (let nth = 1; nth <= opened.numPages; nth++) {
		const page = await opened.getPage(nth);
		const { items } = await page.getTextContent();
		texts.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''));
		nodes.push(...all((await page.getStructTree()) as Node));
	}
	const accessible = Buffer.from(file).toString('latin1').includes('<pdfuaid:part>1</pdfuaid:part>');
	const told = { language: (info as { Language?: string }).Language ?? null, title: String(metadata?.get('dc:title') ?? '') };
	const read = { text: texts.join('\n'), roles: nodes.flatMap(({ role }) => role ?? []), alts: nodes.flatMap(({ alt }) => alt ?? []) };
	await task.destroy();
	return { ...read, ...told, accessible, pages: texts.length };
}

const all = (node: Node | null): Node[] => (node ? [node, ...(node.children ?? []).flatMap(all)] : []);

export const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);

/** What LibreOffice reads in a file, as plain text. */
export function openWithOffice(file: Uint8Array, ending: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'deugdelijk-office-'));
	try {
		writeFileSync(join(folder, `in.${ending}`), file);
		const to = [
			'--headless',
			`-env:UserInstallation=file://${folder}/profile`,
			'--convert-to',
			'txt:Text (encoded):UTF8',
			'--outdir',
			folder
		];
		spawnSync(office!, [...to, join(folder, `in.${ending}`)], { timeout: 100_000 });
		return readFileSync(join(folder, 'in.txt'), 'utf8');
	} finally {
		rmSync(folder, { recursive: true });
	}
}
