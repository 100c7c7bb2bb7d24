/** People with an account, and their sign-ins. */
import { and, desc, eq, gt, inArray, lte, ne, sql } from 'drizzle-orm';
import { newId } from '../../domain/id.ts';
import type { Database } from './database.ts';
import { patiently } from './patience.ts';
import * as schema from './schema.ts';

export interface Newcomer {
	name: string;
	email: string;
	/** The hash of a password, never the password; null for who comes in by their organisation. */
	password: string | null;
}

export type People = ReturnType<typeof people>;

export function people({ sqlite, db }: Database) {
	const { person, account, signIn, twoFactor, office, verification, link } = schema;
	const alive = db
		.select({ id: signIn.id })
		.from(signIn)
		.where(and(eq(signIn.id, sql.placeholder('id')), gt(signIn.expiresAt, sql.placeholder('now'))))
		.prepare();

	const store = {
		any: () => db.select({ id: person.id }).from(person).limit(1).get() !== undefined,
		withId: (id: string) => db.select().from(person).where(eq(person.id, id)).get(),
		withEmail: (email: string) => db.select().from(person).where(eq(person.email, email.toLowerCase())).get(),
		/** Makes somebody inside a transaction of the caller's. Throws when the e-mail address is taken. */
		add({ name, email, password }: Newcomer): string {
			const id = newId();
			const now = new Date();
			const dates = { createdAt: now, updatedAt: now };
			db.insert(person)
				.values({ id, name, email: email.toLowerCase(), ...dates })
				.run();
			if (password !== null)
				db.insert(account)
					.values({ id: newId(), userId: id, accountId: id, providerId: 'credential', password, ...dates })
					.run();
			return id;
		},
		/** Replaces the password, or gives a first one, inside a transaction of the caller's. */
		setPassword(id: string, password: string): void {
			const now = new Date();
			if (db.update(account).set({ password, updatedAt: now }).where(own(id)).run().changes) return;
			db.insert(account)
				.values({ id: newId(), userId: id, accountId: id, providerId: 'credential', password, createdAt: now, updatedAt: now })
				.run();
		},
		/** Whether their account is tied to the organisation's own sign-in. */
		isTied: (id: string) =>
			db
				.select({ id: account.id })
				.from(account)
				.where(and(eq(account.userId, id), ne(account.providerId, 'credential')))
				.get() !== undefined,
		hasPassword: (id: string) => db.select({ id: account.id }).from(account).where(own(id)).get() !== undefined,
		rename: (id: string, name: string) =>
			patiently(() => db.update(person).set({ name, updatedAt: new Date() }).where(eq(person.id, id)).run().changes > 0),
		setLanguage: (id: string, language: 'nl' | 'en') =>
			patiently(
				() =>
					void db
						.update(person)
						.set({ language })
						.where(and(eq(person.id, id), ne(person.language, language)))
						.run()
			),
		/** Another address, inside a transaction of the caller's. `taken`: it is somebody else's. */
		setEmail(id: string, address: string, emailVerified: boolean): 'done' | 'taken' {
			const email = address.toLowerCase();
			const other = store.withEmail(email);
			if (other && other.id !== id) return 'taken';
			db.update(person).set({ email, emailVerified, updatedAt: new Date() }).where(eq(person.id, id)).run();
			store.endLinks(id);
			return 'done';
		},
		moveTo: (id: string, email: string) => patiently(() => sqlite.transaction(() => store.setEmail(id, email, false)).immediate()),
		/** Gone with sign-ins and memberships. Somebody who is the only owner of a team stays: `last-owner`; and who alone manages, while there are others. `also`: in the same transaction. */
		remove: (id: string, also?: (id: string) => void) =>
			patiently(() =>
				sqlite
					.transaction((): 'gone' | 'last-owner' | 'last-admin' => {
						if (onlyOwner.get({ id })) return 'last-owner';
						if (onlyAdmin.get({ id })) return 'last-admin';
						also?.(id);
						db.delete(person).where(eq(person.id, id)).run();
						return 'gone';
					})
					.immediate()
			).then((outcome) => (sqlite.pragma('wal_checkpoint(TRUNCATE)'), outcome)),
		/** Teams that would be left without anybody to look after them. */
		aloneIn: (id: string) => onlyOwner.all({ id }).map(({ name }) => name),
		/** This person's sign-ins, the latest first: when each began and what they call it. Nothing else is known of a device. */
		signIns: (id: string) =>
			db
				.select({ id: signIn.id, label: signIn.label, began: signIn.createdAt })
				.from(signIn)
				.where(and(eq(signIn.userId, id), gt(signIn.expiresAt, new Date())))
				.orderBy(desc(signIn.createdAt))
				.all(),
		labelSignIn: (id: string, which: string, label: string) =>
			patiently(
				() =>
					db
						.update(signIn)
						.set({ label })
						.where(and(eq(signIn.userId, id), eq(signIn.id, which)))
						.run().changes > 0
			),
		/** Without the second step from now on, and signed out everywhere; answers with the sign-ins that ended. */
		resetSteps: (id: string) =>
			patiently(() =>
				sqlite
					.transaction(() => {
						db.delete(twoFactor).where(eq(twoFactor.userId, id)).run();
						db.update(person).set({ twoFactorEnabled: false }).where(eq(person.id, id)).run();
						return store.endSignIns(id);
					})
					.immediate()
			),
		/** Ends every sign-in of this person, and every link to sign in by, inside a transaction of the caller's; answers with the ids of the sign-ins. */
		endSignIns(id: string): string[] {
			store.endLinks(id);
			const ended = db.delete(signIn).where(eq(signIn.userId, id)).returning({ id: signIn.id }).all();
			return ended.map((row) => row.id);
		},
		/** Links that would let this person in, and went to them when less was asked or their address was another. */
		endLinks: (id: string) =>
			void db
				.delete(link)
				.where(and(eq(link.person, id), inArray(link.purpose, ['enter', 'forgot', 'reset'])))
				.run(),
		/** This browser got another sign-in, `here` in its place: that keeps the name of the device. All there were `before` end, and links to sign in by. */
		replaceSignIns: (id: string, here: string, before: readonly { id: string; label: string }[]) =>
			patiently(() =>
				sqlite
					.transaction(() => {
						const label = before.find((one) => one.id === here)?.label ?? '';
						for (const one of before) store.endSignIn(one.id);
						db.update(signIn)
							.set({ label })
							.where(and(eq(signIn.userId, id), eq(signIn.label, '')))
							.run();
						store.endLinks(id);
					})
					.immediate()
			),
		endSignIn: (id: string) => void db.delete(signIn).where(eq(signIn.id, id)).run(),
		/** Sign-ins and links whose time is up, and what was waited for in between, are of no use to anybody; an invitation says for whom it was. */
		forgetExpired: () =>
			patiently(() => {
				db.delete(signIn).where(lte(signIn.expiresAt, new Date())).run();
				db.delete(verification).where(lte(verification.expiresAt, new Date())).run();
				db.delete(link).where(lte(link.ends, Date.now())).run();
			}),
		stillSignedIn: (id: string) => alive.get({ id, now: Date.now() }) !== undefined
	};

	const { member, team } = schema;
	const onlyOwner = db
		.select({ name: team.name })
		.from(member)
		.innerJoin(team, eq(team.id, member.team))
		.where(
			and(
				eq(member.person, sql.placeholder('id')),
				eq(member.role, 'owner'),
				sql`not exists (select 1 from member other where other.team = ${member.team} and other.role = 'owner' and other.person <> ${member.person})`
			)
		)
		.prepare();
	const onlyAdmin = db
		.select({ person: office.person })
		.from(office)
		.where(
			and(
				eq(office.person, sql.placeholder('id')),
				eq(office.role, 'admin'),
				sql`not exists (select 1 from office other where other.role = 'admin' and other.person <> ${office.person})`,
				sql`exists (select 1 from person other where other.id <> ${office.person})`
			)
		)
		.prepare();

	return store;

	function own(id: string) {
		return and(eq(account.userId, id), eq(account.providerId, 'credential'));
	}
}
