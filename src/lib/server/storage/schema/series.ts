/** Series of conversations: what a team wants to come to, and the conversations it planned for that, in their order. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { team } from './people.ts';

/** Conversations in order; one that is skipped stays in sight. What was removed meanwhile is passed over. */
export type Turn = { session: string; skipped: boolean };

export const series = sqliteTable(
	'series',
	{
		id: text().primaryKey(),
		team: text()
			.notNull()
			.references(() => team.id, { onDelete: 'cascade' }),
		method: text().notNull(),
		title: text().notNull(),
		aim: text().notNull(),
		turns: text({ mode: 'json' }).$type<Turn[]>().notNull(),
		createdAt: integer().notNull()
	},
	(table) => [index('series_of_team').on(table.team)]
);
