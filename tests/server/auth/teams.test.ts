import { expect, test } from 'vitest';
import { mayInTeam, teamMay, type TeamVerb } from '#lib/server/auth/team-rights.ts';
import { teamRoles } from '#lib/server/storage/schema/people.ts';
import { browser, openHouse, signIn, welcomeEllen, welcomeJoris, words } from './house.ts';

async function withTeam() {
	const house = openHouse();
	const ellen = await welcomeEllen(house);
	const team = await house.teams.make({ name: 'Team Noord', words: 'bewoner' }, ellen);
	const joris = await welcomeJoris(house, team, 'facilitator');
	return { house, ellen, joris, team };
}

test('who makes a team owns it, and it is found by its members alone', async () => {
	const { house, ellen, joris, team } = await withTeam();
	expect(house.teams.find(team, ellen)).toMatchObject({ name: 'Team Noord', words: 'bewoner', smallest: 5, role: 'owner' });
	expect(house.teams.find(team, joris)).toMatchObject({ role: 'facilitator' });
	const other = await house.teams.make({ name: 'Team Zuid', words: 'client' }, ellen);
	expect(house.teams.find(other, joris)).toBeUndefined();
	expect(house.teams.roleIn(other, joris)).toBeUndefined();
	expect(house.teams.ofPerson(joris).map(({ name }) => name)).toEqual(['Team Noord']);
});

test('a team keeps an owner: the last one is not lowered, not taken out, and does not go', async () => {
	const { house, ellen, joris, team } = await withTeam();
	expect(await house.teams.setRole(team, ellen, 'reader')).toBe('last-owner');
	expect(await house.teams.removeMember(team, ellen)).toBe('last-owner');
	expect(await house.removePerson(ellen)).toBe('last-owner');
	expect(await house.teams.setRole(team, joris, 'owner')).toBe('done');
	expect(await house.teams.setRole(team, ellen, 'reader')).toBe('done');
	expect(await house.teams.removeMember(team, joris)).toBe('last-owner');
	expect(house.teams.members(team).map(({ name, role }) => `${name}: ${role}`)).toEqual(['Joris: owner', 'Ellen: reader']);
});

test('two owners who leave in the same instant: one stays', async () => {
	const { house, ellen, joris, team } = await withTeam();
	await house.teams.setRole(team, joris, 'owner');
	const outcomes = await Promise.all([house.teams.removeMember(team, ellen), house.teams.removeMember(team, joris)]);
	expect(outcomes.toSorted()).toEqual(['done', 'last-owner']);
});

test('somebody who is no member is not found, whatever is asked of them', async () => {
	const { house, joris, team } = await withTeam();
	expect(await house.teams.removeMember(team, joris)).toBe('done');
	expect(await house.teams.removeMember(team, joris)).toBe('not-found');
	expect(await house.teams.setRole(team, joris, 'owner')).toBe('not-found');
	expect(house.teams.roleIn(team, joris)).toBeUndefined();
});

test('a removed team goes with its members and invitations, but not while a conversation is going on', async () => {
	const { house, ellen, team } = await withTeam();
	await house.links.make({ purpose: 'invite', team, role: 'reader' });
	const { sqlite } = house.database;
	const columns = sqlite.prepare('pragma table_info(session)').all() as { name: string; notnull: number; type: string }[];
	const needed = columns.filter(({ notnull }) => notnull);
	const known: Record<string, unknown> = { id: 's1', team, stage: 'running' };
	const values = needed.map(({ name, type }) => known[name] ?? (type === 'integer' ? 0 : '{}'));
	sqlite
		.prepare(`insert into session (${needed.map(({ name }) => `"${name}"`).join(', ')}) values (${needed.map(() => '?').join(', ')})`)
		.run(...values);
	expect(await house.teams.remove(team)).toBe('running');
	sqlite.prepare(`update session set stage = 'done'`).run();
	expect(await house.teams.remove(team)).toBe('gone');
	expect(house.teams.find(team, ellen)).toBeUndefined();
	for (const table of ['team', 'member', 'link', 'session']) expect(sqlite.prepare(`select * from "${table}"`).all()).toEqual([]);
});

test('a removed person leaves no name, address or password behind, and is signed out', async () => {
	const { house, joris } = await withTeam();
	const phone = browser();
	await signIn(house, phone, 'joris@buurthulp.example', words.joris);
	const { signIn: id } = (await house.personOf(phone.headers()))!;
	expect(await house.removePerson(joris)).toBe('gone');
	expect(await house.personOf(phone.headers())).toBeNull();
	expect(house.heard).toContainEqual({ what: 'sign-ins', ended: [id] });
	expect(house.database.sqlite.prepare('select * from account where userId = ?').all(joris)).toEqual([]);
	expect(house.people.withEmail('joris@buurthulp.example')).toBeUndefined();
});

test('what a reader may a facilitator may, and what a facilitator may an owner may', () => {
	const verbs = Object.keys(teamMay) as TeamVerb[];
	const most = teamRoles.map((role) => verbs.filter((verb) => mayInTeam(role, verb)));
	const [owner = [], facilitator = [], reader = []] = most;
	expect(owner).toEqual(verbs);
	expect(facilitator).toEqual(expect.arrayContaining(reader));
	expect(reader).toEqual(['team:read', 'team:leave', 'logbook:read', 'access:read', 'ways:read']);
});
