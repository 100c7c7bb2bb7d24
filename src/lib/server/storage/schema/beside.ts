/** What stands beside the rounds and answers of a session: parts people have, headings answers are gathered under, words aside. */
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type * as rows from '../../../domain/row.ts';
import { flag, json, ofSession } from './session.ts';

export const part = sqliteTable(
	'part',
	{
		id: text().notNull(),
		session: ofSession(),
		what: text().$type<rows.PartKind>().notNull(),
		key: text().notNull(),
		label: json<rows.Text>().notNull(),
		place: integer().notNull(),
		seats: json<string[]>().notNull(),
		takes: json<rows.Takes>().notNull()
	},
	(table) => [primaryKey({ columns: [table.session, table.id] })]
);

/** `group` is a word of SQL, so the table has another. */
export const group = sqliteTable(
	'heading',
	{
		id: text().notNull(),
		session: ofSession(),
		field: text().notNull(),
		place: integer().notNull(),
		label: text().notNull(),
		takes: json<rows.Takes>().notNull()
	},
	(table) => [primaryKey({ columns: [table.session, table.id] })]
);

export const aside = sqliteTable(
	'aside',
	{
		id: text().notNull(),
		session: ofSession(),
		what: text().$type<rows.AsideKind>().notNull(),
		about: text(),
		key: text(),
		seat: text(),
		text: text().notNull(),
		how: text().notNull(),
		open: flag(),
		named: flag(),
		takes: json<rows.Takes>().notNull()
	},
	(table) => [primaryKey({ columns: [table.session, table.id] })]
);
