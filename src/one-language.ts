import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * A page carries the words of one language. While a bundle is written the words it says are taken out of it, into one file for each language; the
 * bundle asks for its file as soon as it is there, and nothing of it is shown before (`ready`). What changes when somebody changes the language is in
 * `i18n/words.ts`. On the server, in tests and while developing, every message has both languages in it (`i18n/shorter.ts`).
 */
const message = /export const (\w+) = \((i?)\) => inLanguage\(\n\t(.+),\n\t(.+)\n\);/;
const said = /(["'`])said:(\w+)\1/g;
const folder = '_app/immutable/words';
const helper = 'return baseModule().catch(';

type Words = Record<'nl' | 'en', string>;

export function oneLanguage(): Plugin {
	const words = new Map<string, Words>();
	return {
		name: 'one-language',
		apply: 'build',
		applyToEnvironment: (environment) => environment.name === 'client',

		transform(code, id) {
			if (id.includes('vite/preload-helper')) {
				if (!code.includes(helper)) this.error('the helper that loads bundles changed: words would come too late');
				return `import { ready } from ${JSON.stringify('#lib/ready.ts')};\n${code.replace(helper, 'return baseModule().then(ready).catch(')}`;
			}
			const found = id.includes('/i18n/messages/messages/') && message.exec(code);
			if (!found) return undefined;
			const [, name, inputs, nl, en] = found as unknown as [string, string, string, string, string];
			const one = (text: string) => (inputs || !text.startsWith('`') ? `(i) => ${text}` : text);
			words.set(name, { nl: one(nl), en: one(en) });
			return `import { word } from '../../words.ts';\nexport const ${name} = (${inputs}) => word(${[`'said:${name}'`, inputs].filter(Boolean).join(', ')});\n`;
		},

		renderChunk(code) {
			const here = [...new Set([...code.matchAll(said)].map(([, , name]) => name!))];
			if (!here.length) return undefined;
			const list = (language: keyof Words) => `export default [${here.map((name) => words.get(name)![language]).join(',\n')}];\n`;
			const [nl, en] = [list('nl'), list('en')];
			const mark = createHash('sha256').update(nl).update(en).digest('base64url').slice(0, 8);
			this.emitFile({ type: 'asset', fileName: `${folder}/${mark}.nl.js`, source: nl });
			this.emitFile({ type: 'asset', fileName: `${folder}/${mark}.en.js`, source: en });
			const table = `var $words = { load: (language) => import(\`../words/${mark}.\${language}.js\`) };\n(globalThis.$words ??= []).push($words);\n`;
			return { code: `${code.replace(said, (_said, _quote, name: string) => `$words, ${here.indexOf(name)}`)}\n${table}`, map: null };
		}
	};
}
