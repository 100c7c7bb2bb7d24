import { AsyncLocalStorage } from 'node:async_hooks';
import type { Handle } from '@sveltejs/kit';
import { isLanguage, preferredLanguage, type Language } from '#lib/i18n/language.ts';
import { readLanguageFrom } from '#lib/i18n/locale.svelte.ts';

const ofRequest = new AsyncLocalStorage<Language>();

readLanguageFrom(() => ofRequest.getStore() ?? 'nl');

/** Words a mail, or whatever else goes to somebody who is not the one at the page. */
export const inTheirWords = <T>(language: Language, say: () => T): T => ofRequest.run(language, say);

/** Each request is answered in the language of the person who asks: the one chosen before, else what the browser prefers. */
export const inTheirLanguage: Handle = ({ event, resolve }) => {
	const chosen = event.cookies.get('language');
	const language = isLanguage(chosen) ? chosen : preferredLanguage(event.request.headers.get('accept-language'));
	return ofRequest.run(language, () => resolve(event, { transformPageChunk: ({ html }) => html.replace('%language%', language) }));
};
