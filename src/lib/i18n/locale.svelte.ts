/**
 * The language a person reads in. In the browser it is a reactive value, so that changing it words every message anew while
 * the page, the cursor and what was typed stay where they are. On the server it belongs to the request, never to the module.
 */
import { isLanguage, languageCookie, type Language } from './language.ts';
import { learn, readLanguage } from './words.ts';

let chosen = $state<Language>('nl');
let ofRequest: (() => Language) | undefined;

if (typeof document !== 'undefined' && isLanguage(document.documentElement.lang)) chosen = document.documentElement.lang;

readLanguage(language);

export function language(): Language {
	return ofRequest ? ofRequest() : chosen;
}

/** Rejects when the words cannot be fetched; then everything stays as it was. */
export async function setLanguage(next: Language): Promise<void> {
	await learn(next);
	chosen = next;
	document.documentElement.lang = next;
	document.cookie = languageCookie(next, location.protocol === 'https:');
}

/** For the server alone: where the language of the request at hand is found. */
export function readLanguageFrom(source: () => Language): void {
	ofRequest = source;
}
