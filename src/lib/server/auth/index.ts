/**
 * People with an account: who somebody is, signing in and out, and what ends a sign-in. Participants of a session are none of these:
 * they hold a seat. Reads the protocol that `start.ts` settled, so that a cookie is bound to https wherever the page came over https.
 */
import { APIError } from 'better-auth/api';
import { links, type Links } from '../storage/links.ts';
import type { Database } from '../storage/database.ts';
import { patiently } from '../storage/patience.ts';
import { people, type People } from '../storage/people.ts';
import { teams, type Teams } from '../storage/teams.ts';
import type { Secrets } from '../secrets.ts';
import type { Settings } from '../settings.ts';
import { openAttempts } from './attempts.ts';
import { openEndings, type Endings } from './endings.ts';
import { cookieName, engine, type Engine } from './engine.ts';
import { hash } from './password-hash.ts';
import { watchOthers } from './watch.ts';

export interface Person {
	id: string;
	name: string;
	email: string;
	/** The id of the sign-in, not its token. */
	signIn: string;
}

export type Credentials = { email: string; password: string };

/** Headers carry the cookies the browser has to be given. */
export type SignedIn = { outcome: 'in'; headers: Headers } | { outcome: 'wrong' } | { outcome: 'wait'; milliseconds: number };

export type Auth = ReturnType<typeof openAuth>;

type App = Pick<Database, 'db' | 'sqlite'> & {
	settings: Pick<Settings, 'origin'>;
	secrets: Secrets;
	/** Hears that an account goes, in the transaction in which it does. */
	personGone?: (person: string) => void;
};

export function openAuth({ db, sqlite, settings, secrets, personGone }: App) {
	const database = { db, sqlite, close: () => undefined };
	const everybody: People = people(database);
	const everyTeam: Teams = teams(database);
	const everyLink: Links = links(database, everybody, everyTeam);
	const endings: Endings = openEndings();
	const attempts = openAttempts();
	const plain = engine(db, secrets.auth, false);
	const overHttps = engine(db, secrets.auth, true);
	const unwatch = watchOthers(sqlite, () => endings.tell({ what: 'elsewhere' }));

	return {
		people: everybody,
		teams: everyTeam,
		links: everyLink,
		endings,
		hash,
		close: unwatch,
		stillSignedIn: everybody.stillSignedIn,
		personOf: async (headers: Headers): Promise<Person | null> => (await recognise(headers)).person,
		recognise,
		signIn,
		signOut,
		signOutEverywhere,
		removePerson,
		changePassword,
		/** Lines to print at the start. While nobody has an account: a link to make the first with, in place of the one before it. */
		async notices(addresses: string[]): Promise<string[]> {
			await everybody.forgetExpired();
			if (everybody.any()) return [];
			const token = await everyLink.make({ purpose: 'first' });
			return ['', 'Nobody has an account yet. Make the first one here (works once, for 24 hours):', `  ${addresses[0]}/welkom#${token}`];
		}
	};

	/** Who it is, and cookies to give when their time was lengthened. */
	async function recognise(headers: Headers): Promise<{ person: Person | null; headers?: Headers }> {
		if (!headers.get('cookie')?.includes(`${cookieName(https(headers))}=`)) return { person: null };
		const answer = await engineFor(headers).api.getSession({ headers, returnHeaders: true });
		if (!answer.response) return { person: null, headers: answer.headers };
		const { user, session } = answer.response;
		return { person: { id: user.id, name: user.name, email: user.email, signIn: session.id }, headers: answer.headers };
	}

	/** Every sign-in is a new one; what the browser held before ends. */
	async function signIn(headers: Headers, address: string, { email, password }: Credentials): Promise<SignedIn> {
		const milliseconds = attempts.begin(email, address);
		if (milliseconds > 0) return { outcome: 'wait', milliseconds };
		const before = await recognise(headers);
		try {
			const answer = await engineFor(headers).api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
			attempts.succeeded(email, address);
			if (before.person) await end(before.person.signIn);
			return { outcome: 'in', headers: answer.headers };
		} catch (error) {
			if (error instanceof APIError && error.statusCode < 500) return { outcome: 'wrong' };
			throw error;
		}
	}

	async function signOut(headers: Headers): Promise<Headers> {
		const { person } = await recognise(headers);
		const answer = await engineFor(headers).api.signOut({ headers, returnHeaders: true });
		if (person) endings.tell({ what: 'sign-ins', ended: [person.signIn] });
		return answer.headers;
	}

	async function signOutEverywhere(person: string): Promise<void> {
		endings.tell({ what: 'sign-ins', ended: await patiently(() => everybody.endSignIns(person)) });
	}

	/** Never the only owner of a team: nobody could look after it any more. */
	async function removePerson(person: string): Promise<'gone' | 'last-owner'> {
		const ended = everybody.signIns(person);
		const outcome = await everybody.remove(person, personGone);
		if (outcome === 'gone') endings.tell({ what: 'sign-ins', ended });
		return outcome;
	}

	/** All other sign-ins end and this one is renewed. A wrong present password counts as a failed try to sign in. */
	async function changePassword(
		headers: Headers,
		address: string,
		person: Person,
		wish: { present: string; next: string }
	): Promise<SignedIn> {
		const milliseconds = attempts.begin(person.email, address);
		if (milliseconds > 0) return { outcome: 'wait', milliseconds };
		const ended = everybody.signIns(person.id);
		try {
			const body = { currentPassword: wish.present, newPassword: wish.next, revokeOtherSessions: true };
			const answer = await engineFor(headers).api.changePassword({ body, headers, returnHeaders: true });
			attempts.succeeded(person.email, address);
			endings.tell({ what: 'sign-ins', ended });
			return { outcome: 'in', headers: answer.headers };
		} catch (error) {
			if (error instanceof APIError && error.statusCode < 500) return { outcome: 'wrong' };
			throw error;
		}
	}

	async function end(signIn: string): Promise<void> {
		await patiently(() => everybody.endSignIn(signIn));
		endings.tell({ what: 'sign-ins', ended: [signIn] });
	}

	function engineFor(headers: Headers): Engine {
		return https(headers) ? overHttps : plain;
	}

	/** A setting that says https is right also where the proxy in front keeps silent about it. */
	function https(headers: Headers): boolean {
		if (settings.origin) return settings.origin.startsWith('https:');
		return headers.get('x-forwarded-proto') === 'https';
	}
}
