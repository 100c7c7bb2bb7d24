/**
 * Makes the next migration and takes rowids away from the tables of words and tickets: a rowid counts, and would so remember the order in
 * which unsigned words came in. Drizzle has no word for `WITHOUT ROWID`. Look at what it made before you commit it. `--name` says what it is about.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = 'drizzle/app';
execFileSync('node_modules/.bin/drizzle-kit', ['generate', '--config', 'drizzle/config.ts', ...process.argv.slice(2)], {
	stdio: 'inherit'
});
for (const file of readdirSync(folder).filter((name) => name.endsWith('.sql'))) {
	const before = readFileSync(`${folder}/${file}`, 'utf8');
	const after = before.replace(/(CREATE TABLE `(?:__new_)?(?:answer|aside|ticket|stamp|nameless)` \([^;]*\n\))(;)/g, '$1 WITHOUT ROWID$2');
	if (after !== before) writeFileSync(`${folder}/${file}`, after);
}
