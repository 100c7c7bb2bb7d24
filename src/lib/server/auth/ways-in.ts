/**
 * Everybody signs in again, links that were handed over to come in by (invitations, for another password, for a screen) end, and screens are opened anew:
 * when somebody saw the secrets, and when an older database is put back that does not know which of them were ended since. Seats keep their own access
 * and link back, for who has no account has nothing else.
 */
import { inArray } from 'drizzle-orm';
import type { Database } from '../storage/database.ts';
import * as schema from '../storage/schema.ts';

/** Inside a transaction of the caller's. */
export function endWaysIn({ db }: Pick<Database, 'db'>): void {
	for (const table of [schema.signIn, schema.verification, schema.link]) db.delete(table).run();
	db.delete(schema.access)
		.where(inArray(schema.access.purpose, ['screen', 'screen-link']))
		.run();
}
