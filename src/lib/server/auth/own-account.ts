/**
 * What somebody changes about how they get in. Each asks for the present password, so that a laptop left open is not enough, and a wrong one
 * counts as a failed try to sign in. Who has none, because they come in by their organisation, has to have signed in a moment ago. Whatever
 * makes signing in harder or easier ends every other sign-in.
 */
import type { People } from '../storage/people.ts';
import type { Attempts } from './attempts.ts';
import type { Endings } from './endings.ts';
import type { Engine } from './engine.ts';
import type { Engines } from './engines.ts';
import { refusedBy } from './refused-by.ts';
import type { Person, SignedIn } from './sign-ins.ts';

type Ground = {
	engines: Engines;
	people: People;
	attempts: Attempts;
	endings: Endings;
	/** Hears that an account goes, in the transaction in which it does. */
	personGone?: ((person: string) => void) | undefined;
};
type Asked = { headers: Headers; address: string; person: Person; present: string };
type Api = Engine['api'];
/** `again`: without a password there is nothing to give but a sign-in of a moment ago. */
type No = Exclude<SignedIn, { headers: Headers }> | { outcome: 'again' };

/** How long the picture for the app stays on the page, milliseconds. */
const showing = 10 * 60_000;

/** How long a sign-in shows that it is them, milliseconds. */
const fresh = 10 * 60_000;

export function ownAccount({ engines, people, attempts, endings, personGone }: Ground) {
	/** What an app has to read to make codes, while it is being set up: in no place but here, and for this sign-in alone. */
	const settingUp = new Map<string, { uri: string; until: number }>();

	return {
		/** All other sign-ins end and this one is renewed. */
		changePassword: (asked: Asked, next: string): Promise<SignedIn | No> =>
			renewing(asked, (api) =>
				api.changePassword({
					body: { currentPassword: asked.present, newPassword: next, revokeOtherSessions: true },
					headers: asked.headers,
					returnHeaders: true
				})
			),
		/** Whether it is them. */
		confirm: async (asked: Asked): Promise<{ outcome: 'right' } | No> =>
			people.hasPassword(asked.person.id)
				? tried(asked, async () => {
						await engines.of(asked.headers).api.verifyPassword({ body: { password: asked.present }, headers: asked.headers });
						return { outcome: 'right' as const };
					})
				: (tooLongAgo(asked) ?? { outcome: 'right' }),

		/** Begins to set up the second step; what the app has to read is then shown for ten minutes. */
		startSteps: async (asked: Asked): Promise<{ outcome: 'right' } | No> =>
			tooLongAgo(asked) ??
			tried(asked, async () => {
				const { api } = engines.of(asked.headers);
				const made = await api.enableTwoFactor({ body: { password: asked.present, method: 'totp' }, headers: asked.headers });
				for (const [key, { until }] of settingUp) if (until < Date.now()) settingUp.delete(key);
				if (made.method === 'totp') settingUp.set(asked.person.signIn, { uri: made.totpURI, until: Date.now() + showing });
				return { outcome: 'right' as const };
			}),
		/** What the app has to read, as long as this sign-in is setting it up. */
		stepsToShow(person: Person): string | undefined {
			const found = settingUp.get(person.signIn);
			return found && found.until > Date.now() ? found.uri : undefined;
		},
		/** The first code of the app: from now on it is asked for. Answers with the recovery codes, to show this once. */
		async confirmSteps(asked: Omit<Asked, 'present'>, code: string): Promise<{ outcome: 'in'; headers: Headers; codes: string[] } | No> {
			if (!settingUp.has(asked.person.signIn)) return { outcome: 'gone' };
			const done = await renewing({ ...asked, present: '' }, (api) =>
				api.verifyTOTP({ body: { code: code.replace(/\s/g, '') }, headers: asked.headers, returnHeaders: true })
			);
			if (!('headers' in done)) return done;
			settingUp.delete(asked.person.signIn);
			const { backupCodes } = await engines.of(asked.headers).api.viewBackupCodes({ body: { userId: asked.person.id } });
			return { outcome: 'in', headers: done.headers, codes: backupCodes };
		},
		endSteps: async (asked: Asked): Promise<SignedIn | No> =>
			tooLongAgo(asked) ??
			renewing(asked, (api) => api.disableTwoFactor({ body: { password: asked.present }, headers: asked.headers, returnHeaders: true })),
		/** Other recovery codes; those before it do nothing any more. */
		recoveryCodes: async (asked: Asked): Promise<{ outcome: 'right'; codes: string[] } | No> =>
			tooLongAgo(asked) ??
			tried(asked, async () => {
				const { api } = engines.of(asked.headers);
				const made = await api.generateBackupCodes({ body: { password: asked.present }, headers: asked.headers });
				return { outcome: 'right' as const, codes: made.backupCodes };
			}),

		/** Somebody lost the phone with their codes and the recovery codes too. They sign in with their password alone, everywhere anew. */
		async resetSteps(person: string): Promise<void> {
			endings.tell({ what: 'sign-ins', ended: await people.resetSteps(person) });
		},
		/** Never the only owner of a team, nor the only one who manages: nobody could look after it any more. */
		async removePerson(person: string): Promise<'gone' | 'last-owner' | 'last-admin'> {
			const ended = people.signIns(person).map(({ id }) => id);
			const outcome = await people.remove(person, personGone);
			if (outcome === 'gone') endings.tell({ what: 'sign-ins', ended });
			return outcome;
		}
	};

	function tooLongAgo({ person }: Asked): { outcome: 'again' } | undefined {
		const began =
			people
				.signIns(person.id)
				.find(({ id }) => id === person.signIn)
				?.began.getTime() ?? 0;
		return people.hasPassword(person.id) || Date.now() - began < fresh ? undefined : { outcome: 'again' };
	}

	/** Does what gives this browser another sign-in, and ends all there were before. */
	async function renewing(asked: Asked, work: (api: Api) => Promise<{ headers: Headers }>): Promise<SignedIn | No> {
		const { person } = asked;
		const before = people.signIns(person.id);
		const done = await tried(asked, async () => ({ outcome: 'in' as const, headers: (await work(engines.of(asked.headers).api)).headers }));
		if (done.outcome !== 'in') return done;
		await people.replaceSignIns(person.id, person.signIn, before);
		endings.tell({ what: 'sign-ins', ended: before.map(({ id }) => id) });
		return done;
	}

	async function tried<T>({ person, address }: Asked, work: () => Promise<T>): Promise<T | No> {
		const milliseconds = attempts.begin(person.email, address);
		if (milliseconds > 0) return { outcome: 'wait', milliseconds };
		try {
			const done = await work();
			attempts.succeeded(person.email, address);
			return done;
		} catch (error) {
			return refusedBy(error);
		}
	}
}
