/** What a team makes of its ways of working: methods of its own, and its own words for virtues. */
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Draft } from '../../../methods/draft.ts';
import type { Method, Text } from '../../../methods/schema.ts';
import { person, team } from './people.ts';

const json = <T>() => text({ mode: 'json' }).$type<T>();

const ofTeam = () =>
	text()
		.notNull()
		.references(() => team.id, { onDelete: 'cascade' });

export const ownMethod = sqliteTable(
	'own_method',
	{
		id: text().primaryKey(),
		team: ofTeam(),
		/** Never that of a shipped method; stays the same, for sessions remember it. */
		key: text().notNull(),
		/** Rises by one each time it is published; 0 until then. */
		version: integer().notNull().default(0),
		/** Compare and set: rises with every change. */
		revision: integer().notNull().default(1),
		draft: json<Draft>().notNull(),
		published: json<Method>(),
		/** Something was changed since it was published. */
		changed: integer({ mode: 'boolean' }).notNull().default(true),
		changedAt: integer().notNull(),
		changedBy: text().references(() => person.id, { onDelete: 'set null' })
	},
	(table) => [uniqueIndex('own_method_of_team').on(table.team, table.key), index('own_method_of_person').on(table.changedBy)]
);

/** A shipped virtue that is hidden or said in other words, or one of the team's own. Words are null where the shipped ones stand. */
export const ownVirtue = sqliteTable(
	'own_virtue',
	{
		team: ofTeam(),
		key: text().notNull(),
		revision: integer().notNull().default(1),
		hidden: integer({ mode: 'boolean' }).notNull().default(false),
		words: json<{ name: Text; means: Text; low: Text; high: Text }>(),
		/** Own virtues come in the order in which they were added. */
		addedAt: integer().notNull()
	},
	(table) => [primaryKey({ columns: [table.team, table.key] })]
);
