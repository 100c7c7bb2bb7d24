import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart } from './settings.ts';

/** The data folder, made when it is not there. Permissions say little (root, read-only disks), so it is tried by writing. */
export function openFolder(path: string): string {
	const trial = join(path, `.trial-${process.pid}`);
	try {
		mkdirSync(path, { recursive: true, mode: 0o700 });
		writeFileSync(trial, '');
		rmSync(trial);
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
		throw new CannotStart(`The data folder ${path} cannot be written to${code}: make it writable, or point DATA_DIR at another folder.`);
	}
	return path;
}
