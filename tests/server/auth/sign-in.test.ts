import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { address, browser, openHouse, signIn, welcomeEllen, words } from './house.ts';

test('who gives the right password is recognised from then on, whatever the capitals in the address', async () => {
	const house = openHouse();
	const ellen = await welcomeEllen(house);
	const laptop = browser();
	expect(await house.personOf(laptop.headers())).toBeNull();
	await signIn(house, laptop, 'ELLEN@buurthulp.example', words.ellen);
	const person = await house.personOf(laptop.headers());
	expect(person).toMatchObject({ id: ellen, name: 'Ellen', email: 'ellen@buurthulp.example' });
	expect(house.stillSignedIn(person!.signIn)).toBe(true);
});

test('a wrong password and an unknown address are answered alike', async () => {
	const house = openHouse();
	await welcomeEllen(house);
	const { headers } = browser();
	const wrong = await house.signIn(headers(), address, { email: 'ellen@buurthulp.example', password: 'iets heel anders' });
	const unknown = await house.signIn(headers(), address, { email: 'niemand@buurthulp.example', password: 'iets heel anders' });
	expect(wrong).toEqual({ outcome: 'wrong' });
	expect(unknown).toEqual(wrong);
});

test('the cookie is out of reach of scripts and other sites, and over https bound to this host', async () => {
	const house = openHouse();
	await welcomeEllen(house);
	const [line = ''] = await signIn(house, browser('http'), 'ellen@buurthulp.example', words.ellen);
	expect(line).toMatch(/^sign-in=/);
	expect(line).toMatch(/HttpOnly/i);
	expect(line).toMatch(/SameSite=Lax/i);
	expect(line).not.toMatch(/;\s*Secure/i);
	const safe = browser('https');
	const [safeLine = ''] = await signIn(house, safe, 'ellen@buurthulp.example', words.ellen);
	expect(safeLine).toMatch(/^__Host-sign-in=/);
	expect(safeLine).toMatch(/;\s*Secure/i);
	expect(safeLine).toMatch(/Path=\//i);
	expect(safeLine).not.toMatch(/Domain=/i);
	expect((await house.personOf(safe.headers()))?.name).toBe('Ellen');
});

test('neither token nor password stands in the database file, and the secrets are for their owner alone', async () => {
	const house = openHouse();
	await welcomeEllen(house);
	const laptop = browser();
	await signIn(house, laptop, 'ellen@buurthulp.example', words.ellen);
	const token = decodeURIComponent(laptop.jar.get('sign-in') ?? '').split('.')[0] ?? '';
	expect(token.length).toBeGreaterThanOrEqual(32);
	house.database.sqlite.pragma('wal_checkpoint(TRUNCATE)');
	const file = readFileSync(join(house.dataDir, 'deugdelijk.db'), 'latin1');
	expect(file).toContain('$argon2id$');
	expect(file).not.toContain(token);
	expect(file).not.toContain(words.ellen);
	expect(file).not.toContain(address);
	expect(file).not.toContain('Mozilla');
	expect(statSync(join(house.dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
});

test('R10 signing out ends that sign-in at once and tells who listens', async () => {
	const house = openHouse();
	await welcomeEllen(house);
	const [laptop, phone] = [browser(), browser()];
	await signIn(house, laptop, 'ellen@buurthulp.example', words.ellen);
	await signIn(house, phone, 'ellen@buurthulp.example', words.ellen);
	const stolen = laptop.headers();
	const person = await house.personOf(laptop.headers());
	laptop.keep(await house.signOut(laptop.headers()));
	expect(laptop.jar.has('sign-in')).toBe(false);
	expect(await house.personOf(stolen)).toBeNull();
	expect(house.stillSignedIn(person!.signIn)).toBe(false);
	expect(house.heard).toEqual([{ what: 'sign-ins', ended: [person!.signIn] }]);
	expect((await house.personOf(phone.headers()))?.name).toBe('Ellen');
});

test('a sign-in is renewed at signing in again, so that one planted beforehand is worth nothing', async () => {
	const house = openHouse();
	await welcomeEllen(house);
	const laptop = browser();
	await signIn(house, laptop, 'ellen@buurthulp.example', words.ellen);
	const planted = laptop.headers();
	await signIn(house, laptop, 'ellen@buurthulp.example', words.ellen);
	expect(await house.personOf(planted)).toBeNull();
	expect(await house.personOf(laptop.headers())).not.toBeNull();
});

test('a changed password ends every other sign-in and renews this one', async () => {
	const house = openHouse();
	await welcomeEllen(house);
	const [laptop, phone] = [browser(), browser()];
	await signIn(house, laptop, 'ellen@buurthulp.example', words.ellen);
	await signIn(house, phone, 'ellen@buurthulp.example', words.ellen);
	const person = (await house.personOf(laptop.headers()))!;
	const next = 'regen op een golfplaat';
	const asked = (present: string) => ({ headers: laptop.headers(), address, person, present });
	expect(await house.changePassword(asked('mis geraden hoor'), next)).toEqual({ outcome: 'wrong' });
	const done = await house.changePassword(asked(words.ellen), next);
	if (done.outcome !== 'in') throw new Error(done.outcome);
	laptop.keep(done.headers);
	expect(await house.personOf(phone.headers())).toBeNull();
	expect((await house.personOf(laptop.headers()))?.name).toBe('Ellen');
	expect(house.stillSignedIn(person.signIn)).toBe(false);
	await signIn(house, phone, 'ellen@buurthulp.example', next);
});

test('signing out everywhere ends all sign-ins of that person and of nobody else', async () => {
	const house = openHouse();
	const ellen = await welcomeEllen(house);
	const [laptop, phone] = [browser(), browser()];
	await signIn(house, laptop, 'ellen@buurthulp.example', words.ellen);
	await signIn(house, phone, 'ellen@buurthulp.example', words.ellen);
	await house.signOutEverywhere(ellen);
	expect(await house.personOf(laptop.headers())).toBeNull();
	expect(await house.personOf(phone.headers())).toBeNull();
	expect(house.heard).toHaveLength(1);
});

test('a forged, cut or empty cookie is nobody', async () => {
	const house = openHouse();
	await welcomeEllen(house);
	const laptop = browser();
	await signIn(house, laptop, 'ellen@buurthulp.example', words.ellen);
	const real = laptop.jar.get('sign-in') ?? '';
	for (const forged of ['', 'x', real.slice(0, -6), real.replace(/^./, (sign) => (sign === 'a' ? 'b' : 'a')), '%E0%A4%A']) {
		laptop.jar.set('sign-in', forged);
		expect(await house.personOf(laptop.headers())).toBeNull();
	}
});
