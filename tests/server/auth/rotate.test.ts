import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { rotate } from '#lib/server/auth/rotate.ts';
import { openAuth } from '#lib/server/auth/index.ts';
import { openMail } from '#lib/server/mail/index.ts';
import { NEXT, openSecrets } from '#lib/server/secrets.ts';
import { readSettings } from '#lib/server/settings.ts';
import { openDatabase } from '#lib/server/storage/database.ts';
import { appCode, address, browser, setUpSteps, signIn, welcomeEllen, words, type House } from './house.ts';

/** The house on a folder that outlives it, as over a restart. */
function openOn(dataDir: string): House {
	const database = openDatabase(dataDir);
	const settings = readSettings({});
	const auth = openAuth({ ...database, settings, secrets: openSecrets(dataDir), mail: openMail(settings) });
	return { ...auth, close: () => (auth.close(), database.close()), database, dataDir, heard: [] };
}

function folder(): string {
	const dataDir = mkdtempSync(join(tmpdir(), 'deugdelijk-secrets-'));
	onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
	return dataDir;
}

const mail = 'ellen@buurthulp.example';
const secretsIn = (dataDir: string, name = 'secrets.json') => readFileSync(join(dataDir, name), 'utf8');

async function withSteps(dataDir: string) {
	const house = openOn(dataDir);
	await welcomeEllen(house);
	const laptop = browser();
	await signIn(house, laptop, mail, words.ellen);
	const steps = await setUpSteps(house, laptop, words.ellen);
	return { house, laptop, ...steps };
}

async function comesIn(house: House, code: string): Promise<string> {
	const phone = browser();
	const done = await house.signIn(phone.headers(), address, { email: mail, password: words.ellen });
	if (done.outcome === 'code') phone.keep(done.headers);
	return (await house.secondStep(phone.headers(), address, code)).outcome;
}

test('secrets are for their owner alone, when they are made, when they are read, and after they were changed', async () => {
	const dataDir = folder();
	const rights = () => statSync(join(dataDir, 'secrets.json')).mode & 0o777;
	openSecrets(dataDir);
	expect(rights()).toBe(0o600);
	chmodSync(join(dataDir, 'secrets.json'), 0o644);
	openSecrets(dataDir);
	expect(rights()).toBe(0o600);
	openDatabase(dataDir).close();
	await rotate(dataDir);
	expect(rights()).toBe(0o600);
});

test('other secrets end every sign-in and every link that was handed over, and leave passwords, apps and recovery codes as they were', async () => {
	const dataDir = folder();
	const { house, laptop, uri, codes } = await withSteps(dataDir);
	const before = secretsIn(dataDir);
	const { id } = house.people.withEmail(mail)!;
	const team = await house.teams.make({ name: 'Team Noord', words: 'client' }, id);
	const links = await Promise.all([
		house.links.make({ purpose: 'invite', team, role: 'reader' }),
		house.links.make({ purpose: 'reset', person: id }),
		house.links.make({ purpose: 'enter', person: id })
	]);
	house.close();
	await rotate(dataDir);
	expect(secretsIn(dataDir)).not.toBe(before);
	expect(readdirSync(dataDir)).not.toContain(NEXT);
	const again = openOn(dataDir);
	expect(await again.personOf(laptop.headers())).toBeNull();
	const purposes = ['invite', 'reset', 'enter'] as const;
	expect(links.map((token, at) => again.links.find(token, purposes[at]!))).toEqual([undefined, undefined, undefined]);
	expect(again.links.invitations(team)).toEqual([]);
	expect(await comesIn(again, appCode(uri, 1))).toBe('in');
	expect(await comesIn(again, codes[0]!)).toBe('in');
	again.close();
});

test('a change that was interrupted half way is finished by the next', async () => {
	const dataDir = folder();
	const { house, uri, codes } = await withSteps(dataDir);
	house.close();
	const before = secretsIn(dataDir);
	await rotate(dataDir);
	// As if the plug was pulled between the database and the file: the database has the new ones, both files are there.
	writeFileSync(join(dataDir, NEXT), secretsIn(dataDir), { mode: 0o600 });
	writeFileSync(join(dataDir, 'secrets.json'), before, { mode: 0o600 });
	expect(() => openSecrets(dataDir)).toThrow('npm run secrets');
	await rotate(dataDir);
	const again = openOn(dataDir);
	expect(await comesIn(again, appCode(uri, 1))).toBe('in');
	expect(await comesIn(again, codes[0]!)).toBe('in');
	again.close();
});

test('while the server runs nothing is changed, and where there is no database neither', async () => {
	const dataDir = folder();
	await expect(rotate(dataDir)).rejects.toThrow('There is no database');
	const house = openOn(dataDir);
	await welcomeEllen(house);
	const before = secretsIn(dataDir);
	await expect(rotate(dataDir)).rejects.toThrow('is running');
	expect(secretsIn(dataDir)).toBe(before);
	house.close();
});
