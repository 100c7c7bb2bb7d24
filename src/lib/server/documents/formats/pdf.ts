/**
 * PDF that can be read aloud (PDF/UA-1), set by typst. What people wrote goes in as data, never as source, so nothing they type means anything there. Only
 * fonts that come along are used: those inside the compiler, one with emoji, and a box for every sign they lack.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { note } from '../../../domain/documents/model.ts';
import type { Doc } from '../../../domain/documents/model.ts';
import * as m from '../../../i18n/messages/messages.js';
import { ANY_SIGN, anySign } from '../last-resort.ts';
import { template } from '../template.ts';
import type { Format } from './format.ts';

/** Beside the fonts inside the compiler (Latin, Greek, Cyrillic, Hebrew, Arabic …): which signs each is for, and where it was installed. */
const FONTS = [
	{ signs: /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u, file: 'noto-emoji/400Regular/NotoEmoji_400Regular.ttf' },
	{ signs: /\p{Script=Ethiopic}/u, file: 'noto-sans-ethiopic/400Regular/NotoSansEthiopic_400Regular.ttf' },
	{ signs: /\p{Script=Devanagari}/u, file: 'noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf' },
	{ signs: /\p{Script=Tamil}/u, file: 'noto-sans-tamil/400Regular/NotoSansTamil_400Regular.ttf' }
];

export const pdf: Format = {
	key: 'pdf',
	fits: () => true,
	write(doc) {
		const file = made(doc);
		if (doc.look === 'poster' || !Buffer.from(file).includes(BOXED)) return file;
		return made({ ...doc, parts: [...doc.parts, note(m.documents_boxes())] });
	}
};

/** How a file tells that a sign in it is a box. */
const BOXED = `+${ANY_SIGN.replace(' ', '')}`;

function made(doc: Doc): Uint8Array {
	const signs = signsOf(doc);
	const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: [...fontsFor(signs), anySign(signs)] }] });
	const made = compiler.compile({ mainFileContent: template, inputs: { doc: JSON.stringify(doc) } });
	const wrong = made.takeError();
	if (wrong || !made.result) throw new Error(`typst: ${wrong ? told(compiler.fetchDiagnostics(wrong)) : 'nothing was made'}`);
	// In the singular: the plural is ignored without a word.
	return new Uint8Array(compiler.pdf(made.result, { pdfStandard: 'ua-1' as never, creationTimestamp: Math.floor(Date.now() / 1000) }));
}

/** Read when first needed, and once. What was not installed is drawn as boxes, and every document is still made. */
const kept = new Map<string, Buffer[]>();
function fontsFor(words: string): Buffer[] {
	return FONTS.filter(({ signs }) => signs.test(words)).flatMap(({ file }) => {
		const font = kept.get(file) ?? installed(file);
		kept.set(file, font);
		return font;
	});
}

function installed(file: string): Buffer[] {
	try {
		return [readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/${file}`))];
	} catch {
		return [];
	}
}

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
