/**
 * PDF that can be read aloud (PDF/UA-1), set by typst. What people wrote goes in as data, never as source, so nothing they type means anything there. Only
 * fonts that come along are used: those inside the compiler, and a box for every sign they lack.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Doc } from '../../../domain/documents/model.ts';
import { anySign } from '../last-resort.ts';
import { template } from '../template.ts';
import type { Format } from './format.ts';

export const pdf: Format = {
	key: 'pdf',
	fits: () => true,
	write(doc) {
		const words = JSON.stringify(doc);
		const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [anySign(signsOf(doc))] }] });
		const made = compiler.compile({ mainFileContent: template, inputs: { doc: words } });
		const wrong = made.takeError();
		if (wrong || !made.result) throw new Error(`typst: ${wrong ? told(compiler.fetchDiagnostics(wrong)) : 'nothing was made'}`);
		// In the singular: the plural is ignored without a word.
		return new Uint8Array(compiler.pdf(made.result, { pdfStandard: 'ua-1' as never, creationTimestamp: Math.floor(Date.now() / 1000) }));
	}
};

function signsOf(doc: Doc): string {
	const signs = new Set<string>();
	JSON.stringify(doc, (_key, value: unknown) => {
		if (typeof value === 'string') for (const sign of value) signs.add(sign);
		return value;
	});
	return [...signs].join('');
}

/** The faults themselves, not the words they are about. */
const told = (diagnostics: { message?: string }[]) => diagnostics.map(({ message = '' }) => message.replace(/`[^`]*`/g, '…')).join('; ');
