/**
 * Asking an author whether a sentence of theirs may be read elsewhere. Who has an account hears in a mail that something is asked, where there is a mail
 * server; what it is stands on their page alone. Who comes by a return link has no address, and finds it there.
 */
import type { Context } from '../domain/consent.ts';
import type { Id } from '../domain/id.ts';
import type { Running } from './boot.ts';
import { inTheirWords } from './http/language.ts';
import { letters } from './mail/letters.ts';
import type { Asking, Entry } from './storage/consents.ts';

type App = Pick<Running, 'auth' | 'consents' | 'mail'>;

/** `origin`: where the link in the mail leads. */
export async function askAuthor(
	{ auth, consents, mail }: App,
	entry: Entry,
	context: Context,
	askedBy: Id,
	origin: string
): Promise<Asking['outcome']> {
	const { outcome, tell } = await consents.ask(entry, context, askedBy);
	const person = tell ? auth.people.withId(tell) : undefined;
	// Not waited for: who asks sees nothing of whether there is an address.
	if (person)
		void mail.send({ to: person.email, ...inTheirWords(person.language, () => letters.asked(person.name, `${origin}/toestemming`)) });
	return outcome;
}
