import { expect, test } from 'vitest';
import { isLanguage, languageCookie, preferredLanguage } from '#lib/i18n/language.ts';

test.each([
	[null, 'nl'],
	['', 'nl'],
	['en', 'en'],
	['nl-BE,en;q=0.8', 'nl'],
	['fr-FR, en-GB;q=0.7, nl;q=0.3', 'en'],
	['en;q=0.2, nl;q=0.9', 'nl'],
	['en;q=0, nl', 'nl'],
	['de,*;q=0.1', 'nl'],
	[';;;,,,q=', 'nl']
])('a browser that asks for %j is answered in %s', (header, language) => {
	expect(preferredLanguage(header)).toBe(language);
});

test('only a language we speak is one', () => {
	expect(['nl', 'en', 'nl-easy', '', undefined, 'constructor'].filter(isLanguage)).toEqual(['nl', 'en']);
});

test('the choice is kept for a year, on this site alone', () => {
	expect(languageCookie('en', false)).toBe('language=en; path=/; max-age=31536000; samesite=lax');
	expect(languageCookie('nl', true)).toContain('; secure');
});
