import type { Language } from './schema.ts';

// Everything that can be wrong with a method, as a closed list, each with a sentence for whoever made the file. Where it is wrong is in
// `path` and shown beside the sentence. `found` and `wanted` fill it in; the last group is advice and refuses nothing.

export interface Problem {
	/** Keys from the meeting down to the part, such as `gk1/delen/gehoord/prompt/nl`. */
	path: string;
	code: Code;
	found?: string;
	wanted?: string;
}

const kinds: Record<Language, Record<string, string>> = {
	nl: { string: 'een tekst', number: 'een getal', Array: 'een lijst', Object: 'een groep van onderdelen met hun namen' },
	en: { string: 'a text', number: 'a number', Array: 'a list', Object: 'a group of named parts' }
};

type Sentence = (found: string, wanted: string) => string;

const sentences = {
	// the file itself
	'file-empty': { nl: () => 'Dit bestand is leeg. Kies een ander.', en: () => 'This file is empty. Choose another one.' },
	'file-large': {
		nl: (_, wanted) => `Dit bestand is te groot voor een werkwijze. Er passen ${wanted} kB.`,
		en: (_, wanted) => `This file is too large for a way of working. It may have ${wanted} kB.`
	},
	'file-unreadable': {
		nl: () => 'Dit bestand is niet te lezen. Vraag of het nog een keer gemaakt kan worden, en stuur het ongewijzigd door.',
		en: () => 'This file cannot be read. Ask for it to be made once more, and pass it on unchanged.'
	},
	'file-kind': {
		nl: () => 'Dit is geen werkwijze uit Deugdelijk. Kies een bestand dat eindigt op .deugdelijk.json.',
		en: () => 'This is no way of working from Deugdelijk. Choose a file that ends in .deugdelijk.json.'
	},
	'file-format': {
		nl: (_, wanted) => `Dit bestand is voor een andere versie van Deugdelijk gemaakt. Hier past vorm ${wanted}.`,
		en: (_, wanted) => `This file was made for another version of Deugdelijk. Format ${wanted} fits here.`
	},

	// the shape of the method
	'part-missing': {
		nl: (_, wanted) => `Hier hoort “${wanted}” te staan. Vul het aan.`,
		en: (_, wanted) => `“${wanted}” should be here. Add it.`
	},
	'part-unknown': {
		nl: (found) => `“${found}” hoort hier niet. Haal het weg of kijk of het goed gespeld is.`,
		en: (found) => `“${found}” does not belong here. Remove it, or check how it is spelled.`
	},
	'kind-wrong': {
		nl: (_, wanted) => `Hier hoort ${kinds.nl[wanted] ?? 'iets anders'} te staan.`,
		en: (_, wanted) => `This should be ${kinds.en[wanted] ?? 'something else'}.`
	},
	'choice-unknown': {
		nl: (found, wanted) => `${found} kan hier niet. Kies uit: ${wanted}.`,
		en: (found, wanted) => `${found} is not possible here. Choose from: ${wanted}.`
	},
	'text-empty': { nl: () => 'Deze tekst is leeg. Schrijf iets.', en: () => 'This text is empty. Write something.' },
	'text-untrimmed': {
		nl: () => 'Er staat een spatie of lege regel voor of na deze tekst. Haal die weg.',
		en: () => 'There is a space or empty line before or after this text. Remove it.'
	},
	'text-long': {
		nl: (_, wanted) => `Deze tekst is te lang. Er passen ${wanted} tekens.`,
		en: (_, wanted) => `This text is too long. It may have ${wanted} characters.`
	},
	'list-short': {
		nl: (_, wanted) => `Deze lijst is te kort. Er horen er minstens ${wanted} te zijn.`,
		en: (_, wanted) => `This list is too short. It should have at least ${wanted}.`
	},
	'list-long': {
		nl: (_, wanted) => `Deze lijst is te lang. Er mogen er ${wanted} zijn.`,
		en: (_, wanted) => `This list is too long. It may have ${wanted}.`
	},
	'number-out': {
		nl: (found, wanted) => `${found} kan hier niet. Het moet ${wanted} zijn.`,
		en: (found, wanted) => `${found} is not possible here. It must be ${wanted}.`
	},
	'key-form': {
		nl: (found) => `De sleutel ${found} mag alleen kleine letters, cijfers en streepjes hebben.`,
		en: (found) => `The key ${found} may only have lowercase letters, digits and hyphens.`
	},
	'key-twice': {
		nl: (found) => `De sleutel “${found}” staat twee keer in dezelfde lijst. Geef er één een andere naam.`,
		en: (found) => `The key “${found}” stands twice in the same list. Give one of them another name.`
	},
	'placeholder-unknown': {
		nl: (found) => `${found} kennen we niet. Je kunt {client}, {clients}, {aClient}, {theClient}, {person} en {people} gebruiken.`,
		en: (found) => `We don't know ${found}. You can use {client}, {clients}, {aClient}, {theClient}, {person} and {people}.`
	},
	'brace-stray': {
		nl: () => 'Er staat een losse accolade in deze tekst. Haal die weg of maak het paar af.',
		en: () => 'There is a loose brace in this text. Remove it or complete the pair.'
	},
	'link-form': {
		nl: () => 'Een link begint met http:// of https:// en heeft geen spaties.',
		en: () => 'A link begins with http:// or https:// and has no spaces.'
	},
	'from-form': {
		nl: () => 'Zeg waaruit deze vraag put: virtues, participants, agreements:open, harvest:series, of een ronde en een vraag.',
		en: () => 'Say what this question draws from: virtues, participants, agreements:open, harvest:series, or a round and a field.'
	},

	// what must fit together
	'key-of-method': {
		nl: (_, wanted) => `Een werkwijze met één gesprek geeft dat gesprek haar eigen sleutel: “${wanted}”.`,
		en: (_, wanted) => `A method with one conversation gives that conversation its own key: “${wanted}”.`
	},
	'people-range': {
		nl: () => 'Het grootste aantal mensen kan niet kleiner zijn dan het kleinste.',
		en: () => 'The largest number of people cannot be smaller than the smallest.'
	},
	'complete-twice': {
		nl: (found) => `“${found}” staat twee keer bij wat een gesprek volledig maakt. Eén keer is genoeg.`,
		en: (found) => `“${found}” stands twice among what makes a conversation complete. Once is enough.`
	},
	'complete-absent': {
		nl: (_, wanted) =>
			`Dit gesprek heeft geen ronde van de soort “${wanted}”, terwijl die nodig is voor een volledig gesprek. Voeg er een toe.`,
		en: (_, wanted) => `This conversation has no round of type “${wanted}”, though a complete one needs it. Add one.`
	},
	'minutes-short': {
		nl: (_, wanted) => `De korte versie kan niet langer duren dan de gewone: hooguit ${wanted} minuten.`,
		en: (_, wanted) => `The short version cannot take longer than the normal one: at most ${wanted} minutes.`
	},
	'minutes-kept': {
		nl: (_, wanted) => `Oogst, afspraken en uitchecken houden hun tijd, ook in de korte versie: ${wanted} minuten.`,
		en: (_, wanted) => `Harvest, agreements and checking out keep their time, also in the short version: ${wanted} minutes.`
	},
	'list-absent': {
		nl: () => 'Er valt niets te kiezen. Geef opties, of zeg waaruit gekozen wordt.',
		en: () => 'There is nothing to choose from. Give options, or say where the choice comes from.'
	},
	'most-over': {
		nl: (found, wanted) => `Je laat ${found} keuzes toe, maar er zijn er ${wanted}.`,
		en: (found, wanted) => `You allow ${found} choices, but there are ${wanted}.`
	},
	'undecided-one': {
		nl: () => 'Bij een oordeel hoort precies één keuze “kan ik nog niet zeggen”. Merk die met undecided.',
		en: () => 'A judgement has exactly one choice “I cannot say yet”. Mark it with undecided.'
	},
	'never-live': {
		nl: () => 'Dit antwoord mag niet meteen zichtbaar zijn: eerst kiest iedereen zelf, dan tonen jullie alles tegelijk.',
		en: () => 'This answer must not be visible at once: everyone chooses alone first, then you show all together.'
	},
	'agreement-shape': {
		nl: (_, wanted) => `Een eigen voornemen is één per persoon, een afspraak is van de hele groep. Hier hoort “${wanted}”.`,
		en: (_, wanted) => `A personal intention is one for each person, an agreement is the whole group's. Here it should be “${wanted}”.`
	},
	'about-source': {
		nl: () => 'Deze vraag gaat ergens over. Zeg met “from” waar dat gekozen is.',
		en: () => 'This question is about something. Say with “from” where that was chosen.'
	},
	'about-virtue': {
		nl: () => 'Deze vraag gaat over deugden. Verwijs naar de lijst met deugden, of naar een vraag waarin een deugd gekozen wordt.',
		en: () => 'This question is about virtues. Point to the list of virtues, or to a question in which a virtue is chosen.'
	},
	'from-absent': {
		nl: (found) => `De vraag ${found} bestaat niet in dit gesprek. Verwijs naar een vraag die er is.`,
		en: (found) => `The question ${found} does not exist in this conversation. Point to one that does.`
	},
	'from-later': {
		nl: (found) => `De vraag ${found} komt pas later. Verwijs naar een eerdere vraag.`,
		en: (found) => `The question ${found} comes later. Point to an earlier one.`
	},
	'from-private': {
		nl: (found) => `De antwoorden op ${found} blijven bij de schrijver. Daaruit kan een ander niet kiezen.`,
		en: (found) => `The answers to ${found} stay with their writers. Others cannot choose from them.`
	},
	'from-unlisted': {
		nl: (found) => `De vraag ${found} levert geen lijst op om uit te kiezen.`,
		en: (found) => `The question ${found} does not yield a list to choose from.`
	},
	'from-unopened': {
		nl: (_, wanted) => `Die vraag staat in dezelfde ronde. Laat deze pas opengaan na “${wanted}” (opens, after).`,
		en: (_, wanted) => `That question is in the same round. Let this one open after “${wanted}” (opens, after).`
	},
	'opens-later': {
		nl: (found) => `“${found}” is geen eerdere vraag van deze ronde.`,
		en: (found) => `“${found}” is not an earlier question of this round.`
	},
	'pair-log': {
		nl: () => 'Een vraag van vooraf en achteraf komt in het logboek: kies “yes” of “summary”.',
		en: () => 'A question of before and after goes into the logbook: choose “yes” or “summary”.'
	},
	'pair-incomplete': {
		nl: (found) => `Bij het paar “${found}” hoort één vraag vooraf en één in een latere ronde achteraf.`,
		en: (found) => `The pair “${found}” needs one question before, and one after in a later round.`
	},
	'pair-differs': {
		nl: (found) => `De twee vragen van het paar “${found}” moeten dezelfde vorm en keuzes hebben.`,
		en: (found) => `The two questions of the pair “${found}” must have the same form and choices.`
	},

	// advice
	'client-literal': {
		nl: () => 'Hier staat het woord cliënt. Met {client} krijgt elk team zijn eigen woord.',
		en: () => 'This says client. With {client} every team gets its own word.'
	},
	'person-literal': {
		nl: () => 'Hier staat deelnemer, en sommige teams noemen hun cliënten zo. Gebruik {person} of {people}.',
		en: () => 'This says participant, which is what some teams call their clients. Use {person} or {people}.'
	},
	jargon: {
		nl: (found) => `“${found}” is een woord van kantoor. Zeg het zoals je het tegen een collega zegt.`,
		en: (found) => `“${found}” is an office word. Say it as you would to a colleague.`
	},
	'address-formal': { nl: () => 'Zeg je en jouw, geen u en uw.', en: () => 'In Dutch, say je and jouw, not u and uw.' },
	'sentence-long': {
		nl: (found, wanted) => `Een zin van ${found} woorden. Met hooguit ${wanted} leest het prettiger.`,
		en: (found, wanted) => `A sentence of ${found} words. With at most ${wanted} it reads more easily.`
	},
	'sentences-count': {
		nl: (found, wanted) => `Dit zijn ${found} zinnen. Maak er ${wanted} van.`,
		en: (found, wanted) => `These are ${found} sentences. Make it ${wanted}.`
	},
	'easy-missing': {
		nl: () => 'Andere vragen hebben een makkelijke versie (nl-easy). Schrijf die hier ook.',
		en: () => 'Other questions have an easy version (nl-easy). Write one here too.'
	},
	'undecided-words': {
		nl: (_, wanted) => `Noem deze keuze “${wanted}”, zoals overal.`,
		en: (_, wanted) => `Call this choice “${wanted}”, as everywhere.`
	},
	'credit-silent': {
		nl: () => 'Zeg van wie het idee komt: geïnspireerd op, naar, of eigen ontwerp.',
		en: () => 'Say whose idea it is: inspired by, after, or our own design.'
	}
} satisfies Record<string, Record<Language, Sentence>>;

export type Code = keyof typeof sentences;

export const codes = Object.keys(sentences) as Code[];

/** One sentence for the person who made the file. */
export function worded(problem: Problem, language: Language): string {
	const sentence: Sentence = sentences[problem.code][language];
	return sentence(problem.found ?? '?', problem.wanted ?? '?');
}
