/** What was said of conversations after they were closed: under a name, and without one. */
import { and, asc, eq } from 'drizzle-orm';
import { isEnd } from '../../forms/followup/log.ts';
import type { Afterword } from '../../domain/afterword.ts';
import type { Id } from '../../domain/id.ts';
import { emptyLog } from './database.ts';
import type { Database } from './database.ts';
import type { Gone } from './journal.ts';
import { nameless } from './nameless.ts';
import type { Secret } from './nameless.ts';
import { patiently } from './patience.ts';
import * as schema from './schema.ts';

export type Afterwords = ReturnType<typeof afterwords>;
/** Who said it: somebody with an account, or who holds the return link of a seat. The secret is what they hold of that, and goes to no table. */
export type Sayer = PersonSaying | { seat: Id; secret: Secret };
export type PersonSaying = { person: string; secret: Secret };

/** `erased` hears what somebody takes away, in the transaction in which it goes. */
export function afterwords(database: Database, erased: (gone: Gone[]) => void = () => undefined) {
	const { sqlite, db } = database;
	const forget = sqlite.prepare('DELETE FROM afterword WHERE session = @session AND (id = @id OR about = @id OR seat = @id)');
	const { afterword } = schema;
	const unsigned = nameless(database);
	const by = (who: Sayer) => ('person' in who ? eq(afterword.person, who.person) : eq(afterword.seat, who.seat));
	const signedBy = (session: Id, who: Sayer): Id[] =>
		db
			.select({ id: afterword.id })
			.from(afterword)
			.where(and(eq(afterword.session, session), by(who)))
			.all()
			.map(({ id }) => id);
	const mine = (session: Id, who: Sayer) => [...signedBy(session, who), ...unsigned.mine(session, who.secret)];

	return {
		/** The oldest first; those without a name after them, in no order. */
		of(session: Id): Afterword[] {
			const signed = db.select().from(afterword).where(eq(afterword.session, session)).orderBy(asc(afterword.at)).all();
			return [...signed, ...unsigned.of(session).map((one) => ({ ...one, session, ...thought }))];
		},
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
		mine,
		/** All that somebody said later, with the day of the conversation; without a name only what they can show to be theirs. */
		everywhere(who: Sayer) {
			const { id, session, what, text, more, state, name } = afterword;
			const signed = db
				.select({ id, session, what, text, more, state, name })
				.from(afterword)
				.where(by(who))
				.orderBy(asc(afterword.at))
				.all();
			return [...signed, ...unsigned.everywhere(who.secret).map((one) => ({ ...thought, ...one }))].map(({ id, session, ...said }) => ({
				...{ id, session, date: dayOf(session), what: said.what, text: said.text, more: said.more, state: said.state, name: said.name }
			}));
		},
		/** The same words by the same somebody about the same thing are said once, however often they are sent (R2). */
		add: (word: Afterword, who: Sayer) =>
			patiently(
				() =>
					sqlite
						.transaction(() => {
							if (word.name === null) return unsigned.add(word, who.secret);
							const { session, what, text, more } = afterword;
							const same = and(eq(session, word.session), eq(what, word.what), eq(text, word.text), eq(more, word.more), by(who));
							const known = db.select().from(afterword).where(same).all();
							if (known.some(({ about, state }) => about === word.about && state === word.state)) return;
							const [person, seat] = 'person' in who ? [who.person, null] : [null, who.seat];
							put(word, person, seat);
						})
						.immediate()
				// The log tells after what it was written (R11).
			).then(() => void (word.name === null && emptyLog(sqlite))),
		/** As it came from elsewhere: nobody here may take it away. Inside a transaction of the caller's. */
		takeIn: (word: Afterword): void => (word.name === null ? unsigned.add(word, null) : put(word, null, null)),
		/** What is said of words, or by a seat, goes with them: called where these are erased, in the same transaction. Answers with how many. */
		forget: away,
		/** What was said of words that are no longer there. After a restore nobody told of them. */
		leftover: (session: Id, there: (id: Id) => boolean): Id[] =>
			db
				.select({ about: afterword.about, seat: afterword.seat })
				.from(afterword)
				.where(eq(afterword.session, session))
				.all()
				.flatMap(({ about, seat }) => [about, seat].flatMap((id) => (id !== null && !there(id) ? [id] : []))),
		/** What was said by the account of whoever is erased from this conversation. Inside a transaction of the caller's. Answers with how many. */
		forgetPerson: (session: Id, person: string): number =>
			db
				.delete(afterword)
				.where(and(eq(afterword.session, session), eq(afterword.person, person)))
				.run().changes,
		/** Only one's own. */
		drop: (session: Id, id: Id, who: Sayer) => erase(session, id, () => mine(session, who).includes(id)),
		/** Whosesoever it is: on request. */
		erase: (session: Id, id: Id) => erase(session, id, () => true)
	};

	function erase(session: Id, id: Id, may: () => boolean): Promise<boolean> {
		return patiently(() =>
			sqlite
				.transaction(() => {
					if (!may()) return false;
					erased([{ what: 'afterword', session, id }]);
					away(session, id);
					return true;
				})
				.immediate()
		).then((gone) => (emptyLog(sqlite), gone));
	}

	function away(session: Id, id: Id): number {
		return forget.run({ session, id }).changes + unsigned.remove(session, id);
	}

	function dayOf(session: Id): string {
		return db.select({ date: schema.session.date }).from(schema.session).where(eq(schema.session.id, session)).get()?.date ?? '';
	}

	function put({ at, ...word }: Afterword, person: string | null, seat: Id | null): void {
		db.insert(afterword)
			.values({ ...word, at: at ?? 0, person, seat })
			.onConflictDoNothing()
			.run();
	}
}

/** The rest of what is said without a name: a thought about the whole, of which nobody knows when. */
const thought = { what: 'reflection', about: null, more: '', state: null, name: null, at: null } as const;
