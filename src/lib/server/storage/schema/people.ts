/**
 * People with an account, their teams, and the links that let somebody in once. `person`, `signIn`, `account`, `verification` and `twoFactor`
 * are written by better-auth, hence their dates and its column names; the product calls a login a sign-in, because a session is a conversation.
 */
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { TEAM_ROLES, type Office, type TeamRole } from '../../../domain/rights.ts';

const moment = () => integer({ mode: 'timestamp_ms' });

export const person = sqliteTable('person', {
	id: text().primaryKey(),
	name: text().notNull(),
	email: text().notNull().unique(),
	emailVerified: integer({ mode: 'boolean' }).notNull().default(false),
	image: text(),
	twoFactorEnabled: integer({ mode: 'boolean' }).notNull().default(false),
	/** What they read in, for mails that are sent while they are away. */
	language: text().$type<'nl' | 'en'>().notNull().default('nl'),
	createdAt: moment().notNull(),
	updatedAt: moment().notNull()
});

const ofPerson = () =>
	text()
		.notNull()
		.references(() => person.id, { onDelete: 'cascade' });

export const signIn = sqliteTable(
	'sign_in',
	{
		id: text().primaryKey(),
		userId: ofPerson(),
		/** Never the token itself: its hash. */
		token: text().notNull().unique(),
		expiresAt: moment().notNull(),
		/** Kept empty: where and with what somebody signs in is not ours to keep. */
		ipAddress: text(),
		userAgent: text(),
		/** What its owner calls this device. */
		label: text().notNull().default(''),
		createdAt: moment().notNull(),
		updatedAt: moment().notNull()
	},
	(table) => [index('sign_in_of_person').on(table.userId)]
);

export const account = sqliteTable(
	'account',
	{
		id: text().primaryKey(),
		userId: ofPerson(),
		providerId: text().notNull(),
		accountId: text().notNull(),
		password: text(),
		accessToken: text(),
		refreshToken: text(),
		idToken: text(),
		accessTokenExpiresAt: moment(),
		refreshTokenExpiresAt: moment(),
		scope: text(),
		createdAt: moment().notNull(),
		updatedAt: moment().notNull()
	},
	(table) => [index('account_of_person').on(table.userId), uniqueIndex('account_of_provider').on(table.providerId, table.accountId)]
);

export const verification = sqliteTable(
	'verification',
	{
		id: text().primaryKey(),
		identifier: text().notNull(),
		value: text().notNull(),
		expiresAt: moment().notNull(),
		createdAt: moment().notNull(),
		updatedAt: moment().notNull()
	},
	(table) => [index('verification_of').on(table.identifier)]
);

/** The second step of signing in. Secret and recovery codes are encrypted with a secret of the server's that is not in this file. */
export const twoFactor = sqliteTable(
	'two_factor',
	{
		id: text().primaryKey(),
		userId: ofPerson(),
		secret: text().notNull(),
		backupCodes: text().notNull(),
		verified: integer({ mode: 'boolean' }).notNull().default(true),
		failedVerificationCount: integer().notNull().default(0),
		lockedUntil: moment()
	},
	(table) => [uniqueIndex('two_factor_of_person').on(table.userId)]
);

/** What a team calls the people it helps: a key of the glossary. */
export const clientWords = ['client', 'inwoner', 'bewoner', 'deelnemer'] as const;
export type ClientWord = (typeof clientWords)[number];

export { TEAM_ROLES as teamRoles, type TeamRole };

/** A learning group is a team whose people come from several teams. */
export const teamKinds = ['team', 'leergroep'] as const;
export type TeamKind = (typeof teamKinds)[number];

export const team = sqliteTable('team', {
	id: text().primaryKey(),
	name: text().notNull(),
	kind: text().$type<TeamKind>().notNull().default('team'),
	words: text().$type<ClientWord>().notNull(),
	/** The smallest group of which anything unsigned is shown. */
	smallest: integer().notNull().default(5),
	createdAt: integer().notNull()
});

export const member = sqliteTable(
	'member',
	{
		team: text()
			.notNull()
			.references(() => team.id, { onDelete: 'cascade' }),
		person: ofPerson(),
		role: text().$type<TeamRole>().notNull()
	},
	(table) => [primaryKey({ columns: [table.team, table.person] }), index('member_of_person').on(table.person)]
);

/** What somebody does for the organisation as a whole; neither opens any content. */
export const office = sqliteTable('office', { person: ofPerson(), role: text().$type<Office>().notNull() }, (table) => [
	primaryKey({ columns: [table.person, table.role] })
]);

/**
 * `enter`, `forgot` and `verify` go by mail: to sign in with, to choose a new password with, and to prove that an e-mail address is its owner's.
 * `reset` does what `forgot` does and is handed over, so that a stranger who asks for a mail ends no link that somebody was given.
 */
export type LinkPurpose = 'first' | 'invite' | 'reset' | 'forgot' | 'enter' | 'verify';

/** A link works once: using it removes its row. Only the hash of its token is kept. */
export const link = sqliteTable(
	'link',
	{
		hash: text().primaryKey(),
		purpose: text().$type<LinkPurpose>().notNull(),
		team: text().references(() => team.id, { onDelete: 'cascade' }),
		role: text().$type<TeamRole>(),
		person: text().references(() => person.id, { onDelete: 'cascade' }),
		madeBy: text().references(() => person.id, { onDelete: 'cascade' }),
		/** The address that is to be proven. */
		email: text(),
		/** For whom it was made, as its maker calls them. */
		label: text().notNull().default(''),
		/** The form an invitation was made with: sent again, it shows the same one. */
		form: text(),
		createdAt: integer().notNull(),
		/** Wall clock, milliseconds. */
		ends: integer().notNull()
	},
	(table) => [index('link_of_team').on(table.team)]
);
