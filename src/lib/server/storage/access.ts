/**
 * What a browser holds of a session, asked at every word that comes in. It is remembered until the row changes or goes, by whatever statement or
 * cascade: the database itself says so, so nobody who ends something has to think of this (R10). What another program changes is noticed by whoever
 * watches for that, and told with `forget`.
 */
import { eq, sql } from 'drizzle-orm';
import type { Database } from './database.ts';
import * as schema from './schema.ts';

type Access = typeof schema.access.$inferSelect;

/** So many at most; then it begins anew. */
const MOST = 20_000;

type Lookup = { of(hash: string): Access | undefined; forget(): void };

/** One memory for each connection: whoever asks, it is this one that hears of changes. */
const memories = new WeakMap<Database['sqlite'], Lookup>();

export function rememberedAccess(database: Pick<Database, 'sqlite' | 'db'>): Lookup {
	const there = memories.get(database.sqlite) ?? remembering(database);
	memories.set(database.sqlite, there);
	return there;
}

function remembering({ sqlite, db }: Pick<Database, 'sqlite' | 'db'>): Lookup {
	const known = new Map<string, Access>();
	sqlite.function('access_changed', (hash: unknown) => (known.delete(String(hash)), null));
	sqlite.exec(`
		CREATE TEMP TRIGGER access_changes AFTER UPDATE ON main.access BEGIN SELECT access_changed(old.hash); END;
		CREATE TEMP TRIGGER access_ends AFTER DELETE ON main.access BEGIN SELECT access_changed(old.hash); END;
	`);
	const stored = db
		.select()
		.from(schema.access)
		.where(eq(schema.access.hash, sql.placeholder('hash')))
		.prepare();
	return {
		of(hash) {
			const remembered = known.get(hash);
			if (remembered) return remembered;
			const held = stored.get({ hash });
			// Within a transaction it may still turn out not to be so.
			if (!held || sqlite.inTransaction) return held;
			if (known.size >= MOST) known.clear();
			known.set(hash, held);
			return held;
		},
		forget: () => known.clear()
	};
}
