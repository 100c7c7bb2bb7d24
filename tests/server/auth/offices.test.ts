import { expect, test } from 'vitest';
import { mayInOffice, OFFICE_MAY, OFFICES, TEAM_MAY, type OfficeVerb } from '#lib/domain/rights.ts';
import { openHouse, welcomeEllen, welcomeJoris } from './house.ts';

/** Ellen came first and manages; Joris looks after Team Noord, of which Naima is a reader; Fenna belongs to no team. */
async function organisation() {
	const house = openHouse();
	const ellen = await welcomeEllen(house);
	const add = (name: string) => house.people.add({ name, email: `${name.toLowerCase()}@buurthulp.example`, password: null });
	const [naima, fenna] = [add('Naima'), add('Fenna')];
	const team = await house.teams.make({ name: 'Team Noord', words: 'client' }, ellen);
	const joris = await welcomeJoris(house, team);
	await house.teams.setRole(team, joris, 'owner');
	await house.teams.removeMember(team, ellen);
	const token = await house.links.make({ purpose: 'invite', team, role: 'reader' });
	await house.links.join(token, naima);
	const by = { id: ellen, name: 'Ellen' };
	return { house, ellen, joris, naima, fenna, team, by };
}

test('who makes the first account manages the organisation, and who comes later does not', async () => {
	const { house, ellen, joris } = await organisation();
	expect(house.offices.of(ellen)).toEqual(['admin']);
	expect(house.offices.of(joris)).toEqual([]);
});

test('an office opens no content: none of its verbs is one that a team reads or writes by', () => {
	const verbs = Object.keys(OFFICE_MAY) as OfficeVerb[];
	expect(verbs.filter((verb) => verb in TEAM_MAY)).toEqual([]);
	expect(verbs.filter((verb) => /^(session|logbook|ways|documents?|consent):/.test(verb))).toEqual([]);
	for (const verb of verbs) expect(mayInOffice([], verb)).toBe(false);
	expect(OFFICES.map((office) => verbs.filter((verb) => mayInOffice([office], verb)).length > 0)).toContain(true);
});

test('R10 offices are given and taken back, and somebody keeps managing', async () => {
	const { house, ellen, joris } = await organisation();
	expect(await house.offices.set(ellen, 'admin', false)).toBe('last-admin');
	expect(await house.removePerson(ellen)).toBe('last-admin');
	expect(await house.offices.set(joris, 'admin', true)).toBe('done');
	expect(await house.offices.set(joris, 'officer', true)).toBe('done');
	expect(house.offices.of(joris).toSorted()).toEqual(['admin', 'officer']);
	const both = await Promise.all([house.offices.set(ellen, 'admin', false), house.offices.set(joris, 'admin', false)]);
	expect(both.toSorted()).toEqual(['done', 'last-admin']);
	expect(await house.offices.set('niemand', 'officer', true)).toBe('not-found');
});

test('whoever manages sees names and who looks after what, and nothing else of a team', async () => {
	const { house } = await organisation();
	const [team] = house.offices.teams();
	expect(Object.keys(team!)).toEqual(['id', 'name', 'kind', 'members']);
	expect(team!.members.map(({ name, role }) => `${name}: ${role}`)).toEqual(['Joris: owner', 'Naima: reader']);
	expect(Object.keys(house.offices.people()[0]!)).toEqual(['id', 'name', 'email', 'twoSteps', 'offices']);
});

test('a team whose owner is gone gets one of its own people, never whoever decides it, and reads in its access log that it happened', async () => {
	const { house, ellen, naima, joris, fenna, team, by } = await organisation();
	expect(await house.offices.rescue(team, ellen, by)).toBe('not-yourself');
	expect(await house.offices.rescue(team, fenna, by)).toBe('not-in-team');
	expect(await house.offices.rescue(team, 'niemand', by)).toBe('not-found');
	expect(await house.offices.rescue('nergens', naima, by)).toBe('not-found');
	expect(house.offices.rescued(team, 0)).toBeUndefined();
	expect(house.teams.roleIn(team, naima)).toBe('reader');
	expect(await house.offices.rescue(team, naima, by)).toMatchObject({ name: 'Team Noord', members: [joris, naima] });
	expect(house.teams.roleIn(team, naima)).toBe('owner');
	expect(house.offices.rescued(team, 0)).toMatchObject({ name: 'Ellen' });
	const lines = house.database.sqlite.prepare('SELECT team, person, name, kind, session FROM access_log').all();
	expect(lines).toEqual([{ team, person: ellen, name: 'Ellen', kind: 'took-over', session: null }]);
	expect(house.teams.roleIn(team, ellen)).toBeUndefined();
});

test('a team with nobody else in it gets somebody from outside', async () => {
	const { house, fenna, naima, team, by } = await organisation();
	await house.teams.removeMember(team, naima);
	expect(await house.offices.rescue(team, fenna, by)).toMatchObject({ name: 'Team Noord' });
	expect(house.teams.roleIn(team, fenna)).toBe('owner');
});

test('an invitation without a team makes an account and nothing more, and is listed and withdrawn apart from those of teams', async () => {
	const { house, ellen, team } = await organisation();
	await house.links.make({ purpose: 'invite', team, role: 'reader', label: 'Sander' });
	const token = await house.links.make({ purpose: 'invite', madeBy: ellen, label: 'Privacy' });
	const [open] = house.links.invitations(null);
	expect(house.links.invitations(null).map(({ label }) => label)).toEqual(['Privacy']);
	expect(house.links.invitations(team).map(({ label }) => label)).toEqual(['Sander']);
	expect(await house.links.withdraw(team, open!.hash)).toBe(false);
	const made = await house.links.welcome(token, 'invite', { name: 'Petra', email: 'petra@buurthulp.example', password: null });
	if (typeof made === 'string') throw new Error(made);
	expect(house.teams.ofPerson(made.person)).toEqual([]);
	expect(house.offices.of(made.person)).toEqual([]);
});

test('a learning group has people of several teams, is called what it is, and stays one when only its name changes', async () => {
	const { house, joris, team } = await organisation();
	const group = await house.teams.make({ name: 'Leergroep outreach', words: 'client', kind: 'leergroep' }, joris);
	await house.teams.change(group, { name: 'Leergroep nabijheid', words: 'bewoner' });
	expect(house.teams.find(group, joris)).toMatchObject({ name: 'Leergroep nabijheid', kind: 'leergroep' });
	expect(house.teams.ofPerson(joris).map(({ kind }) => kind)).toEqual(['leergroep', 'team']);
	expect(house.teams.find(team, joris)).toMatchObject({ kind: 'team' });
});
