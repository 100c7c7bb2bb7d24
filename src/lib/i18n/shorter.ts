/**
 * The compiler makes three functions of every message, ready for any language and any way of choosing one. We have two languages and one way:
 * the same words in one call, at a third of the bytes. A message in a richer shape keeps a function for each language.
 */
const given = String.raw`/\*\* @type \{LocalizedString\} \*/ \((\`(?:[^\`\\]|\\.)*\`)\)`;
const plain = new RegExp(String.raw`^const (nl|en)_\w+ = .*=> \{\s*return ${given}\s*\};$`, 'gm');
const counted = new RegExp(
	String.raw`^const (nl|en)_\w+ = .*=> \{const \w+ = registry\.plural\("\w+", i\?\.(\w+), \{\}\);\s*if \(\w+ === "one"\) return ${given};\s*if \(\w+ === "other"\) return ${given};`,
	'gm'
);
const chooser = /\/\*\*\n\*[\s\S]*$/;

export function shorter(name: string, made: string): string {
	const words = new Map<string, string>();
	for (const [, language, text] of made.matchAll(plain)) words.set(language!, text!);
	for (const [, language, count, one, other] of made.matchAll(counted)) words.set(language!, `i.${count} == 1 ? ${one} : ${other}`);
	const [nl, en] = [words.get('nl'), words.get('en')].map((text) => text?.replaceAll('i?.', 'i.'));
	const wants = /@typedef \{(\{.+\})\} \w+Inputs/.exec(made)?.[1];
	const takes = wants && wants !== '{}' ? 'i' : '';
	const type = `/** @type {(${takes && `i: ${wants}`}) => string} */`;
	const use = `import { inLanguage } from '../../words.ts';\n`;
	if (nl && en) return `/* eslint-disable */\n${use}\n${type}\nexport const ${name} = (${takes}) => inLanguage(\n\t${nl},\n\t${en}\n);\n`;
	const whole = made.replace(/^import \{ getLocale.*\n/m, use).replace(chooser, '');
	return `${whole}${type}\nexport const ${name} = (${takes}) => inLanguage(nl_${name}(${takes}), en_${name}(${takes}));\n`;
}
