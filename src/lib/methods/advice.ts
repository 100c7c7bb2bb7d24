import type { Code, Problem } from './problems.ts';
import type { Field, Language, Method, Text } from './schema.ts';

// How the house writes: plain sentences, je, the team's own words. Our own methods follow all of it; who makes a method elsewhere is
// told, not refused.

const CLIENT = /cli[eë]nt/i;
const PERSON = /\bdeelnemers?\b|\bparticipants?\b|\bgespreksgeno(ot|ten)\b|\bconversation partners?\b/i;
const JARGON = /\b(actiepunt|kpi|stakeholder|sprint|retro|vergadering|casusinbrenger|gebruiker|dossier|uitrol)\p{L}*/iu;
const FORMAL = /\b(u|uw)\b/i;
const CREDIT = /geïnspireerd op|\bnaar\b|eigen ontwerp/i;

const UNDECIDED = 'Kan ik nog niet zeggen';
const PROMPT_WORDS: Record<keyof Text, number> = { nl: 25, en: 30, 'nl-easy': 15 };

export function advise(method: Method): Problem[] {
	const advice = [...words(method, '')];
	if (!CREDIT.test(method.credit.text.nl)) advice.push({ path: 'credit/text', code: 'credit-silent' });
	const easy = method.meetings.some(({ rounds }) => rounds.some(({ fields }) => fields.some(({ prompt }) => prompt['nl-easy'])));
	for (const meeting of method.meetings) {
		advice.push(...length(meeting.lead, `${meeting.key}/lead`, 2, 4));
		for (const round of meeting.rounds) {
			const path = `${meeting.key}/${round.key}`;
			for (const part of ['title', 'say', 'pitfall'] as const) advice.push(...length(round[part], `${path}/${part}`, 1, 2));
			for (const field of round.fields) advice.push(...ofField(field, `${path}/${field.key}`, easy));
		}
	}
	return advice;
}

/** Advice on single words, in whatever content carries texts: `path` says where it stands. */
export function* words(content: unknown, path: string, formal = false): Generator<Problem> {
	if (Array.isArray(content)) {
		for (const [i, item] of content.entries()) yield* words(item, join(path, keyOf(item) ?? `#${i + 1}`), formal);
	} else if (isText(content)) {
		for (const [language, text] of Object.entries(content)) {
			for (const [code, found] of wordsIn(text, language, formal)) yield { path: `${path}/${language}`, code, found };
		}
	} else if (content && typeof content === 'object') {
		// a promise to clients speaks to them, and may say u
		const promise = formal || ('yields' in content && content.yields === 'promise');
		for (const [part, inside] of Object.entries(content)) {
			const list = ['meetings', 'rounds', 'fields'].includes(part);
			if (part !== 'sources') yield* words(inside, list ? path : join(path, part), promise);
		}
	}
}

function* wordsIn(text: string, language: string, formal: boolean): Generator<[Code, string]> {
	const plain = text.replace(/\{\w+\}/g, '');
	if (CLIENT.test(plain)) yield ['client-literal', text];
	if (PERSON.test(plain)) yield ['person-literal', text];
	if (language === 'en') return;
	const office = JARGON.exec(plain);
	if (office) yield ['jargon', office[0]];
	if (!formal && FORMAL.test(plain)) yield ['address-formal', text];
}

function* ofField(field: Field, path: string, easy: boolean): Generator<Problem> {
	const { prompt } = field;
	if (easy && !prompt['nl-easy']) yield { path: `${path}/prompt`, code: 'easy-missing' };
	yield* sentencesOf(prompt, `${path}/prompt`);
	const undecided = field.form === 'judgement' && field.options.find((option) => option.undecided);
	if (undecided && undecided.label.nl !== UNDECIDED) {
		yield { path: `${path}/options/${undecided.key}`, code: 'undecided-words', wanted: UNDECIDED };
	}
}

/** Long sentences in what people read before they write. */
export function* sentencesOf(prompt: Text, path: string): Generator<Problem> {
	for (const language of ['nl', 'en', 'nl-easy'] as const) {
		const wanted = PROMPT_WORDS[language];
		const longest = Math.max(...sentences(prompt[language] ?? '').map(count), 0);
		if (longest > wanted) yield { path: `${path}/${language}`, code: 'sentence-long', found: String(longest), wanted: String(wanted) };
	}
}

function* length(text: Text, path: string, least: number, most: number): Generator<Problem> {
	for (const language of ['nl', 'en'] satisfies Language[]) {
		const found = sentences(text[language]).length;
		const at = { path: `${path}/${language}`, code: 'sentences-count' as const, found: String(found) };
		if (found < least) yield { ...at, wanted: String(least) };
		if (found > most) yield { ...at, wanted: String(most) };
	}
}

function sentences(text: string): string[] {
	return text.split(/(?<=[.?!…]['’"]?)\s+(?=['‘"]?[\p{Lu}{])/u).filter(Boolean);
}

function count(sentence: string): number {
	return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function join(path: string, part: string): string {
	return path ? `${path}/${part}` : part;
}

function keyOf(item: unknown): string | undefined {
	return item && typeof item === 'object' && 'key' in item && typeof item.key === 'string' ? item.key : undefined;
}

function isText(content: unknown): content is Record<string, string> {
	return !!content && typeof content === 'object' && 'nl' in content && typeof content.nl === 'string';
}
