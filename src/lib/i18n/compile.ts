/**
 * Makes the functions in `messages/` out of the texts. Without its plugin the compiler makes no message at all and still calls
 * that a success, so we count. What it makes is then written shorter (see `shorter.ts`): every page carries the messages it says.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@inlang/paraglide-js';
import { shorter } from './shorter.ts';

const here = import.meta.dirname;

await compile({
	project: join(here, 'project.inlang'),
	outdir: join(here, 'messages'),
	strategy: ['globalVariable', 'baseLocale'],
	disableAsyncLocalStorage: true,
	emitGitIgnore: false,
	emitPrettierIgnore: false,
	emitReadme: false
});

const messages = join(here, 'messages/messages');
for (const file of readdirSync(messages)) {
	if (file.startsWith('_') || !file.endsWith('.js')) continue;
	writeFileSync(join(messages, file), shorter(file.replace('.js', ''), readFileSync(join(messages, file), 'utf8')));
}

const made = readFileSync(join(messages, '_index.js'), 'utf8')
	.split('\n')
	.filter((line) => line.startsWith('export')).length;
if (made === 0) {
	process.stderr.write(
		'No message was compiled: is @inlang/plugin-message-format installed, and does project.inlang/settings.json point at it?\n'
	);
}
// The compiler leaves something open that would keep us here for half a minute.
process.exit(made === 0 ? 1 : 0);
