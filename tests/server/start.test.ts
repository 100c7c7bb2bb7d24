import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp } from '../app.ts';

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'deugdelijk-start-'));
});

afterAll(() => rm(folder, { recursive: true }));

/** Starts what should not start, or another command, and hands back what it said. */
function refused(environment: Record<string, string>, command = ['src/start.ts']): Promise<{ code: number | null; said: string }> {
	const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(folder, 'data'), ...environment };
	const child = spawn(process.execPath, command, { env, stdio: ['ignore', 'ignore', 'pipe'] });
	let said = '';
	child.stderr.on('data', (text: Buffer) => (said += text));
	return new Promise((resolve) => child.on('exit', (code) => resolve({ code, said })));
}

test('a setting that cannot be used stops the start with one sentence', async () => {
	const { code, said } = await refused({ PORT: 'drie' });
	expect(code).toBe(1);
	expect(said).toBe('PORT is "drie", but it should be a number from 0 to 65535.\n');
});

test('a port in use stops the start with one sentence', async () => {
	const other = createServer().listen(0, '127.0.0.1');
	await new Promise((done) => other.once('listening', done));
	const address = other.address();
	const port = typeof address === 'object' && address ? address.port : 0;
	const { code, said } = await refused({ PORT: String(port) });
	other.close();
	expect(code).toBe(1);
	expect(said).toMatch(new RegExp(`^Port ${port} is in use: [^\n]+\n$`));
});

test('an address that is not of this machine stops the start with one sentence', async () => {
	const { code, said } = await refused({ HOST: '203.0.113.9' });
	expect(code).toBe(1);
	expect(said).toMatch(/^HOST is "203\.0\.113\.9", but this machine has no such address: [^\n]+\n$/);
});

test('a data folder that cannot be written to stops the start with one sentence', async () => {
	const file = join(folder, 'a-file');
	await writeFile(file, '');
	const { code, said } = await refused({ DATA_DIR: file });
	expect(code).toBe(1);
	expect(said).toMatch(/^The data folder \S+a-file cannot be written to \(\w+\): [^\n]+\n$/);
});

test('an address of a mail server that is none stops the start with one sentence', async () => {
	const { code, said } = await refused({ SMTP_URL: 'foo' });
	expect(code).toBe(1);
	expect(said).toMatch(/^SMTP_URL is [^\n]+\n$/);
});

test('a second server on one data folder is refused, for its pages would not hear of each other', async () => {
	const first = await startApp();
	const { code, said } = await refused({ DATA_DIR: first.data, NODE_ENV: 'production' });
	await first.stop();
	expect(code).toBe(1);
	expect(said).toMatch(/^[^\n]+ is in use: Deugdelijk is running on it, [^\n]+\n$/);
});

test('a link or a copy asked of a mistyped folder says so, and makes nothing there', async () => {
	const nowhere = join(folder, 'nowhere');
	for (const command of [
		['src/lib/server/auth/link-command.ts', 'ellen@deugdelijk.example'],
		['src/lib/server/upkeep/copy-command.ts', 'backup']
	]) {
		const { code, said } = await refused({ DATA_DIR: nowhere }, command);
		expect(code).toBe(1);
		expect(said).toMatch(/^There is no database in [^\n]+\n$/);
	}
	expect(readdirSync(folder)).not.toContain('nowhere');
});

test('a copy stands beside the data and not in it', async () => {
	const first = await startApp();
	const { code, said } = await refused({ DATA_DIR: first.data }, [
		'src/lib/server/upkeep/copy-command.ts',
		'backup',
		join(first.data, 'kopie')
	]);
	await first.stop();
	expect(code).toBe(1);
	expect(said).toMatch(/^A copy does not stand in the data folder itself/);
});

test('it prints where to go, and is gone within five seconds when asked, also with a connection left open', async () => {
	const app = await startApp();
	expect(app.output()).toContain(app.url);
	await fetch(`${app.url}/healthz`);
	const asked = Date.now();
	await app.stop();
	expect(Date.now() - asked).toBeLessThan(5_000);
	await expect(fetch(`${app.url}/healthz`)).rejects.toThrow();
});

test('what it keeps is for the account it runs as, and for nobody else on the machine', async () => {
	const data = join(folder, 'kept');
	const app = await startApp({ data });
	const rights = (path: string) => (statSync(path).mode & 0o777).toString(8);
	const files = readdirSync(data, { recursive: true, withFileTypes: true });
	expect(files.map(({ name }) => name)).toEqual(expect.arrayContaining(['deugdelijk.db', 'secrets.json']));
	const open = files.filter((one) => rights(join(one.parentPath, one.name)) !== (one.isDirectory() ? '700' : '600'));
	await app.stop();
	expect(open.map(({ name }) => name)).toEqual([]);
	expect(rights(data)).toBe('700');
});

test('over plain http a form from our own page is taken, one from elsewhere refused', async () => {
	const app = await startApp();
	const post = (origin: string) =>
		fetch(`${app.url}/nergens`, { method: 'POST', headers: { origin, 'content-type': 'application/x-www-form-urlencoded' }, body: 'a=b' });
	const [ours, foreign, https] = await Promise.all([post(app.url), post('http://kwaad.example'), post(app.url.replace('http', 'https'))]);
	await app.stop();
	expect(ours.status).not.toBe(403);
	expect(foreign.status).toBe(403);
	expect(https.status).toBe(403);
});
