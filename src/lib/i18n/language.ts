export type Language = 'nl' | 'en';

/** Other lists of words are kept in the same maps as the languages (`nl-easy`), so a language is asked for by name. */
export function isLanguage(word: unknown): word is Language {
	return word === 'nl' || word === 'en';
}

const year = 365 * 24 * 60 * 60;

export function languageCookie(language: Language, secure: boolean): string {
	return `language=${language}; path=/; max-age=${year}; samesite=lax${secure ? '; secure' : ''}`;
}

/** The language asked for at a first visit (`Accept-Language`), Dutch where that says nothing we speak. */
export function preferredLanguage(header: string | null): Language {
	const wishes = (header ?? '').split(',').map((wish, place) => {
		const [range = '', ...details] = wish.split(';').map((part) => part.trim());
		const weight = Number(details.find((detail) => detail.startsWith('q='))?.slice(2) ?? 1);
		return { language: range.toLowerCase().split('-')[0], weight, place };
	});
	const spoken = wishes.filter((wish) => isLanguage(wish.language) && wish.weight > 0);
	const first = spoken.sort((a, b) => b.weight - a.weight || a.place - b.place)[0]?.language;
	return isLanguage(first) ? first : 'nl';
}
