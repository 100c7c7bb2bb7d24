import type { ClientWord, Language, Text } from '#lib/methods/schema.ts';
import { say } from '#lib/methods/text.ts';

/** A text of a draft in this language, or in the other one while it has no words here. */
export function told(text: Text, language: Language, words: ClientWord): string {
	const other = language === 'nl' ? 'en' : 'nl';
	return say(text, text[language].trim() ? language : other, words);
}
