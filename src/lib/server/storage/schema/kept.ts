/** What a team settled about keeping: for how long, what is held, and what was announced to go. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Periods } from '../../../domain/retention-periods.ts';
import type { Going } from '../../../domain/retention.ts';
import { team } from './people.ts';
import { ofSession, session } from './session.ts';

const ofTeam = () =>
	text()
		.notNull()
		.references(() => team.id, { onDelete: 'cascade' });

/** Only of teams that chose other periods than the usual ones. */
export const keeping = sqliteTable('keeping', {
	team: text()
		.primaryKey()
		.references(() => team.id, { onDelete: 'cascade' }),
	periods: text({ mode: 'json' }).$type<Periods>().notNull()
});

/** Of one conversation, or of all of a team: as long as it stands nothing goes by itself. */
export const hold = sqliteTable(
	'hold',
	{
		id: text().primaryKey(),
		team: ofTeam(),
		session: text().references(() => session.id, { onDelete: 'cascade' }),
		reason: text().notNull(),
		/** By whoever looks after privacy: then the team cannot let it go. */
		officer: integer({ mode: 'boolean' }).notNull().default(false),
		createdAt: integer().notNull()
	},
	(table) => [index('hold_of_team').on(table.team)]
);

/** Told to the team: this goes on this day. */
export const notice = sqliteTable(
	'notice',
	{
		session: ofSession(),
		kind: text().$type<Going['kind']>().notNull(),
		/** `YYYY-MM-DD` */
		goes: text().notNull()
	},
	(table) => [primaryKey({ columns: [table.session, table.kind] })]
);

/** The same of what was written by hand in a document. */
export const paperNotice = sqliteTable(
	'paper_notice',
	{
		team: ofTeam(),
		kind: text().notNull(),
		of: text().notNull(),
		/** `YYYY-MM-DD` */
		goes: text().notNull()
	},
	(table) => [primaryKey({ columns: [table.team, table.kind, table.of] })]
);
