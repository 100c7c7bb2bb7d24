/** What facilitators wrote in documents, version by version. Words of others are never in it: those are read anew each time a document is made. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { person, team } from './people.ts';

export const paper = sqliteTable(
	'paper',
	{
		team: text()
			.notNull()
			.references(() => team.id, { onDelete: 'cascade' }),
		/** Which kind of document. */
		kind: text().notNull(),
		/** The series or conversation it is about; empty for the team as a whole. */
		of: text().notNull(),
		/** 1 and up; the highest stands. */
		number: integer().notNull(),
		/** By the key of the piece. */
		words: text({ mode: 'json' }).$type<Record<string, string>>().notNull(),
		by: text().references(() => person.id, { onDelete: 'set null' }),
		at: integer().notNull(),
		/** Drawn by chance: what the erasure journal knows this version by. */
		id: text().notNull().default('')
	},
	(table) => [primaryKey({ columns: [table.team, table.kind, table.of, table.number] }), index('paper_of_person').on(table.by)]
);
