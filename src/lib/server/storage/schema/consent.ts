/** Whether a sentence may be used outside the team. It goes with the sentence, and so with the conversation. */
import { foreignKey, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type * as domain from '../../../domain/consent.ts';
import { person } from './people.ts';
import { answer } from './session.ts';

export const consent = sqliteTable(
	'consent',
	{
		session: text().notNull(),
		answer: text().notNull(),
		context: text().$type<domain.Context>().notNull(),
		state: text().$type<domain.ConsentState>().notNull(),
		words: text(),
		/** Which wording of its author's this is: another each time, so that an older one is known again. Stays here. */
		wording: text(),
		askedBy: text().references(() => person.id, { onDelete: 'set null' }),
		askedAt: integer().notNull(),
		answeredAt: integer()
	},
	(table) => [
		primaryKey({ columns: [table.session, table.answer, table.context] }),
		foreignKey({
			columns: [table.session, table.answer],
			foreignColumns: [answer.session, answer.id]
		}).onDelete('cascade')
	]
);
