/**
 * Everything that has to hold, in one run: texts, form, types, leftovers, the build, and then the tests, those of the pages in a
 * real browser last. What only reads the sources goes beside the build and the first tests: most machines have a second core. What fails does not keep
 * the rest from being tried. Ends with one line that counts.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, howToGetBrowser } from './browser.ts';

const scratch = mkdtempSync(join(tmpdir(), 'deugdelijk-tests-'));
const wrong: string[] = [];
const count = { passed: 0, failed: 0, skipped: 0 };

// It is long in coming, and wanted last.
const installed = findBrowser() ? Promise.resolve() : installBrowser();

await step('texts', 'node', 'src/lib/i18n/compile.ts');
await step('types', 'svelte-kit', 'sync');
const reading = (async () => {
	await step('format', 'prettier', '--check', '--log-level', 'warn', '.');
	await step('lint', 'eslint', '--config', 'tests/eslint.config.js', '--max-warnings', '0', '.');
	await step('types', 'svelte-check', '--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human');
	await step('unused code', 'knip');
})();
await step('build', 'node', 'src/setup.mjs', 'build');
await tests('unit', {}, ['unit', 'alone']);
await reading;
await installed;
const browser = findBrowser();
if (browser) await tests('pages', { CHROMIUM: browser });
else wrong.push(`pages: not tried, because there is no browser here. ${howToGetBrowser}.`);

rmSync(scratch, { recursive: true });
for (const line of wrong) say(`Not in order: ${line}`);
if (count.skipped > 0) say(`${count.skipped} skipped`);
say(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = wrong.length > 0 ? 1 : 0;

/** From Debian, where we may: Playwright's own download does not work everywhere. The one without windows is smaller and faster. */
async function installBrowser(): Promise<void> {
	if (process.env.CHROMIUM || process.platform !== 'linux' || process.getuid?.() !== 0) return;
	const apt = (...args: string[]) => run('browser', 'apt-get', ['-qq', ...args]);
	const install = (name: string) => apt('install', '-y', '--no-install-recommends', name);
	if (!(await apt('update'))) return;
	if (!(await install('chromium-headless-shell'))) await install('chromium');
}

async function step(name: string, command: string, ...args: string[]): Promise<void> {
	if (await run(name, command, args)) return;
	wrong.push(name);
	count.failed += 1;
}

async function tests(project: string, environment: Record<string, string> = {}, projects = [project]): Promise<void> {
	const file = join(scratch, `${project}.json`);
	const reporters = ['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${file}`];
	const which = projects.flatMap((one) => ['--project', one]);
	const fine = await run(project, 'vitest', ['run', ...which, ...reporters], environment);
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

/** What it says is kept until it ends, so that two that go on at once can both be read. */
function run(name: string, command: string, args: string[], environment: Record<string, string> = {}): Promise<boolean> {
	const child = spawn(command, args, {
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, ...environment },
		shell: process.platform === 'win32'
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
	return new Promise((done) => {
		const ended = (status: number | null) => (say(`\n── ${name}\n${said.trimEnd()}`), done(status === 0));
		child.on('close', ended);
		child.on('error', (error) => ((said += error.message), ended(1)));
	});
}

function say(line: string): void {
	process.stdout.write(`${line}\n`);
}
