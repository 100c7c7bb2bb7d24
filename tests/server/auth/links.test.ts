import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { address, browser, openHouse, signIn, welcomeEllen, welcomeJoris, words } from './house.ts';

afterEach(() => void vi.useRealTimers());

const later = (milliseconds: number) => vi.useFakeTimers({ now: Date.now() + milliseconds, toFake: ['Date'] });
const naima = { name: 'Naima', email: 'naima@buurthulp.example', password: '$argon2id$made-before' };

test('a link is told at the start while nobody has an account, each start ends the one before it, and then never again', async () => {
	const house = openHouse();
	const linkOf = (lines: string[]) => lines.join('\n').match(/^ {2}http:\/\/192\.168\.4\.2:3000\/welkom#([\w-]{22})$/m)?.[1] ?? '';
	const before = linkOf(await house.notices(['http://192.168.4.2:3000', 'http://localhost:3000']));
	const now = linkOf(await house.notices(['http://192.168.4.2:3000']));
	expect(house.links.find(before, 'first')).toBeUndefined();
	expect(house.links.find(now, 'first')).toBeDefined();
	expect(await house.links.welcome(now, 'first', naima)).toMatchObject({ team: null });
	expect(await house.notices(['http://192.168.4.2:3000'])).toEqual([]);
});

test('a first link that outlived the first account makes no second', async () => {
	const house = openHouse();
	await welcomeEllen(house);
	const token = await house.links.make({ purpose: 'first' });
	expect(await house.links.welcome(token, 'first', naima)).toBe('gone');
});

test('only the hash of a token is kept, and no token is guessed from it', async () => {
	const house = openHouse();
	const token = await house.links.make({ purpose: 'first' });
	expect(Buffer.from(token, 'base64url')).toHaveLength(16);
	house.database.sqlite.pragma('wal_checkpoint(TRUNCATE)');
	expect(readFileSync(join(house.dataDir, 'deugdelijk.db'), 'latin1')).not.toContain(token);
	expect(house.links.find(house.links.find(token, 'first')!.hash, 'first')).toBeUndefined();
});

test('an invitation works once, also when two browsers use it in the same instant', async () => {
	const house = openHouse();
	const ellen = await welcomeEllen(house);
	const team = await house.teams.make({ name: 'Team Noord', words: 'bewoner' }, ellen);
	const token = await house.links.make({ purpose: 'invite', team, role: 'reader', madeBy: ellen, label: 'Naima' });
	const two = await Promise.all([
		house.links.welcome(token, 'invite', naima),
		house.links.welcome(token, 'invite', { ...naima, email: 'sander@buurthulp.example' })
	]);
	expect(two.filter((made) => made === 'gone')).toHaveLength(1);
	expect(house.teams.members(team)).toHaveLength(2);
	expect(house.links.invitations(team)).toEqual([]);
});

test('an invitation ends after a week, a reset after an hour, the first link after a day', async () => {
	const house = openHouse();
	const ellen = await welcomeEllen(house);
	const team = await house.teams.make({ name: 'Team Noord', words: 'client' }, ellen);
	const hour = 3600_000;
	const [invite, reset, first] = await Promise.all([
		house.links.make({ purpose: 'invite', team, role: 'reader' }),
		house.links.make({ purpose: 'reset', person: ellen }),
		house.links.make({ purpose: 'first' })
	]);
	later(hour - 1000);
	expect(house.links.find(reset, 'reset')).toBeDefined();
	later(2000);
	expect(house.links.find(reset, 'reset')).toBeUndefined();
	expect(await house.links.reset(reset, 'reset', 'hash')).toBe('gone');
	later(24 * hour);
	expect(house.links.find(first, 'first')).toBeUndefined();
	expect(house.links.find(invite, 'invite')).toBeDefined();
	later(6 * 24 * hour);
	expect(house.links.find(invite, 'invite')).toBeUndefined();
	expect(house.links.invitations(team)).toEqual([]);
	expect(await house.links.join(invite, ellen)).toBe('gone');
	await house.people.forgetExpired();
	expect(house.database.sqlite.prepare('SELECT * FROM link').all()).toEqual([]);
});

test('a link does only what it was made for', async () => {
	const house = openHouse();
	const ellen = await welcomeEllen(house);
	const team = await house.teams.make({ name: 'Team Noord', words: 'client' }, ellen);
	const invite = await house.links.make({ purpose: 'invite', team, role: 'reader' });
	const reset = await house.links.make({ purpose: 'reset', person: ellen });
	expect(await house.links.reset(invite, 'reset', 'hash')).toBe('gone');
	expect(await house.links.welcome(reset, 'invite', naima)).toBe('gone');
	expect(await house.links.welcome(invite, 'first', naima)).toBe('gone');
	expect(house.links.find(invite, 'invite')).toBeDefined();
});

test('an e-mail address that has an account already is said to be taken, and the link stays', async () => {
	const house = openHouse();
	const ellen = await welcomeEllen(house);
	const team = await house.teams.make({ name: 'Team Noord', words: 'client' }, ellen);
	const token = await house.links.make({ purpose: 'invite', team, role: 'facilitator' });
	expect(await house.links.welcome(token, 'invite', { ...naima, email: 'ELLEN@buurthulp.example' })).toBe('taken');
	expect(house.links.find(token, 'invite')).toBeDefined();
});

test('somebody with an account joins by an invitation; who is in the team already keeps their role and spends nothing', async () => {
	const house = openHouse();
	const ellen = await welcomeEllen(house);
	const [north, south] = [
		await house.teams.make({ name: 'Team Noord', words: 'client' }, ellen),
		await house.teams.make({ name: 'Team Zuid', words: 'client' }, ellen)
	];
	const joris = await welcomeJoris(house, north);
	const token = await house.links.make({ purpose: 'invite', team: south, role: 'facilitator' });
	expect(await house.links.join(token, ellen)).toEqual({ team: south, joined: false });
	expect(house.teams.roleIn(south, ellen)).toBe('owner');
	expect(await house.links.join(token, joris)).toEqual({ team: south, joined: true });
	expect(house.teams.roleIn(south, joris)).toBe('facilitator');
	expect(await house.links.join(token, joris)).toBe('gone');
});

test('a withdrawn invitation works no more, and one of another team cannot be withdrawn', async () => {
	const house = openHouse();
	const ellen = await welcomeEllen(house);
	const [north, south] = [
		await house.teams.make({ name: 'Team Noord', words: 'client' }, ellen),
		await house.teams.make({ name: 'Team Zuid', words: 'client' }, ellen)
	];
	const token = await house.links.make({ purpose: 'invite', team: north, role: 'reader', label: 'Mo' });
	const [open] = house.links.invitations(north);
	expect(open).toMatchObject({ label: 'Mo', role: 'reader' });
	expect(await house.links.withdraw(south, open!.hash)).toBe(false);
	expect(await house.links.withdraw(north, open!.hash)).toBe(true);
	expect(house.links.find(token, 'invite')).toBeUndefined();
});

test('R10 a reset gives a new password and ends every sign-in of that person, of nobody else', async () => {
	const house = openHouse();
	const ellen = await welcomeEllen(house);
	const team = await house.teams.make({ name: 'Team Noord', words: 'client' }, ellen);
	await welcomeJoris(house, team);
	const [laptop, other] = [browser(), browser()];
	await signIn(house, laptop, 'ellen@buurthulp.example', words.ellen);
	await signIn(house, other, 'joris@buurthulp.example', words.joris);
	const person = (await house.personOf(laptop.headers()))!;
	const token = await house.links.make({ purpose: 'reset', person: ellen });
	expect(await house.links.reset(token, 'reset', await house.hash('mist boven het kanaal'))).toEqual({
		person: ellen,
		ended: [person.signIn]
	});
	expect(await house.personOf(laptop.headers())).toBeNull();
	expect(await house.personOf(other.headers())).not.toBeNull();
	const old = await house.signIn(laptop.headers(), address, { email: 'ellen@buurthulp.example', password: words.ellen });
	expect(old).toEqual({ outcome: 'wrong' });
	await signIn(house, laptop, 'ellen@buurthulp.example', 'mist boven het kanaal');
});

test('a new reset link ends the one before it', async () => {
	const house = openHouse();
	const ellen = await welcomeEllen(house);
	const before = await house.links.make({ purpose: 'reset', person: ellen });
	const now = await house.links.make({ purpose: 'reset', person: ellen });
	expect(house.links.find(before, 'reset')).toBeUndefined();
	expect(house.links.find(now, 'reset')).toBeDefined();
});
