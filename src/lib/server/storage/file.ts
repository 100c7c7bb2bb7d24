/** The file of the one database, as it is asked for from outside a running server: by commands, and by a server before it opens it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { CannotStart } from '../settings.ts';

export const FILE = 'deugdelijk.db';

/** Throws `CannotStart` when this folder has no database: nothing is made there, for a mistyped folder would look like one without people. */
export function mustExist(dataDir: string): void {
	if (!existsSync(join(dataDir, FILE))) throw new CannotStart(`There is no database in ${dataDir}. Check DATA_DIR.`);
}

/** Throws `CannotStart` while another program has the database of this folder open. One that is not there is nobody's. */
export function mustBeFree(dataDir: string): void {
	const file = join(dataDir, FILE);
	if (existsSync(file) && inUse(file))
		throw new CannotStart(`${dataDir} is in use: Deugdelijk is running on it, or a copy of it is being made. Stop that first.`);
}

/** Everybody who has it open holds a lock that shares it with others, and with nobody who wants it alone. */
function inUse(file: string): boolean {
	let sqlite: Sqlite.Database | undefined;
	try {
		sqlite = new Sqlite(file, { timeout: 500 });
		sqlite.pragma('locking_mode = EXCLUSIVE');
		sqlite.exec('BEGIN EXCLUSIVE; ROLLBACK');
		return false;
	} catch (error) {
		return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
	} finally {
		sqlite?.close();
	}
}
