/**
 * What whoever looks after privacy looks up without reading: on which days somebody of this name, or with this account, sat in a conversation of a team,
 * and in which of them a situation was brought. Never what anybody said, nor what others are called.
 */
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { namesAt } from '../../domain/called.ts';
import type { Id } from '../../domain/id.ts';
import type { Keep } from '../../domain/row.ts';
import { presents } from '../../domain/waiting.ts';
import type { Database } from './database.ts';
import * as schema from './schema.ts';

/** `shared`: others sat at the same place, and their words cannot be told apart. */
export type Sat = { session: Id; seat: Id; date: string; shared: boolean };

export function unread({ db }: Pick<Database, 'db'>) {
	const { answer, field, seat, session } = schema;
	return {
		/** The newest day first. `person`: the account, when it is known. */
		seats(team: string, name: string, person: string | null): Sat[] {
			const called = plain(name);
			return db
				.select({ session: seat.session, seat: seat.id, name: seat.name, names: seat.names, person: seat.person, date: session.date })
				.from(seat)
				.innerJoin(session, eq(session.id, seat.session))
				.where(and(eq(session.team, team), inArray(seat.state, ['in', 'left', 'ahead'])))
				.orderBy(desc(session.date), asc(seat.id))
				.all()
				.filter((one) => (person !== null && one.person === person) || namesAt(one).some((known) => plain(known) === called))
				.map((one) => ({ session: one.session, seat: one.seat, date: one.date, shared: one.names.length > 0 }));
		},
		/** By conversation: the situations of which something is still kept. */
		situations(team: string): Map<Id, Id[]> {
			const found = db
				.select({ id: answer.id, session: answer.session, form: field.form, keep: answer.keep })
				.from(answer)
				.innerJoin(session, eq(session.id, answer.session))
				.innerJoin(field, and(eq(field.session, answer.session), eq(field.id, answer.field)))
				.where(and(eq(session.team, team), inArray(session.stage, ['done', 'closed'])))
				.all()
				.filter(({ form, keep }) => presents({ form }) && keep !== ('nothing' satisfies Keep));
			return new Map([...Map.groupBy(found, (one) => one.session)].map(([of, all]) => [of, all.map(({ id }) => id)]));
		}
	};
}

/** Names are the same however they were typed. */
const plain = (name: string) => name.trim().normalize('NFC').toLocaleLowerCase('nl');
