/**
 * `npm run backup [-- <folder>]` keeps a copy of all there is, also while the server runs. `npm run restore -- <folder of a copy>` puts one back, while it
 * does not; what was erased since stays erased, and everybody signs in again.
 */
import { resolve } from 'node:path';
import { CannotStart, readSettings } from '../settings.ts';
import { copy } from './copies.ts';
import { restore } from './restore.ts';

process.umask(0o077);

try {
	process.stdout.write(`${await asked(process.argv[2], process.argv[3])}\n`);
} catch (error) {
	if (!(error instanceof CannotStart)) throw error;
	process.stderr.write(`${error.message}\n`);
	process.exitCode = 1;
}

async function asked(task: string | undefined, where: string | undefined): Promise<string> {
	const { dataDir } = readSettings(process.env);
	if (process.argv.length > 4) throw new CannotStart('One folder at a time.');
	if (task === 'backup') return `A copy is kept in ${await copy(dataDir, where && resolve(where))}`;
	if (!where) throw new CannotStart('Say which copy: npm run restore -- <its folder>');
	const before = await restore(dataDir, resolve(where));
	const done =
		'Put back, without what was erased since. Everybody signs in again, and invitations and other links that were handed over are made anew.';
	return `${done}${before ? ` What stood there is kept in ${before}` : ''}`;
}
