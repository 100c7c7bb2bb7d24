/** People with an account, and their sign-ins. */
import { and, eq, gt, lte, sql } from 'drizzle-orm';
import { newId } from '../../domain/id.ts';
import type { Database } from './database.ts';
import { patiently } from './patience.ts';
import * as schema from './schema.ts';

export interface Newcomer {
	name: string;
	email: string;
	/** The hash of a password, never the password. */
	password: string;
}

export type People = ReturnType<typeof people>;

export function people({ sqlite, db }: Database) {
	const { person, account, signIn } = schema;
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
			db.insert(account)
				.values({
					id: newId(),
					userId: id,
					accountId: id,
					providerId: 'credential',
					password,
					...dates
				})
				.run();
			return id;
		},
		/** Replaces the password inside a transaction of the caller's. */
		setPassword(id: string, password: string): void {
			db.update(account).set({ password, updatedAt: new Date() }).where(eq(account.userId, id)).run();
		},
		rename: (id: string, name: string) =>
			patiently(() => db.update(person).set({ name, updatedAt: new Date() }).where(eq(person.id, id)).run().changes > 0),
		/** Gone with sign-ins and memberships. Somebody who is the only owner of a team stays: `last-owner`. `also`: in the same transaction. */
		remove: (id: string, also?: (id: string) => void) =>
			patiently(() =>
				sqlite
					.transaction((): 'gone' | 'last-owner' => {
						if (onlyOwner.get({ id })) return 'last-owner';
						also?.(id);
						db.delete(person).where(eq(person.id, id)).run();
						return 'gone';
					})
					.immediate()
			).then((outcome) => (sqlite.pragma('wal_checkpoint(TRUNCATE)'), outcome)),
		/** Ids of this person's sign-ins, whether or not their time is up. */
		signIns: (id: string) =>
			db
				.select({ id: signIn.id })
				.from(signIn)
				.where(eq(signIn.userId, id))
				.all()
				.map((row) => row.id),
		/** Ends every sign-in of this person inside a transaction of the caller's; answers with their ids. */
		endSignIns(id: string): string[] {
			const ended = db.delete(signIn).where(eq(signIn.userId, id)).returning({ id: signIn.id }).all();
			return ended.map((row) => row.id);
		},
		endSignIn: (id: string) => void db.delete(signIn).where(eq(signIn.id, id)).run(),
		/** Sign-ins whose time is up are of no use to anybody. */
		forgetExpired: () => patiently(() => void db.delete(signIn).where(lte(signIn.expiresAt, new Date())).run()),
		stillSignedIn: (id: string) => alive.get({ id, now: Date.now() }) !== undefined
	};

	const { member } = schema;
	const onlyOwner = db
		.select({ team: member.team })
		.from(member)
		.where(
			and(
				eq(member.person, sql.placeholder('id')),
				eq(member.role, 'owner'),
				sql`not exists (select 1 from member other where other.team = ${member.team} and other.role = 'owner' and other.person <> ${member.person})`
			)
		)
		.prepare();

	return store;
}
