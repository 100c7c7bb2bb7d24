import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { browser, openHouse, signIn, welcomeEllen, words } from './house.ts';

const root = join(import.meta.dirname, '../../..');

function link(dataDir: string, ...words: string[]) {
	const env = { ...process.env, DATA_DIR: dataDir, ORIGIN: 'https://deugdelijk.example' };
	return spawnSync(process.execPath, ['src/lib/server/auth/link-command.ts', ...words], { cwd: root, env, encoding: 'utf8' });
}

test('R10 the link command beside a running server prints a link, ends the sign-ins, and the server hears of it within a second', async () => {
	const house = openHouse();
	await welcomeEllen(house);
	const laptop = browser();
	await signIn(house, laptop, 'ellen@buurthulp.example', words.ellen);
	const { signIn: id } = (await house.personOf(laptop.headers()))!;
	const { stdout, status } = link(house.dataDir, 'Ellen@buurthulp.example');
	expect(status).toBe(0);
	const token = stdout.match(/^https:\/\/deugdelijk\.example\/nieuw-wachtwoord#([\w-]{22})$/m)?.[1] ?? '';
	expect(house.links.find(token, 'reset')).toBeDefined();
	expect(house.stillSignedIn(id)).toBe(false);
	await vi.waitFor(() => expect(house.heard).toContainEqual({ what: 'elsewhere' }), { timeout: 1000 });
});

test('the link command says in one sentence what is missing', () => {
	const house = openHouse();
	const nobody = link(house.dataDir, 'niemand@buurthulp.example');
	expect(nobody).toMatchObject({ status: 1, stdout: '', stderr: 'Nobody here has an account with that e-mail address.\n' });
	expect(link(house.dataDir)).toMatchObject({ status: 1, stderr: 'Say for whom: npm run link -- name@example.org\n' });
});

test('while another program holds the database, signing in and changing a team wait for it', async () => {
	const house = openHouse();
	const ellen = await welcomeEllen(house);
	const other = new Sqlite(join(house.dataDir, 'deugdelijk.db'));
	other.exec('BEGIN IMMEDIATE');
	const laptop = browser();
	const waiting = Promise.all([
		signIn(house, laptop, 'ellen@buurthulp.example', words.ellen),
		house.teams.make({ name: 'Team Noord', words: 'client' }, ellen)
	]);
	await pause(300);
	expect(house.teams.ofPerson(ellen)).toEqual([]);
	other.exec('COMMIT');
	other.close();
	const [, team] = await waiting;
	expect(house.teams.roleIn(team, ellen)).toBe('owner');
	expect((await house.personOf(laptop.headers()))?.name).toBe('Ellen');
});
