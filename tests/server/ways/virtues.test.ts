import { expect, test } from 'vitest';
import { virtues as shipped } from '#lib/methods/index.ts';
import { MOST_VIRTUES, ownVirtues } from '#lib/server/storage/virtues.ts';
import { openHouse, welcomeEllen } from '../auth/house.ts';

const text = (words: string) => ({ nl: words, en: words });
const GRIT = { name: text('Volhouden'), means: text('Blijven komen.'), low: text('Afhaken.'), high: text('Doordrammen.') };
const [first] = shipped;

async function withTeam() {
	const house = openHouse();
	const team = await house.teams.make({ name: 'Team Noord', words: 'bewoner' }, await welcomeEllen(house));
	const virtues = ownVirtues(house.database);
	return { house, team, virtues, one: (key: string) => virtues.all(team).find((virtue) => virtue.key === key) };
}

test('a team begins with the shipped virtues as they are', async () => {
	const { virtues, team } = await withTeam();
	expect(virtues.all(team).map(({ key, name, hidden }) => ({ key, name, hidden }))).toEqual(
		shipped.map(({ key, name }) => ({ key, name, hidden: false }))
	);
});

test('a virtue is hidden, said in other words, and given back as it was', async () => {
	const { virtues, team, one } = await withTeam();
	expect(await virtues.change(team, first!.key, 0, { hidden: true })).toBe('done');
	expect(await virtues.change(team, first!.key, 1, { hidden: false, words: GRIT })).toBe('done');
	expect(one(first!.key)).toMatchObject({ ...GRIT, hidden: false, shipped: { name: first!.name } });
	expect(await virtues.change(team, first!.key, 2, { words: null })).toBe('done');
	expect(one(first!.key)).toMatchObject({ name: first!.name, revision: 3 });
});

test('own virtues stand behind the shipped ones, each with a key of its own, and can be taken away', async () => {
	const { virtues, team, one } = await withTeam();
	const key = (await virtues.add(team, GRIT))!;
	const again = (await virtues.add(team, GRIT))!;
	expect([key, again]).toEqual(['volhouden', 'volhouden-2']);
	expect(
		virtues
			.all(team)
			.slice(-2)
			.map((virtue) => virtue.key)
	).toEqual([key, again]);
	expect(await virtues.remove(team, again)).toBe('done');
	expect(await virtues.remove(team, again)).toBe('not-found');
	expect(one(key)).toMatchObject({ shipped: null });
});

test('R8 of two who change one virtue the first wins, and the other is told', async () => {
	const { virtues, team, one } = await withTeam();
	const both = [virtues.change(team, first!.key, 0, { hidden: true }), virtues.change(team, first!.key, 0, { words: GRIT })];
	expect(await Promise.all(both)).toEqual(['done', 'stale']);
	expect(one(first!.key)).toMatchObject({ hidden: true, name: first!.name });
});

test('R12 what is not there is not found: an unknown virtue, another team’s, a shipped one to take away', async () => {
	const { house, virtues, team } = await withTeam();
	const other = await house.teams.make({ name: 'Team Zuid', words: 'client' }, house.people.withEmail('ellen@buurthulp.example')!.id);
	const key = (await virtues.add(team, GRIT))!;
	expect(await virtues.change(other, key, 1, { hidden: true })).toBe('not-found');
	expect(await virtues.remove(other, key)).toBe('not-found');
	expect(await virtues.remove(team, first!.key)).toBe('not-found');
});

test('R16 a team has room for forty', async () => {
	const { virtues, team } = await withTeam();
	for (let nth = 0; nth < MOST_VIRTUES; nth++) expect(await virtues.add(team, GRIT)).toBeDefined();
	expect(await virtues.add(team, GRIT)).toBeUndefined();
});
