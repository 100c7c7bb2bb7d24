/**
 * Everything that has to hold, in one run: texts, form, types, leftovers, the build, and then the tests, those of the pages in a
 * real browser last. What fails does not keep the rest from being tried. Ends with one line that counts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, howToGetBrowser } from './browser.ts';

const scratch = mkdtempSync(join(tmpdir(), 'deugdelijk-tests-'));
const wrong: string[] = [];
const count = { passed: 0, failed: 0, skipped: 0 };

const browser = findBrowser() ?? (installBrowser() ? findBrowser() : undefined);

step('texts', 'node', 'src/lib/i18n/compile.ts');
step('format', 'prettier', '--check', '--log-level', 'warn', '.');
step('lint', 'eslint', '--config', 'tests/eslint.config.js', '--max-warnings', '0', '.');
step('types', 'svelte-kit', 'sync');
step('types', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human');
step('unused code', 'knip');
step('build', 'node', 'src/setup.mjs', 'build');
tests('unit');
if (browser) tests('pages', { CHROMIUM: browser });
else wrong.push(`pages: not tried, because there is no browser here. ${howToGetBrowser}.`);

rmSync(scratch, { recursive: true });
for (const line of wrong) say(`Not in order: ${line}`);
if (count.skipped > 0) say(`${count.skipped} skipped`);
say(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = wrong.length > 0 ? 1 : 0;

/** From Debian, where we may: Playwright's own download does not work everywhere. */
function installBrowser(): boolean {
	if (process.env.CHROMIUM || process.platform !== 'linux' || process.getuid?.() !== 0) return false;
	const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
	return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium');
}

function step(name: string, command: string, ...args: string[]): void {
	if (run(name, command, args)) return;
	wrong.push(name);
	count.failed += 1;
}

function tests(project: string, environment: Record<string, string> = {}): void {
	const file = join(scratch, `${project}.json`);
	const reporters = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${file}`];
	const fine = run(project, 'vitest', ['run', '--project', project, ...reporters], environment);
	const { passed, failed, skipped } = counted(file);
	count.passed += passed;
	// A run that broke down outside its tests has no failed test to show for it.
	count.failed += fine ? failed : Math.max(failed, 1);
	count.skipped += skipped;
	if (!fine) wrong.push(`${project} tests`);
}

function counted(file: string): typeof count {
	try {
		const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(file, 'utf8'));
		return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
	} catch {
		return { passed: 0, failed: 0, skipped: 0 };
	}
}

function run(name: string, command: string, args: string[], environment: Record<string, string> = {}): boolean {
	say(`\n── ${name}`);
	const { status } = spawnSync(command, args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...environment },
		shell: process.platform === 'win32'
	});
	return status === 0;
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
