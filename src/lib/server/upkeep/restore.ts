/**
 * Putting a copy back, while the server does not run. What was erased since the copy was made is taken out of it before it takes its place (R13), and so
 * are sign-ins and links that were handed over, for it does not know which ended since. What stood there is kept as a copy of its own, so that a mistake
 * can be undone.
 */
import { constants, copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { endWaysIn } from '../auth/ways-in.ts';
import { SECRETS } from '../secrets.ts';
import { CannotStart } from '../settings.ts';
import { openDatabase } from '../storage/database.ts';
import { FILE, mustBeFree } from '../storage/file.ts';
import { JOURNAL, openJournal } from '../storage/journal.ts';
import { applyJournal } from './apply-journal.ts';
import { copiesOf, copy } from './copies.ts';

/** `from`: the folder of a copy, or the database in it. Answers with where what stood there was put, if anything did. */
export async function restore(dataDir: string, from: string): Promise<string | undefined> {
	const source = existsSync(from) && statSync(from).isDirectory() ? join(from, FILE) : from;
	sound(source);
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	const before = await putAside(dataDir);
	const aside = join(dataDir, '.restoring');
	rmSync(aside, { recursive: true, force: true });
	mkdirSync(aside, { mode: 0o700 });
	try {
		copyFileSync(source, join(aside, FILE));
		const journal = openJournal(dataDir);
		const theirs = join(dirname(source), JOURNAL);
		if (existsSync(theirs) && theirs !== journal.file) journal.join(theirs);
		const database = openDatabase(aside);
		applyJournal(database, journal, { wall: Date.now(), steady: Date.now() });
		database.sqlite.transaction(() => endWaysIn(database)).immediate();
		database.close();
		journal.close();
		for (const end of ['-wal', '-shm']) rmSync(join(dataDir, FILE + end), { force: true });
		renameSync(join(aside, FILE), join(dataDir, FILE));
	} finally {
		rmSync(aside, { recursive: true, force: true });
	}
	const secrets = join(dirname(source), SECRETS);
	if (existsSync(secrets) && !existsSync(join(dataDir, SECRETS))) copyFileSync(secrets, join(dataDir, SECRETS), constants.COPYFILE_EXCL);
	return before;
}

function sound(file: string): void {
	if (!existsSync(file)) throw new CannotStart(`There is no copy at ${file}.`);
	try {
		const copy = new Sqlite(file, { readonly: true });
		const found = copy.pragma('quick_check(1)', { simple: true });
		const ours = copy.prepare("SELECT 1 FROM sqlite_master WHERE name = 'session'").get();
		copy.close();
		if (found === 'ok' && ours) return;
	} catch {
		// Said below, in words.
	}
	throw new CannotStart(`${file} is damaged, or no database of Deugdelijk. Nothing was changed.`);
}

/** What stands there now, among the copies. Throws when a server is using it. */
async function putAside(dataDir: string): Promise<string | undefined> {
	const file = join(dataDir, FILE);
	if (!existsSync(file)) return undefined;
	mustBeFree(dataDir);
	try {
		return await copy(dataDir);
	} catch {
		const damaged = join(copiesOf(dataDir), `damaged-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}.db`);
		mkdirSync(dirname(damaged), { recursive: true, mode: 0o700 });
		copyFileSync(file, damaged);
		return damaged;
	}
}
