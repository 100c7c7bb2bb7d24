/** That a meeting was announced by mail for a day: once, whatever happens to the server meanwhile. */
import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { ofSession } from './session.ts';

export const reminder = sqliteTable(
	'reminder',
	{
		session: ofSession(),
		/** `YYYY-MM-DD` of the meeting. */
		day: text().notNull()
	},
	(table) => [primaryKey({ columns: [table.session, table.day] })]
);
