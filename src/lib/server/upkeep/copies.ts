/**
 * Copies for emergencies: a folder each, with the database, the erasure journal and the secrets, readable for their owner alone. They stand beside the
 * data folder and not in it: what is erased there is gone there. Ones that we made are thrown away after a month, for they may hold what was erased since.
 */
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import Sqlite from 'better-sqlite3';
import { CannotStart } from '../settings.ts';
import { FILE, mustExist } from '../storage/file.ts';
import { JOURNAL } from '../storage/journal.ts';

const SECRETS = 'secrets.json';
/** How long ours are kept, milliseconds. */
const KEPT = 30 * 24 * 3600_000;
const ours = /^(\d{4}-\d\d-\d\d)-(\d\d)(\d\d)(\d\d)\d{3}$/;

/** Where copies go unless somebody says otherwise. */
export const copiesOf = (dataDir: string) => join(dirname(dataDir), `${basename(dataDir)}-backups`);

/** Beside a running server too. Answers with the folder of the copy. */
export async function copy(dataDir: string, into = copiesOf(dataDir), now = new Date()): Promise<string> {
	mustExist(dataDir);
	const within = relative(dataDir, into);
	if (!within.startsWith('..') && !isAbsolute(within))
		throw new CannotStart(
			`A copy does not stand in the data folder itself: what is erased there has to be gone. Name another folder than ${into}.`
		);
	if (existsSync(into) && !statSync(into).isDirectory()) throw new CannotStart(`${into} is not a folder.`);
	const folder = join(into, now.toISOString().slice(0, 23).replace('T', '-').replace(/[:.]/g, ''));
	mkdirSync(into, { recursive: true, mode: 0o700 });
	mkdirSync(folder, { mode: 0o700 });
	// The journal last: of what is erased between the two it knows, so that a restore takes it out.
	for (const name of [FILE, JOURNAL]) await one(join(dataDir, name), join(folder, name));
	if (existsSync(join(dataDir, SECRETS))) copyFileSync(join(dataDir, SECRETS), join(folder, SECRETS));
	for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o600);
	for (const name of readdirSync(into)) if (old(name, now)) rmSync(join(into, name), { recursive: true });
	return folder;
}

async function one(from: string, to: string): Promise<void> {
	if (!existsSync(from)) return;
	const source = new Sqlite(from, { readonly: true });
	try {
		await source.backup(to);
	} finally {
		source.close();
	}
	const made = new Sqlite(to);
	// One file, without others beside it.
	made.pragma('journal_mode = DELETE');
	const found = made.pragma('quick_check(1)', { simple: true });
	made.close();
	if (found !== 'ok') throw new CannotStart(`${from} is damaged, so no copy of it was kept.`);
}

function old(name: string, now: Date): boolean {
	const [, day, hours, minutes, seconds] = ours.exec(name) ?? [];
	return day !== undefined && Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`) < now.getTime() - KEPT;
}
