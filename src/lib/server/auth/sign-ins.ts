/** Signing in and out. Every sign-in is a new one; what the browser held before ends, and whoever holds a line open for it is told. */
import { patiently } from '../storage/patience.ts';
import type { People } from '../storage/people.ts';
import type { Attempts } from './attempts.ts';
import type { Endings } from './endings.ts';
import type { Engines } from './engines.ts';
import { openUsed, readStep } from './second-step.ts';
import { refusedBy } from './refused-by.ts';

export interface Person {
	id: string;
	name: string;
	email: string;
	/** Whether they proved that the address is theirs. */
	emailVerified: boolean;
	/** Whether they sign in with a second step. */
	twoSteps: boolean;
	/** What they read in, as far as we know. */
	language: 'nl' | 'en';
	/** The id of the sign-in, not its token. */
	signIn: string;
}

export type Credentials = { email: string; password: string };

/** Headers carry the cookies the browser has to be given. `code`: the second step is still to be done. */
export type SignedIn =
	{ outcome: 'in' | 'code'; headers: Headers } | { outcome: 'wrong' } | { outcome: 'gone' } | { outcome: 'wait'; milliseconds: number };

export type SignIns = ReturnType<typeof signIns>;

type Ground = { engines: Engines; people: People; attempts: Attempts; endings: Endings };

export function signIns({ engines, people, attempts, endings }: Ground) {
	const used = openUsed();

	return {
		recognise,
		/** What only this browser holds of its sign-in: with it somebody knows again what they wrote without a name. */
		tokenOf: (headers: Headers): string => engines.token(headers),
		/** With an address and a password. */
		async signIn(headers: Headers, address: string, { email, password }: Credentials): Promise<SignedIn> {
			const milliseconds = attempts.begin(email, address);
			if (milliseconds > 0) return { outcome: 'wait', milliseconds };
			const before = await recognise(headers);
			try {
				const answer = await engines.of(headers).api.signInEmail({ body: { email, password }, headers, returnHeaders: true });
				attempts.succeeded(email, address);
				if (before.person) await end(before.person.signIn);
				return { outcome: owes(answer.response) ? 'code' : 'in', headers: answer.headers };
			} catch (error) {
				return refusedBy(error);
			}
		},
		/** For who proved otherwise who they are. The second step is asked all the same. */
		async admit(headers: Headers, person: string): Promise<SignedIn> {
			const before = await recognise(headers);
			const answer = await engines.of(headers).api.admit({ body: { person }, headers, returnHeaders: true });
			if (before.person) await end(before.person.signIn);
			return { outcome: owes(answer.response) ? 'code' : 'in', headers: answer.headers };
		},
		/** Whether this browser did the first step, and not yet the second. */
		owesStep: async (headers: Headers): Promise<boolean> => (await owed(headers)) !== null,
		/** A code of the app or a recovery code. After a handful of wrong ones the first step has to be done again: `gone`. */
		async secondStep(headers: Headers, address: string, typed: string): Promise<SignedIn> {
			const person = await owed(headers);
			if (!person) return { outcome: 'gone' };
			const milliseconds = attempts.begin(`step ${person}`, address);
			if (milliseconds > 0) return { outcome: 'wait', milliseconds };
			const step = readStep(typed);
			if (!step || !used.take(person, step.code)) return { outcome: 'wrong' };
			const { api } = engines.of(headers);
			const ask = { body: { code: step.code }, headers, returnHeaders: true as const };
			try {
				const answer = step.kind === 'app' ? await api.verifyTOTP(ask) : await api.verifyBackupCode(ask);
				attempts.succeeded(`step ${person}`, address);
				return { outcome: 'in', headers: answer.headers };
			} catch (error) {
				used.giveBack(person, step.code);
				return refusedBy(error);
			}
		},
		async signOut(headers: Headers): Promise<Headers> {
			const { person } = await recognise(headers);
			const answer = await engines.of(headers).api.signOut({ headers, returnHeaders: true });
			if (person) endings.tell({ what: 'sign-ins', ended: [person.signIn] });
			return answer.headers;
		},
		async signOutEverywhere(person: string): Promise<void> {
			endings.tell({ what: 'sign-ins', ended: await patiently(() => people.endSignIns(person)) });
		},
		/** One device of this person's own; false when there is none of that name. */
		async withdraw(person: string, signIn: string): Promise<boolean> {
			if (!people.signIns(person).some(({ id }) => id === signIn)) return false;
			await end(signIn);
			return true;
		},
		/** Whom better-auth just gave a sign-in, from the cookies in its answer. Only where the setting says how pages come: over https, or not. */
		async madeBy(answer: Headers): Promise<Person | null> {
			const cookie = answer
				.getSetCookie()
				.map((line) => line.split(';')[0])
				.join('; ');
			return (await recognise(new Headers({ cookie }))).person;
		},
		end
	};

	/** Who it is, and cookies to give when their time was lengthened. */
	async function recognise(headers: Headers): Promise<{ person: Person | null; headers?: Headers }> {
		if (!engines.carries(headers)) return { person: null };
		const answer = await engines.of(headers).api.getSession({ headers, returnHeaders: true });
		if (!answer.response) return { person: null, headers: answer.headers };
		const { user, session } = answer.response;
		const { id, name, email, emailVerified } = user;
		const known = { twoSteps: user.twoFactorEnabled === true, language: user.language === 'en' ? ('en' as const) : ('nl' as const) };
		const person = { id, name, email, emailVerified, ...known, signIn: session.id };
		return { person, headers: answer.headers };
	}

	async function owed(headers: Headers): Promise<string | null> {
		return (await engines.of(headers).api.owed({ headers })).person;
	}

	async function end(signIn: string): Promise<void> {
		await patiently(() => people.endSignIn(signIn));
		endings.tell({ what: 'sign-ins', ended: [signIn] });
	}
}

/** better-auth ends the sign-in it just made when a second step has to follow, and answers with something else. */
const owes = (answer: unknown) => typeof answer === 'object' && answer !== null && 'twoFactorRedirect' in answer;
