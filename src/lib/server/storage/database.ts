/**
 * The one database file: SQLite in WAL mode with `synchronous=FULL`, so that what is acknowledged survives a power cut and not only a kill (R1).
 * Deleted words are overwritten (`secure_delete`, R13). A lock held by another program is waited for outside, never by freezing the event loop.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { CannotStart } from '../settings.ts';
import { FILE } from './file.ts';
import * as schema from './schema.ts';

export type Db = BetterSQLite3Database<typeof schema> & { $client: Sqlite.Database };
/** Empties the write-ahead log, which holds earlier pages; false when somebody is reading them. */
export const emptyLog = (sqlite: Sqlite.Database): boolean =>
	(sqlite.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[])[0]?.busy === 0;

export type Database = { sqlite: Sqlite.Database; db: Db; close(): void };

/** How long opening and migrating wait for a lock, milliseconds. After that nothing blocks: see `commit.ts`. */
const START_WAIT = 3000;

/** Opens, checks and migrates `deugdelijk.db` in the data folder. Throws `CannotStart` when the file is damaged or cannot be written. */
export function openDatabase(dataDir: string, migrations = join(process.cwd(), 'drizzle', 'app')): Database {
	const file = join(dataDir, FILE);
	const sqlite = opened(file);
	const db = drizzle(sqlite, { schema });
	migrate(db, { migrationsFolder: migrations });
	sqlite.pragma('foreign_keys = ON');
	sqlite.pragma('busy_timeout = 0');
	// A migration may have taken away what somebody should not read: it is not to stay in the log.
	emptyLog(sqlite);
	return {
		sqlite,
		db,
		close() {
			if (sqlite.open) sqlite.pragma('wal_checkpoint(TRUNCATE)');
			sqlite.close();
		}
	};
}

function opened(file: string): Sqlite.Database {
	const there = existsSync(file);
	let sqlite: Sqlite.Database | undefined;
	try {
		sqlite = new Sqlite(file, { timeout: START_WAIT });
		// A word that is stored touches four pages, and each goes to disk whole: half of SQLite's usual size. A file that is there keeps its own.
		sqlite.pragma('page_size = 2048');
		sqlite.pragma('journal_mode = WAL');
		sqlite.pragma('synchronous = FULL');
		sqlite.pragma('secure_delete = ON');
		if (there) sound(sqlite, file);
		if (sqlite.pragma('synchronous', { simple: true }) !== 2)
			throw new CannotStart('The database does not keep synchronous=FULL, so nothing it stores would be safe.');
		return sqlite;
	} catch (error) {
		sqlite?.close();
		throw wordedFor(error, file);
	}
}

/** Refuses a damaged file instead of serving half of it. */
function sound(sqlite: Sqlite.Database, file: string): void {
	const found = sqlite.pragma('quick_check(1)', { simple: true });
	if (found !== 'ok') throw damaged(file);
}

const damaged = (file: string) =>
	new CannotStart(
		`The database ${file} is damaged, so Deugdelijk does not open it. Put a backup back: npm run restore -- <folder of the backup>. The damaged file is kept beside your backups.`
	);

function wordedFor(error: unknown, file: string): unknown {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	if (code === 'SQLITE_CORRUPT' || code === 'SQLITE_NOTADB') return damaged(file);
	if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY'))
		return new CannotStart(`The database ${file} cannot be written. Check who may write in that folder.`);
	if (code.startsWith('SQLITE_BUSY')) return new CannotStart(`The database ${file} is in use by another program. Stop that first.`);
	if (code.startsWith('SQLITE_FULL')) return new CannotStart(`The disk that holds ${file} is full. Make room and start again.`);
	return error;
}
