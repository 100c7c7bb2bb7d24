/** Who read what of a team, for the team itself to read back. What somebody searched for is not in it, nor how often or how long they read. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { team } from './people.ts';

/** `officer-…`: by whoever looks after privacy, for the organisation. `took-over`: an owner was made in need by who manages the organisation. `keeping`: what is kept, or for how long, was changed. */
export type AccessKind = 'opened' | 'searched' | 'exported' | 'took-over' | 'keeping' | 'erased' | OfficerDeed;
type OfficerDeed = 'officer-keeping' | 'officer-held' | 'officer-erased';

export const accessLog = sqliteTable(
	'access_log',
	{
		id: text().primaryKey(),
		team: text()
			.notNull()
			.references(() => team.id, { onDelete: 'cascade' }),
		/** No reference: the line outlives who left the team. */
		person: text().notNull(),
		/** As they were called then; empty when their account was erased. */
		name: text().notNull(),
		kind: text().$type<AccessKind>().notNull(),
		/** Null: the logbook as a whole. */
		session: text(),
		at: integer().notNull()
	},
	(table) => [index('access_log_of_team').on(table.team, table.at), index('access_log_of_person').on(table.person)]
);
