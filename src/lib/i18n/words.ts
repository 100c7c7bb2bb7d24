import type { Language } from './language.ts';

let asked: () => Language = () => 'nl';

/** Where the language of whoever reads is found: the page in a browser, the request on the server. */
export function readLanguage(source: () => Language): void {
	asked = source;
}

/** What every message comes down to. */
export const inLanguage = (nl: string, en: string): string => (asked() === 'en' ? en : nl);
