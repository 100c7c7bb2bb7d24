/**
 * The rows of sessions, one table a noun, with the columns named as the domain names them. Everything of a session is keyed by session and id:
 * ids are made by browsers too, and one session's id must never reach another's row. The tables of answers and tickets are `WITHOUT ROWID`
 * (added to the migration by hand): a rowid would count, and so remember the order in which unsigned words came in (R11).
 */
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type * as rows from '../../../domain/row.ts';
import { team } from './people.ts';

export const json = <T>(name?: string) => (name ? text(name, { mode: 'json' }) : text({ mode: 'json' })).$type<T>();
export const flag = () => integer({ mode: 'boolean' }).notNull();

export const session = sqliteTable(
	'session',
	{
		id: text().primaryKey(),
		/** Compare and set: rises with every commit, and never leaves the server. */
		revision: integer().notNull().default(0),
		team: text()
			.notNull()
			.references(() => team.id, { onDelete: 'cascade' }),
		method: text().notNull(),
		methodVersion: integer().notNull(),
		meeting: text().notNull(),
		title: json<rows.Text>().notNull(),
		question: json<rows.Text>().notNull(),
		prepare: json<rows.Text>().notNull(),
		lead: json<rows.Text>().notNull(),
		credit: json<rows.Text>().notNull(),
		place: json<rows.SessionRow['place']>(),
		date: text().notNull(),
		version: text().$type<rows.SessionRow['version']>().notNull(),
		words: text().notNull(),
		smallest: integer().notNull(),
		stage: text().$type<rows.SessionStage>().notNull(),
		at: text(),
		door: text().$type<rows.Door>().notNull(),
		epoch: integer().notNull(),
		quiet: flag(),
		namesOnScreen: flag(),
		timer: json<rows.Timer>(),
		starter: text(),
		mixed: flag().default(false),
		unrecorded: flag().default(false),
		parking: flag().default(false),
		video: text(),
		next: json<rows.SessionRow['next']>(),
		series: text(),
		before: json<rows.Before>(),
		startedAt: integer(),
		doneAt: integer(),
		closedAt: integer(),
		takes: json<rows.Takes>().notNull()
	},
	(table) => [index('session_of_team').on(table.team, table.date)]
);

export const ofSession = () =>
	text()
		.notNull()
		.references(() => session.id, { onDelete: 'cascade' });

export const round = sqliteTable(
	'round',
	{
		id: text().notNull(),
		session: ofSession(),
		place: real().notNull(),
		key: text().notNull(),
		visit: integer().notNull(),
		type: text().$type<rows.RoundType>().notNull(),
		title: json<rows.Text>().notNull(),
		why: json<rows.Text>().notNull(),
		say: json<rows.Text>().notNull(),
		tip: json<rows.Text>().notNull(),
		pitfall: json<rows.Text>().notNull(),
		minutes: integer().notNull(),
		planned: integer(),
		stage: text().$type<rows.RoundStage>().notNull(),
		skipped: flag(),
		added: flag(),
		used: real().notNull(),
		since: real(),
		tally: json<rows.RoundRow['tally']>(),
		takes: json<rows.Takes>().notNull()
	},
	(table) => [primaryKey({ columns: [table.session, table.id] })]
);

export const field = sqliteTable(
	'field',
	{
		id: text().notNull(),
		session: ofSession(),
		round: text().notNull(),
		place: integer().notNull(),
		key: text().notNull(),
		form: text().notNull(),
		prompt: json<rows.Text>().notNull(),
		shape: text().$type<rows.Shape>().notNull(),
		rules: json<rows.FieldRow['rules']>().notNull(),
		settings: json<rows.Settings>().notNull(),
		yields: text().notNull(),
		who: text().$type<rows.FieldRow['who']>().notNull(),
		from: json<rows.Source>(),
		about: text().$type<NonNullable<rows.FieldRow['about']>>(),
		opensAfter: text(),
		open: flag(),
		shown: flag(),
		items: json<rows.Item[]>(),
		abouts: json<rows.Item[]>(),
		focus: text(),
		few: flag(),
		ahead: text(),
		takes: json<rows.Takes>().notNull()
	},
	(table) => [primaryKey({ columns: [table.session, table.id] })]
);

export const seat = sqliteTable(
	'seat',
	{
		id: text().notNull(),
		session: ofSession(),
		name: text().notNull(),
		state: text().$type<rows.SeatState>().notNull(),
		person: text(),
		ready: text(),
		onScreen: flag(),
		given: json<string[]>().notNull(),
		returns: flag(),
		names: json<string[]>().notNull().default([]),
		where: text().$type<NonNullable<rows.SeatRow['where']>>(),
		own: json<rows.Item[]>().notNull().default([]),
		thread: text(),
		takes: json<rows.Takes>().notNull()
	},
	(table) => [primaryKey({ columns: [table.session, table.id] })]
);

export const answer = sqliteTable(
	'answer',
	{
		id: text().notNull(),
		session: ofSession(),
		round: text().notNull(),
		field: text().notNull(),
		about: text(),
		seat: text(),
		ticket: text(),
		part: flag(),
		value: json<unknown>(),
		given: json<rows.Given>(),
		pending: flag(),
		out: flag(),
		unpicked: flag(),
		group: text(),
		marks: json<rows.Mark[]>().notNull().default([]),
		keep: text().$type<rows.Keep>(),
		unheard: flag().default(false),
		takes: json<rows.Takes>().notNull()
	},
	(table) => [primaryKey({ columns: [table.session, table.id] })]
);

export const ticket = sqliteTable(
	'ticket',
	{
		id: text().notNull(),
		session: ofSession(),
		field: text().notNull(),
		about: text(),
		spent: flag()
	},
	(table) => [primaryKey({ columns: [table.session, table.id] })]
);

export const deviation = sqliteTable(
	'deviation',
	{
		id: text().notNull(),
		session: ofSession(),
		round: text(),
		what: text().$type<rows.DeviationKind>().notNull(),
		detail: json<rows.Text>(),
		reason: text(),
		at: integer().notNull(),
		takes: json<rows.Takes>().notNull()
	},
	(table) => [primaryKey({ columns: [table.session, table.id] })]
);

/** Where each stream last told of each row; `row` stays after the row is gone, so that who comes back hears of it and no number is used twice. */
export const stamp = sqliteTable(
	'stamp',
	{
		session: ofSession(),
		stream: text().notNull(),
		row: text().notNull(),
		kind: text().$type<rows.RowKind>().notNull(),
		number: integer().notNull()
	},
	(table) => [primaryKey({ columns: [table.session, table.row, table.stream] })]
);

/**
 * How a browser holds a seat or a screen: hash of its token. A seat may have several: a phone and a laptop, or a return link. A link to a screen opens
 * nothing itself: it is exchanged, once, for the right of the browser that opened it. So is a link to prepare with (`prepare`), and who opened it has
 * the next one (`prepared`) for themselves: whoever handed the first over can no longer read along.
 */
export const access = sqliteTable(
	'access',
	{
		hash: text().primaryKey(),
		session: ofSession(),
		purpose: text().$type<'seat' | 'screen' | 'screen-link' | 'return' | 'prepare' | 'prepared'>().notNull(),
		seat: text(),
		/** Wall clock, milliseconds. */
		ends: integer().notNull()
	},
	(table) => [index('access_of_session').on(table.session)]
);

/** Join codes in use: hash of the code, and of the link's secret. */
export const doorway = sqliteTable('doorway', {
	session: text()
		.primaryKey()
		.references(() => session.id, { onDelete: 'cascade' }),
	code: text().notNull().unique(),
	secret: text().notNull().unique()
});
