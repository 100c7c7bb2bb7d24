import Sqlite from 'better-sqlite3';

/** Everybody who has it open holds a lock that shares it with others, and with nobody who wants it alone. */
export function inUse(file: string): boolean {
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
