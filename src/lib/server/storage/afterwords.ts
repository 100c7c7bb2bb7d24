/** What was said of conversations after they were closed. */
import { and, asc, eq } from 'drizzle-orm';
import { isEnd } from '../../forms/followup/log.ts';
import type { Afterword } from '../../domain/afterword.ts';
import type { Id } from '../../domain/id.ts';
import type { Database } from './database.ts';
import { patiently } from './patience.ts';
import * as schema from './schema.ts';

export type Afterwords = ReturnType<typeof afterwords>;
/** Who said it: somebody with an account, or who holds the return link of a seat. */
export type Sayer = { person: string } | { seat: Id };

export function afterwords({ sqlite, db }: Database) {
	const forget = sqlite.prepare('DELETE FROM afterword WHERE session = ? AND (about = ? OR seat = ?)');
	const { afterword } = schema;
	const by = (who: Sayer) => ('person' in who ? eq(afterword.person, who.person) : eq(afterword.seat, who.seat));
	return {
		/** The oldest first. */
		of: (session: Id): Afterword[] => db.select().from(afterword).where(eq(afterword.session, session)).orderBy(asc(afterword.at)).all(),
		/** Agreements that were told, the last time, to be done with. */
		ended: (team: string): Set<Id> => {
			const told = db
				.select({ about: afterword.about, state: afterword.state })
				.from(afterword)
				.innerJoin(schema.session, eq(schema.session.id, afterword.session))
				.where(and(eq(schema.session.team, team), eq(afterword.what, 'followup')))
				.orderBy(asc(afterword.at))
				.all();
			const last = new Map(told.map(({ about, state }) => [about ?? '', state ?? '']));
			return new Set([...last].flatMap(([about, state]) => (isEnd(state) ? [about] : [])));
		},
		/** Which of them this somebody said, and may take away. */
		mine: (session: Id, who: Sayer): Id[] =>
			db
				.select({ id: afterword.id })
				.from(afterword)
				.where(and(eq(afterword.session, session), by(who)))
				.all()
				.map(({ id }) => id),
		/** The same words by the same somebody about the same thing are said once, however often they are sent (R2). */
		add: (word: Afterword, who: Sayer) =>
			patiently(() =>
				sqlite
					.transaction(() => {
						const { session, what, text, more } = afterword;
						const same = and(eq(session, word.session), eq(what, word.what), eq(text, word.text), eq(more, word.more), by(who));
						const known = db.select().from(afterword).where(same).all();
						if (known.some(({ about, state }) => about === word.about && state === word.state)) return;
						db.insert(afterword)
							.values({ ...word, person: null, seat: null, ...who })
							.onConflictDoNothing()
							.run();
					})
					.immediate()
			),
		/** What is said of words, or by a seat, goes with them: called where these are erased, in the same transaction. */
		forget: (session: Id, id: Id) => void forget.run(session, id, id),
		/** What was said of words that are no longer there. After a restore nobody told of them. */
		leftover: (session: Id, there: (id: Id) => boolean): Id[] =>
			db
				.select({ about: afterword.about, seat: afterword.seat })
				.from(afterword)
				.where(eq(afterword.session, session))
				.all()
				.flatMap(({ about, seat }) => [about, seat].flatMap((id) => (id !== null && !there(id) ? [id] : []))),
		/** What was said by the account of whoever is erased from this conversation. Inside a transaction of the caller's. */
		forgetPerson: (session: Id, person: string): void =>
			void db
				.delete(afterword)
				.where(and(eq(afterword.session, session), eq(afterword.person, person)))
				.run(),
		/** Only one's own. */
		drop: (session: Id, id: Id, who: Sayer) =>
			patiently(
				() =>
					db
						.delete(afterword)
						.where(and(eq(afterword.session, session), eq(afterword.id, id), by(who)))
						.run().changes > 0
			)
	};
}
