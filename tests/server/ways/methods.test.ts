import { expect, test } from 'vitest';
import { blank, completed, only, ownVersion } from '#lib/methods/draft.ts';
import { addRound, inMeeting } from '#lib/methods/edit.ts';
import { method } from '#lib/methods/index.ts';
import { ownMethods } from '#lib/server/storage/methods.ts';
import { change, markOf } from '#lib/server/ways/change.ts';
import { judge, publish } from '#lib/server/ways/judge.ts';
import { openHouse, welcomeEllen, welcomeJoris } from '../auth/house.ts';

const kwartier = method('kwartier')!;

async function withTeam() {
	const house = openHouse();
	const ellen = await welcomeEllen(house);
	const team = await house.teams.make({ name: 'Team Noord', words: 'bewoner' }, ellen);
	const joris = await welcomeJoris(house, team, 'facilitator');
	return { house, ellen, joris, team, methods: ownMethods(house.database) };
}

async function withMethod() {
	const home = await withTeam();
	const key = (await home.methods.make(home.team, 'Ons kwartier', (key) => ownVersion(key, kwartier), home.ellen))!;
	const seen = () => home.methods.find(home.team, key)!;
	const meeting = (draft = seen().draft) => draft.meetings[0];
	const title = (nl: string, saw: string | null, by = home.ellen) =>
		change(home.methods, {
			...{ team: home.team, key, by, saw, look: (draft) => draft.title },
			work: (draft) => ({ ...draft, title: { ...draft.title, nl } })
		});
	return { ...home, key, seen, meeting, title };
}

test('a method gets a key of its own: not that of a shipped one, of another of the team, or of a page', async () => {
	const { methods, team, ellen } = await withTeam();
	const make = (wish: string) => methods.make(team, wish, (key) => blank(key, only('nl', wish)), ellen);
	expect([await make('Kwartier'), await make('Kwartier'), await make('Deugden')]).toEqual(['kwartier-2', 'kwartier-3', 'deugden-2']);
	expect(methods.find(team, 'kwartier-2')?.draft).toMatchObject({ key: 'kwartier-2', meetings: [{ key: 'kwartier-2' }] });
});

test('a team sees its own methods alone, with who changed them last, also when that person left', async () => {
	const { house, methods, team, ellen, joris, key, title } = await withMethod();
	const other = await house.teams.make({ name: 'Team Zuid', words: 'client' }, ellen);
	expect(methods.ofTeam(other)).toEqual([]);
	expect(methods.find(other, key)).toBeUndefined();
	await title('Van Joris', null, joris);
	expect(methods.ofTeam(team)).toMatchObject([{ key, by: 'Joris', version: 0, changed: true }]);
	await house.removePerson(joris);
	expect(methods.ofTeam(team)).toMatchObject([{ key, by: null }]);
});

test('R8 of two who change from the same revision one wins, and the other is told', async () => {
	const { methods, seen, ellen, joris } = await withMethod();
	const before = seen();
	const [first, second] = await Promise.all([
		methods.change(before, { ...before.draft, title: only('nl', 'Van Ellen') }, ellen),
		methods.change(before, { ...before.draft, title: only('nl', 'Van Joris') }, joris)
	]);
	expect([first, second]).toEqual([true, false]);
	expect(seen().draft.title.nl).toBe('Van Ellen');
	expect(await publish(methods, before, joris)).toBe('stale');
});

test('R3 two who change different pieces both stay; who saw an older piece is refused without effect', async () => {
	const { methods, team, key, seen, meeting, title, joris } = await withMethod();
	const [head, rounds] = [markOf(seen().draft.title), markOf(meeting())];
	expect(await title('Van Ellen', head)).toBe('done');
	const added = await change(methods, {
		...{ team, key, by: joris, saw: rounds, look: (draft) => draft.meetings[0] },
		work: (draft) => inMeeting(draft, key, (one) => addRound(one, 'silent'))
	});
	expect(added).toBe('done');
	expect(await title('Van Joris', head)).toBe('stale');
	expect(seen().draft.title.nl).toBe('Van Ellen');
	expect(meeting()?.rounds).toHaveLength(kwartier.meetings[0]!.rounds.length + 1);
});

test('R2 the same change sent again changes nothing and is no conflict', async () => {
	const { seen, title } = await withMethod();
	const saw = markOf(seen().draft.title);
	expect(await title('Nieuw', saw)).toBe('done');
	const { revision } = seen();
	expect(await title('Nieuw', saw)).toBe('done');
	expect(seen().revision).toBe(revision);
});

test('R2 changes of ten pieces at once are all made', async () => {
	const { methods, team, key, ellen, meeting } = await withMethod();
	const add = () =>
		change(methods, {
			...{ team, key, by: ellen, saw: null, look: (draft) => draft.meetings[0] },
			work: (draft) => inMeeting(draft, key, (one) => addRound(one, 'share'))
		});
	expect(await Promise.all(Array.from({ length: 10 }, add))).toEqual(Array(10).fill('done'));
	expect(new Set(meeting()?.rounds.map(({ key }) => key)).size).toBe(kwartier.meetings[0]!.rounds.length + 10);
});

test('a version rises at each publishing, and what was published stays while the draft goes on', async () => {
	const { methods, team, key, seen, title, ellen } = await withMethod();
	expect(methods.published(team, key)).toBeUndefined();
	expect(await publish(methods, seen(), ellen)).toBe('done');
	await title('Later', null);
	expect(methods.published(team, key)).toMatchObject({ version: 1, title: kwartier.title });
	expect(seen()).toMatchObject({ version: 1, changed: true });
	expect(await publish(methods, seen(), ellen)).toBe('done');
	expect(methods.published(team, key)).toMatchObject({ version: 2, title: { nl: 'Later' } });
	expect(seen()).toMatchObject({ version: 2, changed: false });
});

test('R12 a draft with something wrong is not published, and each thing is said once', async () => {
	const { methods, team, ellen } = await withTeam();
	const key = (await methods.make(team, 'Leeg', (key) => blank(key, only('nl', 'Leeg')), ellen))!;
	const seen = methods.find(team, key)!;
	expect(await publish(methods, seen, ellen)).toBe('unfinished');
	expect(methods.find(team, key)).toEqual(seen);
	const judged = judge(seen.draft, 1);
	expect('problems' in judged && judged.problems.map(({ path }) => path)).toEqual(['for', 'leeg/question', 'leeg/rounds']);
});

test('what was judged before is published at once, and a removed one is gone', async () => {
	const { methods, team, ellen } = await withTeam();
	const key = (await methods.make(team, 'kwartier', (key) => completed(ownVersion(key, kwartier), 1), ellen, true))!;
	expect(methods.published(team, key)).toMatchObject({ key: 'kwartier-2', version: 1 });
	await methods.remove(team, key);
	expect(methods.find(team, key)).toBeUndefined();
});

test('R16 a team has room for sixty methods', async () => {
	const { methods, team, ellen } = await withTeam();
	const make = () => methods.make(team, 'Weer een', (key) => blank(key, only('nl', 'Weer een')), ellen);
	for (let nth = 0; nth < 60; nth++) expect(await make()).toBeDefined();
	expect(await make()).toBeUndefined();
});

test('methods and virtues go with their team', async () => {
	const { house, team } = await withMethod();
	expect(await house.teams.remove(team)).toBe('gone');
	expect(house.database.sqlite.prepare('select * from own_method').all()).toEqual([]);
});
