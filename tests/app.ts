/**
 * The built app as people run it, in a process of its own: on a free port, in a data folder of its own unless told which.
 * `stop` is how a deploy ends it, `kill` how a power cut does; the data stays for a next start while `data` was given.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const patience = 30_000;

export type App = {
	url: string;
	port: number;
	pid: number;
	data: string;
	/** Everything printed so far, the one-time link among it. */
	output(): string;
	stop(): Promise<void>;
	kill(): Promise<void>;
};

export async function startApp(wish: { data?: string; host?: string; port?: number; env?: Record<string, string> } = {}): Promise<App> {
	if (!existsSync(join(root, 'build/handler.js'))) throw new Error('There is no build to start: run npm run build first.');
	const data = wish.data ?? (await mkdtemp(join(tmpdir(), 'deugdelijk-')));
	const host = wish.host ?? '127.0.0.1';
	const child = spawn(process.execPath, ['src/start.ts'], {
		cwd: root,
		env: { ...inherited(), NODE_ENV: 'production', HOST: host, PORT: String(wish.port ?? 0), DATA_DIR: data, ...wish.env },
		stdio: ['ignore', 'pipe', 'pipe', 'ipc']
	});
	let printed = '';
	child.stdout?.on('data', (text: Buffer) => (printed += text));
	child.stderr?.on('data', (text: Buffer) => (printed += text));

	const clear = async () => {
		if (!wish.data) await rm(data, { recursive: true, force: true });
	};
	const port = await announcedPort(child, () => printed).catch(async (error: unknown) => {
		await end(child, 'SIGKILL');
		await clear();
		throw error;
	});
	return {
		url: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`,
		port,
		pid: child.pid!,
		data,
		output: () => printed,
		stop: async () => {
			await end(child, 'SIGTERM');
			await clear();
		},
		kill: () => end(child, 'SIGKILL')
	};
}

/** The settings of whoever runs the tests are not the app's; nor are the test runner's own words to its children. */
function inherited(): Record<string, string | undefined> {
	const settings = ['ORIGIN', 'TRUST_PROXY', 'STYLEGUIDE', 'NODE_OPTIONS', 'DEV', 'TEST', 'VITEST'];
	return Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.includes(name) && !name.startsWith('VITEST_')));
}

function announcedPort(child: ChildProcess, printed: () => string): Promise<number> {
	return new Promise((resolve, reject) => {
		const timer = setTimeout(() => reject(new Error(`The app was not open after ${patience / 1000} s:\n${printed()}`)), patience);
		child.once('message', (message) => {
			clearTimeout(timer);
			resolve((message as { port: number }).port);
		});
		child.once('exit', (code) => {
			clearTimeout(timer);
			reject(new Error(`The app ended with ${code} before it was open:\n${printed()}`));
		});
	});
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = new Promise((resolve) => child.once('exit', resolve));
	child.kill(signal);
	const impatient = setTimeout(() => child.kill('SIGKILL'), 8_000);
	await gone;
	clearTimeout(impatient);
}
