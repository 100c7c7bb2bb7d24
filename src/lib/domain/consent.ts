/**
 * Consent per quote. A sentence that leaves the team is one that its author was asked about, for that use, and said yes to, in these words or in
 * others; and takes back at any moment. What nobody can be asked about (unsigned, the group's, a judgement without a name) never leaves, and neither
 * does what somebody wrote who cannot be reached any more: who cannot take back has not agreed.
 */
import type { Id } from './id.ts';
import { refuse } from './refusal.ts';
import type { Text } from './row.ts';
import type { Rows } from './rows.ts';
import { sayings } from './said.ts';
import { presents } from './waiting.ts';

/** Where a sentence would be read: in the organisation, by who pays for the work, or by anybody. */
export const CONTEXTS = ['organisation', 'funder', 'outside'] as const;
export type Context = (typeof CONTEXTS)[number];
export type ConsentState = 'asked' | 'yes' | 'no' | 'reworded' | 'withdrawn';
export const REPLIES = ['yes', 'no', 'reworded', 'withdrawn'] as const;
export type Reply = (typeof REPLIES)[number];

/** One sentence (the answer it is) for one use. `words`: how its author wants it to read instead. Times are wall clock, milliseconds. */
export type Consent = {
	session: Id;
	answer: Id;
	context: Context;
	state: ConsentState;
	words: string | null;
	/** The account of who asked, while it is there. */
	askedBy: Id | null;
	askedAt: number;
	answeredAt: number | null;
};

/** A sentence that can be asked about: under its author's name in the logbook. `seat` is for looking up who to ask, and goes to nobody. */
export type Quote = { answer: Id; seat: Id; name: string; prompt: Text; text: string };

/** Signs of a sentence in other words. */
export const LONGEST_WORDS = 2000;

/** Those of a closed conversation: before that words still come and go. */
export function quotes(rows: Rows): Quote[] {
	if (rows.session.stage !== 'closed') return [];
	const saidIn = sayings(rows);
	const found = new Map<Id, Quote>();
	for (const round of rows.rounds())
		for (const field of rows.fields(round.id)) {
			if (presents(field)) continue;
			for (const { answer, line, sentence } of saidIn(field)) {
				if (answer.seat === null || sentence.name === null || line.mark || line.dots || line.items) continue;
				const before = found.get(answer.id);
				const text = before ? `${before.text}\n${sentence.text}` : sentence.text;
				found.set(answer.id, { answer: answer.id, seat: answer.seat, name: sentence.name, prompt: field.prompt, text });
			}
		}
	return [...found.values()];
}

/** As a document may print it, without a name; nothing when it may not. */
export function quotable(quote: Quote | undefined, consent: Consent | undefined, reachable: boolean): string | null {
	if (!quote || !consent || !reachable) return null;
	if (consent.state === 'yes') return quote.text;
	return consent.state === 'reworded' ? consent.words : null;
}

/** Asked once for each use: an answer stands until its author gives another. */
export const asked = (
	before: Consent | undefined,
	wish: Pick<Consent, 'session' | 'answer' | 'context' | 'askedBy' | 'askedAt'>
): Consent => before ?? { ...wish, state: 'asked', words: null, answeredAt: null };

/** Its author's say, now or later. Saying no to what was agreed to is taking it back. */
export function answered(before: Consent, reply: Reply, words: string, at: number): Consent {
	const agreed = before.state !== 'asked' && before.state !== 'no';
	if (reply === 'withdrawn' && !agreed) refuse('not-now');
	const other = words.trim();
	if (reply === 'reworded' && !other) refuse('wrong-shape');
	if (other.length > LONGEST_WORDS) refuse('too-long');
	const state = reply === 'no' && agreed ? 'withdrawn' : reply;
	return { ...before, state, words: state === 'reworded' ? other : null, answeredAt: at };
}
