/**
 * People with an account: who somebody is, how they come in, and what ends that. Participants of a session are none of these: they hold a
 * seat. Reads the protocol that `start.ts` settled, so that a cookie is bound to https wherever the page came over https.
 */
import { links } from '../storage/links.ts';
import type { Database } from '../storage/database.ts';
import { offices } from '../storage/offices.ts';
import { people } from '../storage/people.ts';
import { teams } from '../storage/teams.ts';
import type { Post } from '../mail/index.ts';
import type { Secrets } from '../secrets.ts';
import type { Settings } from '../settings.ts';
import { openAttempts } from './attempts.ts';
import { byMail } from './by-mail.ts';
import { openEndings } from './endings.ts';
import { engines } from './engines.ts';
import { ownAccount } from './own-account.ts';
import { organisation } from './organisation.ts';
import { hash } from './password-hash.ts';
import { signIns, type Person } from './sign-ins.ts';
import { watchOthers } from './watch.ts';

export type { Credentials, Person, SignedIn } from './sign-ins.ts';

export type Auth = ReturnType<typeof openAuth>;

type App = Pick<Database, 'db' | 'sqlite'> & {
	settings: Pick<Settings, 'origin' | 'oidcIssuer' | 'oidcClientId' | 'oidcClientSecret' | 'oidcName'>;
	secrets: Secrets;
	mail: Post;
	/** Hears that an account goes, in the transaction in which it does. */
	personGone?: (person: string) => void;
};

export function openAuth({ db, sqlite, settings, secrets, mail, personGone }: App) {
	const database = { db, sqlite, close: () => undefined };
	const everybody = people(database);
	const everyTeam = teams(database);
	const everyLink = links(database, everybody, everyTeam, secrets.key);
	const endings = openEndings();
	const ground = { engines: engines(db, secrets, settings), people: everybody, attempts: openAttempts(), endings };
	const unwatch = watchOthers(sqlite, () => endings.tell({ what: 'elsewhere' }));
	const doors = signIns(ground);

	return {
		...doors,
		...ownAccount({ ...ground, personGone }),
		byMail: byMail({ ...ground, mail, links: everyLink }),
		organisation: organisation({ engines: ground.engines, signIns: doors, settings }),
		people: everybody,
		teams: everyTeam,
		offices: offices(database),
		links: everyLink,
		endings,
		hash,
		close: unwatch,
		stillSignedIn: everybody.stillSignedIn,
		personOf: async (headers: Headers): Promise<Person | null> => (await doors.recognise(headers)).person,
		/** Lines to print at the start. While nobody has an account: a link to make the first with, in place of the one before it. */
		async notices(addresses: string[]): Promise<string[]> {
			await everybody.forgetExpired();
			if (everybody.any()) return [];
			const token = await everyLink.make({ purpose: 'first' });
			return ['', 'Nobody has an account yet. Make the first one here (works once, for 24 hours):', `  ${addresses[0]}/welkom#${token}`];
		}
	};
}
