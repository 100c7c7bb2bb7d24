/**
 * What goes by mail where there is a mail server: proof that an address is its owner's, a link to sign in with or to choose a new password
 * with, and news of a change. A link works once, for ten minutes. Nobody signs in by an address that was not proven: whoever made an account under somebody else's
 * address would find them in it. Sending is not waited for, so that the answer is the same, and as quick, for an address nobody knows.
 */
import { factsOf, log } from '../log.ts';
import { letters } from '../mail/letters.ts';
import type { Post } from '../mail/index.ts';
import type { Links } from '../storage/links.ts';
import type { People } from '../storage/people.ts';
import type { Attempts } from './attempts.ts';

/** A link is made when the answer has left: storing it takes a moment, which would tell one address from another. Milliseconds. */
const answered = 250;

type Ground = { mail: Post; links: Links; people: People; attempts: Attempts };
type Who = { id: string; name: string };

export function byMail({ mail, links, people, attempts }: Ground) {
	return {
		on: mail.on,
		/** A link, to whoever has that address and proved it. `origin`: where links lead. Answers with how long to wait first, milliseconds. */
		askLink(purpose: 'enter' | 'forgot', email: string, address: string, origin: string): number {
			const milliseconds = attempts.begin(`mail ${email}`, address);
			if (milliseconds > 0 || !mail.on) return milliseconds;
			const person = people.withEmail(email);
			// Also when asked for from many places at once nobody's mail box is filled.
			if (person?.emailVerified && attempts.begin(`mail ${email}`, 'anywhere') === 0)
				setTimeout(sendLink, answered, purpose, person, origin);
			return 0;
		},
		/** Whose link this is. */
		behind: (token: string) => personBehind(token),
		/** Uses up a link; answers with who may now come in. */
		async use(token: string, address: string): Promise<string | undefined> {
			const person = personBehind(token);
			if (!person || !(await links.use(token, 'enter'))) return undefined;
			attempts.succeeded(`mail ${person.email}`, address);
			return person.id;
		},
		/** Asks for proof of an address, which may be a new one. Answers with how long to wait first, milliseconds. */
		async askProof(person: Who, email: string, origin: string): Promise<number> {
			const milliseconds = attempts.begin(`proof ${person.id}`, 'anywhere');
			if (milliseconds > 0) return milliseconds;
			const token = await links.make({ purpose: 'verify', person: person.id, email });
			void mail.send({ to: email, ...letters.proof(person.name, link(origin, '/e-mail', token)) });
			return 0;
		},
		/** The address is proven; from now on it is theirs. The one before it is told. */
		async prove(token: string): Promise<'done' | 'gone' | 'taken'> {
			const done = await links.prove(token);
			if (typeof done === 'string') return done;
			if (done.before !== done.email) void mail.send({ to: done.before, ...letters.moved(done.name) });
			return 'done';
		}
	};

	function personBehind(token: string) {
		const found = links.find(token, 'enter');
		return found?.person ? people.withId(found.person) : undefined;
	}

	async function sendLink(purpose: 'enter' | 'forgot', person: Who & { email: string }, origin: string): Promise<void> {
		try {
			const token = await links.make({ purpose, person: person.id });
			const path = { enter: '/inloggen/link', forgot: '/nieuw-wachtwoord' }[purpose];
			await mail.send({ to: person.email, ...letters[purpose](person.name, link(origin, path, token)) });
		} catch (thrown) {
			log('warn', 'link not made', factsOf(thrown));
		}
	}
}

/** Mail programs cut off what stands behind a `#`, so here the token is in the address; the page takes it out at once. */
const link = (origin: string, path: string, token: string) => `${origin}${path}?sleutel=${token}`;
