import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientWords, evaluation, methods } from '#lib/methods/index.ts';
import type { ClientWord, Language, Text } from '#lib/methods/schema.ts';
import { peopleWord, say } from '#lib/methods/text.ts';

const word = (key: string): ClientWord => {
	const found = clientWords.find((one) => one.key === key);
	if (!found) throw new Error(`no word ${key}`);
	return found;
};
const nl = (words: string): Text => ({ nl: words, en: words });
const languages = ['nl', 'en'] as const;

test('the team sees its own word', () => {
	expect(say(nl('Dit vraagt {theClient} van {clients}.'), 'nl', word('inwoner'))).toBe('Dit vraagt de inwoner van inwoners.');
	expect(say(nl('We ask {aClient} about this {client}.'), 'en', word('bewoner'))).toBe('We ask an inhabitant about this inhabitant.');
});

test.each([
	['{theClient} belt.', 'De cliënt belt.'],
	['Bel eerst. {theClient} wacht.', 'Bel eerst. De cliënt wacht.'],
	['Wie belt? {aClient}!', 'Wie belt? Een cliënt!'],
	['‘{clients}’ is een woord.', '‘Cliënten’ is een woord.'],
	["Zeg 'hoi.' {theClient} zwaait.", "Zeg 'hoi.' De cliënt zwaait."],
	['Vraag: {theClient} of de buurt?', 'Vraag: de cliënt of de buurt?'],
	['Toen … {theClient} kwam.', 'Toen … de cliënt kwam.'],
	['Dit is van {theClient}.', 'Dit is van de cliënt.'],
	['Om 10.30 {theClient} bellen', 'Om 10.30 de cliënt bellen']
])('a word gets a capital only where a sentence begins: %s', (typed, shown) => {
	expect(say(nl(typed), 'nl', word('client'))).toBe(shown);
});

test('where clients are called deelnemer, people in the conversation are gespreksgenoten', () => {
	const text = {
		nl: 'Eén {person} vertelt over {aClient}. {people} luisteren.',
		en: 'One {person} tells about {aClient}. {people} listen.'
	};
	expect(say(text, 'nl', word('deelnemer'))).toBe('Eén gespreksgenoot vertelt over een deelnemer. Gespreksgenoten luisteren.');
	expect(say(text, 'en', word('deelnemer'))).toBe('One conversation partner tells about a participant. Conversation partners listen.');
	expect(say(text, 'nl', word('client'))).toBe('Eén deelnemer vertelt over een cliënt. Deelnemers luisteren.');
	expect(say(text, 'en', word('inwoner'))).toBe('One participant tells about a resident. Participants listen.');
});

test.each(languages)('no text in %s uses one word for two kinds of people, whatever the team says', (language) => {
	const deelnemer = word('deelnemer');
	const taken = [deelnemer[language].client, deelnemer[language].clients];
	const partners = Object.values(peopleWord('deelnemer', language));
	for (const text of texts([methods, evaluation])) {
		const meant = text[language].match(/\{\w+\}/g) ?? [];
		const shown = say(text, language, deelnemer).toLowerCase();
		const count = (forms: string[]) => shown.match(new RegExp(`\\b(${forms.toSorted().reverse().join('|')})\\b`, 'g'))?.length ?? 0;
		expect([count(partners), count(taken)], shown).toEqual([
			meant.filter((mark) => /person|people/.test(mark)).length,
			meant.filter((mark) => /client/i.test(mark)).length
		]);
	}
});

test('every shipped text is filled completely, in every language and word, and begins as a sentence does', () => {
	for (const text of texts([methods, evaluation])) {
		for (const language of languages) {
			for (const client of clientWords) {
				const shown = say(text, language, client);
				expect(shown).not.toMatch(/[{}]|undefined/);
				if (text[language].startsWith('{')) expect(shown).toMatch(/^\p{Lu}/u);
			}
		}
	}
});

test('easy Dutch is given when asked for and there, and never in English', () => {
	const text: Text = { nl: 'Gewoon', en: 'Plain', 'nl-easy': 'Makkelijk' };
	expect([say(text, 'nl', word('client'), true), say(text, 'nl', word('client')), say(text, 'en', word('client'), true)]).toEqual([
		'Makkelijk',
		'Gewoon',
		'Plain'
	]);
	expect(say(nl('Gewoon'), 'nl', word('client'), true)).toBe('Gewoon');
});

test('whatever people type comes out as typed, but for the placeholders', () => {
	const pieces = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom('{', '}', '{constructor}', '{__proto__}', '$&', '{Client}', '. ')
	);
	fc.assert(
		fc.property(fc.array(pieces), fc.constantFrom<Language>(...languages), fc.constantFrom(...clientWords), (parts, language, client) => {
			const typed = parts.join('');
			fc.pre(!/\{(client|clients|aClient|theClient|person|people)\}/.test(typed));
			expect(say(nl(typed), language, client)).toBe(typed);
			expect(say(nl(`${typed}x{theClient}`), language, client)).toBe(`${typed}x${client[language].theClient}`);
		})
	);
});

function texts(content: unknown): Text[] {
	if (!content || typeof content !== 'object') return [];
	if ('nl' in content && 'en' in content && typeof content.nl === 'string') return [content as Text];
	return Object.values(content).flatMap(texts);
}
