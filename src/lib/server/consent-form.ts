/** What an author says about a sentence of theirs: the same form for who has an account and for who comes by their return link. */
import * as v from 'valibot';
import { CONTEXTS, LONGEST_WORDS, REPLIES } from '../domain/consent.ts';
import type { ConsentState, Context, Reply } from '../domain/consent.ts';
import type { Id } from '../domain/id.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Text } from '../domain/row.ts';
import type { ClientWord } from '../methods/schema.ts';
import { shapes } from './auth/form.ts';
import type { Problems } from './auth/form.ts';
import { wordsOf } from './live/page.ts';
import type { Author, Consents } from './storage/consents.ts';

export const context = v.picklist(CONTEXTS, 'choose');
export const replyShape = {
	session: shapes.id,
	answer: shapes.id,
	context,
	reply: v.picklist(REPLIES, 'choose'),
	words: v.pipe(v.string(), v.trim(), v.maxLength(LONGEST_WORDS, 'too-long'))
};

type Wish = { session: Id; answer: Id; context: Context; reply: Reply; words: string };

export async function replied(consents: Consents, author: Author, wish: Wish): Promise<{ done: true } | { problems: Problems }> {
	try {
		const done = await consents.answer(author, wish, wish.context, wish.reply, wish.words);
		return done ? { done: true } : { problems: { form: 'gone' } };
	} catch (refused) {
		if (!(refused instanceof Refusal) || refused.code === 'busy') throw refused;
		return { problems: refused.code === 'wrong-shape' ? { words: 'missing' } : { form: 'gone' } };
	}
}

/** What somebody is asked, as their page shows it: their own sentence, and where it was said. */
export type Asked = {
	session: Id;
	answer: Id;
	context: Context;
	state: ConsentState;
	/** How they want it to read instead. */
	other: string | null;
	text: string;
	prompt: Text;
	title: Text;
	date: string;
	askedAt: number;
	words: ClientWord;
};

export const askedOf = (consents: Consents, author: Author): Asked[] =>
	consents.asks(author).map(({ session, answer, context, state, words, askedAt, quote, rows }) => ({
		...{ session, answer, context, state, other: words, askedAt },
		...{ text: quote.text, prompt: quote.prompt, title: rows.session.title, date: rows.session.date, words: wordsOf(rows.session.words) }
	}));
