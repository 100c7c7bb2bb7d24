/**
 * What every npm script begins with, in plain JavaScript for any Node from 20 on, because nothing may be installed yet: install
 * what the lockfile says, build what the sources say, each only when it changed, and hand over to the Node of the project.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..');
const windows = process.platform === 'win32';
const node = join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node');

const installed = join(root, 'node_modules/.installed');
const built = join(root, 'build/.built');
const parts = join(root, 'build/client/_app/immutable');
const ownParts = join(root, 'build/.parts');

process.chdir(root);
process.env.PATH = join(root, 'node_modules/.bin') + delimiter + process.env.PATH;

const [task = 'start', ...words] = process.argv.slice(2);

switch (task) {
	case 'start':
	case 'demo':
		process.env.NODE_ENV ??= 'production';
		if (task === 'demo') demo();
		install();
		build();
		handOver(task === 'demo' ? 'tests/demo/run.ts' : 'src/start.ts');
		break;
	case 'link':
		process.env.NODE_ENV ??= 'production';
		install();
		handOver('src/lib/server/auth/link-command.ts');
		break;
	case 'secrets':
		process.env.NODE_ENV ??= 'production';
		install();
		handOver('src/lib/server/auth/secrets-command.ts');
		break;
	case 'backup':
	case 'restore':
		process.env.NODE_ENV ??= 'production';
		install();
		words.unshift(task);
		handOver('src/lib/server/upkeep/copy-command.ts');
		break;
	case 'bench':
		install();
		build();
		handOver('tests/bench/run.ts');
		break;
	case 'test:long':
		process.env.LONG = 'true';
		install();
		handOver('tests/all.ts');
		break;
	case 'test':
		install();
		handOver('tests/all.ts');
		break;
	case 'build':
		install();
		build();
		break;
	default:
		fail(`There is no task called ${task}.`);
}

/** A house of its own, so that trying things out never touches a real logbook. */
function demo() {
	process.env.DATA_DIR ??= 'data-demo';
}

function install() {
	const wanted = hash(['package-lock.json']);
	if (stampOf(installed) === wanted) return;
	if (!asTheLockfileSays()) {
		say('Installing packages …');
		run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel', 'error'], { PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' });
	}
	writeFileSync(installed, wanted);
}

/** True after somebody's own `npm install`: then nothing has to be thrown away and fetched again. */
function asTheLockfileSays() {
	const here = join('node_modules', '.package-lock.json');
	if (!existsSync(here) || !existsSync(node)) return false;
	const present = JSON.parse(readFileSync(here, 'utf8')).packages;
	const { '': _self, ...wanted } = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
	const same = Object.entries(present).every(([path, { version }]) => wanted[path]?.version === version);
	return same && Object.entries(wanted).every(([path, { optional }]) => optional || path in present);
}

function build() {
	const wanted = hash(sources());
	if (stampOf(built) === wanted) return;
	say('Building the pages …');
	const earlier = setAside();
	run(node, ['src/lib/i18n/compile.ts']);
	run(node, ['node_modules/vite/bin/vite.js', 'build']);
	putBack(earlier);
	writeFileSync(built, wanted);
}

/**
 * Pages that are open during a deploy still fetch parts of the build they came from. Names of these files follow from their contents, so the
 * parts of one earlier build can lie beside the new ones.
 */
function setAside() {
	const kept = join(root, 'node_modules/.earlier');
	rmSync(kept, { recursive: true, force: true });
	const own = stampOf(ownParts).split('\n').filter(Boolean);
	for (const name of own) if (existsSync(join(parts, name))) cpSync(join(parts, name), join(kept, name));
	return kept;
}

/** @param {string} kept */
function putBack(kept) {
	const entries = readdirSync(parts, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
	writeFileSync(ownParts, entries.map((entry) => relative(parts, join(entry.parentPath, entry.name))).join('\n'));
	if (existsSync(kept)) cpSync(kept, parts, { recursive: true, force: false });
}

/** Everything the build is made of, except what it makes itself. */
function sources() {
	const made = [join('src', 'lib', 'i18n', 'messages'), join('src', 'lib', 'i18n', 'project.inlang')];
	const settings = join('src', 'lib', 'i18n', 'project.inlang', 'settings.json');
	const files = ['src', 'static'].flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }));
	const paths = files.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const own = paths.filter((path) => !made.some((folder) => path.startsWith(folder)));
	return [...own.sort(), settings, 'package.json', 'package-lock.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts'];
}

/**
 * Of names and contents; times of files say little after a checkout.
 * @param {string[]} paths
 */
function hash(paths) {
	const sum = createHash('sha256');
	for (const path of paths) sum.update(path).update('\0').update(readFileSync(path)).update('\0');
	return sum.digest('hex');
}

/** @param {string} path */
function stampOf(path) {
	return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} environment
 */
function run(command, args, environment = {}) {
	const { status, error, stdout, stderr } = spawnSync(command, args, {
		encoding: 'utf8',
		env: { ...process.env, ...environment },
		shell: windows
	});
	if (!error && status === 0) return;
	// What goes well is not worth reading.
	process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
	fail(`This did not work: ${command} ${args.join(' ')}${error ? ` (${error.message})` : ''}`);
}

/**
 * Signals go on to the one who does the work; how it ended is how we end.
 * @param {string} file
 */
function handOver(file) {
	const child = spawn(node, [file, ...words], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
	process.on('SIGTERM', (signal) => child.kill(signal));
	process.on('SIGINT', (signal) => child.kill(signal));
	process.on('SIGHUP', (signal) => child.kill(signal));
	// npm passes SIGTERM to a shell that dies of it without telling us.
	const parent = process.ppid;
	if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 200).unref();
	child.on('error', (error) => fail(error.message));
	child.on('exit', (code, signal) => process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0)));
}

/** @param {string} text */
function say(text) {
	process.stdout.write(`${text}\n`);
}

/** @param {string} text */
function fail(text) {
	process.stderr.write(`${text}\n`);
	process.exit(1);
}
