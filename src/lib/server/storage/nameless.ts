/**
 * Late thoughts without a name. Their table has no person, no seat, no time and no order. What stands beside one can only be told from what its author
 * holds and we do not keep: a return link, or a sign-in in that browser. Who has it sees that it is theirs, and may take it away; who has the file sees
 * nothing (R11).
 */
import { createHmac } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { Id } from '../../domain/id.ts';
import type { Database } from './database.ts';
import * as schema from './schema.ts';

/** What the author of one holds: of this only a hash is in the database, and not this one. */
export type Secret = string;

export function nameless({ db, sqlite }: Database) {
	const { nameless: table } = schema;
	const remove = sqlite.prepare('DELETE FROM nameless WHERE session = ? AND id = ?');
	const all = (session: Id) => db.select().from(table).where(eq(table.session, session)).orderBy(asc(table.id)).all();
	const held = (session: Id, secret: Secret) => all(session).filter(({ id, key }) => key !== null && key === keyOf(secret, id));
	return {
		/** In the order of their ids, which were drawn by chance. */
		of: (session: Id): { id: Id; text: string }[] => all(session).map(({ id, text }) => ({ id, text })),
		/** In whichever conversations. */
		everywhere: (secret: Secret) =>
			db
				.select()
				.from(table)
				.all()
				.filter(({ id, key }) => key !== null && key === keyOf(secret, id)),
		mine: (session: Id, secret: Secret): Id[] => held(session, secret).map(({ id }) => id),
		/** Inside a transaction of the caller's. Said once, however often it is sent (R2). Without a secret nobody can take it away. */
		add({ id, session, text }: { id: Id; session: Id; text: string }, secret: Secret | null): void {
			if (secret && held(session, secret).some((one) => one.text === text)) return;
			const key = secret ? keyOf(secret, id) : null;
			db.insert(table).values({ id, session, text, key }).onConflictDoNothing().run();
		},
		remove: (session: Id, id: Id): number => remove.run(session, id).changes
	};
}

const keyOf = (secret: Secret, id: Id) => createHmac('sha256', secret).update(`afterword ${id}`).digest('base64url');
