/**
 * The logbook as it is read: the entries of closed conversations, made of their rows and thrown away as soon as one of those changes, and what people keep
 * beside it. The index of words and the triggers that throw away are in a migration of their own.
 */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AfterwordKind } from '../../../domain/afterword.ts';
import type { Entry, Kind } from '../../../domain/entry.ts';
import { person, team } from './people.ts';
import { json, ofSession, session } from './session.ts';

const ofTeam = () =>
	text()
		.notNull()
		.references(() => team.id, { onDelete: 'cascade' });

export const entry = sqliteTable(
	'entry',
	{
		/** Rises with the day of the conversation, and within one in the order of its story: never in that of writing. */
		n: integer().primaryKey(),
		session: ofSession(),
		team: ofTeam(),
		kind: text().$type<Kind>().notNull(),
		virtue: text(),
		/** Plays in more lives. */
		wider: integer({ mode: 'boolean' }).notNull(),
		/** Without the question: that is the field's, and long. */
		entry: json<Entry>().notNull()
	},
	(table) => [
		index('entry_of_session').on(table.session, table.kind),
		index('entry_of_kind').on(table.team, table.kind),
		index('entry_of_virtue').on(table.team, table.virtue, table.session, table.kind)
	]
);

/** Closed conversations of which the entries are to be made anew. */
export const indexQueue = sqliteTable('index_queue', {
	session: text()
		.primaryKey()
		.references(() => session.id, { onDelete: 'cascade' })
});

export const afterword = sqliteTable(
	'afterword',
	{
		id: text().primaryKey(),
		session: ofSession(),
		what: text().$type<AfterwordKind>().notNull(),
		about: text(),
		text: text().notNull(),
		more: text().notNull(),
		state: text(),
		/** Empty in databases of before `nameless`, for nobody. */
		name: text(),
		/** Who may take it away again: by account, or by the seat of a return link. */
		person: text().references(() => person.id, { onDelete: 'cascade' }),
		seat: text(),
		at: integer().notNull()
	},
	(table) => [index('afterword_of_session').on(table.session), index('afterword_of_person').on(table.person)]
);

/** Late thoughts without a name: of nobody, at no time, `WITHOUT ROWID`. `key` follows from what the author holds and from nothing that stands here. */
export const nameless = sqliteTable(
	'nameless',
	{ id: text().primaryKey(), session: ofSession(), text: text().notNull(), key: text() },
	(table) => [index('nameless_of_session').on(table.session)]
);

/** A search somebody wants to do again; theirs alone. `query` as it stands in the address. */
export const savedSearch = sqliteTable(
	'saved_search',
	{
		id: text().primaryKey(),
		team: ofTeam(),
		person: text()
			.notNull()
			.references(() => person.id, { onDelete: 'cascade' }),
		title: text().notNull(),
		query: text().notNull(),
		createdAt: integer().notNull()
	},
	(table) => [index('saved_search_of').on(table.person, table.team)]
);
