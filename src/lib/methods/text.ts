import type { ClientWord, Language, Text } from './schema.ts';

// Fills the words of a team into the texts of a method. On every page, so it carries nothing along but itself.

/**
 * The text in one language, with {client} {clients} {aClient} {theClient} in the team's word and {person} {people} for those who take
 * part in the conversation. A word that opens a sentence gets its capital; a placeholder nobody knows stays as it was typed.
 */
export function say(text: Text, language: Language, word: ClientWord, easy = false): string {
	const words = (easy && language === 'nl' ? text['nl-easy'] : undefined) ?? text[language];
	return words.replace(/\{(\w+)\}/g, (typed, name: string, at: number) => {
		const filled = fill(name, language, word);
		if (filled === undefined) return typed;
		return opensSentence(words.slice(0, at)) ? capital(filled) : filled;
	});
}

/**
 * What people in a session are called on screen. Where a team says "deelnemer" for its clients, that word is taken, and the people in
 * the session are "gespreksgenoten".
 */
export function peopleWord(clientWord: string, language: Language): { person: string; people: string } {
	const taken = clientWord === 'deelnemer';
	if (language === 'en') {
		return taken ? { person: 'conversation partner', people: 'conversation partners' } : { person: 'participant', people: 'participants' };
	}
	return taken ? { person: 'gespreksgenoot', people: 'gespreksgenoten' } : { person: 'deelnemer', people: 'deelnemers' };
}

function fill(name: string, language: Language, word: ClientWord): string | undefined {
	switch (name) {
		case 'client':
		case 'clients':
		case 'aClient':
		case 'theClient':
			return word[language][name];
		case 'person':
		case 'people':
			return peopleWord(word.key, language)[name];
		default:
			return undefined;
	}
}

/** Nothing before it, or a full stop, question or exclamation mark; quotes and brackets do not count. */
function opensSentence(before: string): boolean {
	return /(^|[.?!]['"’”)]*\s+)['"‘“(]*$/.test(before);
}

function capital(words: string): string {
	const [first = ''] = words;
	return first.toUpperCase() + words.slice(first.length);
}
