import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { daysAfter } from '#lib/domain/retention.ts';
import { retain } from '#lib/server/upkeep/retention.ts';
import { papersGoing } from '#lib/server/upkeep/retention-papers.ts';
import { Story, TEAM } from '../cast.ts';
import { House, mark } from './house.ts';

let house: House;
let ellen: string;
beforeAll(async () => {
	house = await House.open();
	ellen = house.app.auth.people.add({ name: 'Ellen', email: 'ellen@buurthulp.example', password: 'x' });
});
afterAll(() => house.close());

const day = (date: string) => Date.parse(`${date}T12:00:00Z`);
/** Two versions: the words of both. */
async function written(kind: string, of = '', first = '2026-01-10', last = '2026-03-01'): Promise<[string, string]> {
	const words = [mark(), mark()] as [string, string];
	const paper = { team: TEAM, kind, of };
	expect(await house.app.papers.keep(paper, 0, { zien: words[0] }, ellen, day(first))).toBe(true);
	expect(await house.app.papers.keep(paper, 1, { zien: words[1] }, ellen, day(last))).toBe(true);
	return words;
}
/** Every day of these, one run: what was told. */
async function live(from: string, until: string): Promise<string[]> {
	const told: string[] = [];
	for (let today = from; today <= until; today = daysAfter(today, 1))
		await retain(
			house.app,
			today,
			async (_team, notices) => void told.push(...notices.map(({ kind, goes }) => `${today} ${kind} ${goes}`))
		);
	return told;
}

test('R13 what people wrote in a document goes two years after they last did, told two weeks before, as the dry run says', async () => {
	const words = await written('signaal');
	expect(papersGoing(house.app, TEAM, '2028-02-29')).toEqual([]);
	expect(papersGoing(house.app, TEAM, '2028-03-01')).toMatchObject([{ kind: 'signaal', on: '2028-03-01', versions: 2, held: false }]);
	expect(await live('2028-02-14', '2028-02-28')).toEqual(['2028-02-16 paper 2028-03-01']);
	expect(house.app.paperNotices.ofTeam(TEAM)).toEqual([{ kind: 'signaal', of: '', goes: '2028-03-01' }]);
	expect(house.filesWith(words[0])).not.toEqual([]);
	expect(await live('2028-03-01', '2028-03-02')).toEqual([]);
	for (const word of words) expect(house.filesWith(word)).toEqual([]);
	expect(house.app.paperNotices.ofTeam(TEAM)).toEqual([]);
});

test('writing in it again takes the announcement back', async () => {
	await written('principes');
	await live('2028-02-16', '2028-02-16');
	await house.app.papers.keep({ team: TEAM, kind: 'principes', of: '' }, 2, { zien: 'Opnieuw.' }, ellen, day('2028-02-20'));
	await live('2028-02-21', '2028-03-02');
	expect(house.app.paperNotices.ofTeam(TEAM)).toEqual([]);
	expect(house.app.papers.words({ team: TEAM, kind: 'principes', of: '' })).toEqual({ zien: 'Opnieuw.' });
});

test('it is held with a conversation of the series it is about, or with all of the team', async () => {
	const session = house.keep(new Story(91, { series: 'reeks', stage: 'closed', date: '2028-01-01' }));
	await written('evaluatie', 'reeks');
	const held = () => papersGoing(house.app, TEAM, '2028-03-01').map((one) => one.held);
	expect(held()).toEqual([false]);
	await house.app.keeping.hold(TEAM, session, 'Iemand wil het nalezen.');
	expect(held()).toEqual([true]);
	expect(await live('2028-02-16', '2028-03-03')).toEqual([]);
	await house.app.keeping.release(TEAM, house.app.keeping.holds(TEAM)[0]!.id);
	await house.app.keeping.hold(TEAM, null, 'Alles wacht.');
	expect(held()).toEqual([true]);
	await house.app.keeping.release(TEAM, house.app.keeping.holds(TEAM)[0]!.id);
	expect(await live('2028-03-04', '2028-03-04')).toEqual(['2028-03-04 paper 2028-03-18']);
});

test('R13 what went does not come back with an older database; what is written in its place since stays', async () => {
	const words = await written('handreiking', 'reeks');
	const [file, copy] = [join(house.data, 'deugdelijk.db'), join(house.data, '../', `${mark()}.db`)];
	house.app.database.sqlite.pragma('wal_checkpoint(TRUNCATE)');
	copyFileSync(file, copy);
	const paper = { team: TEAM, kind: 'handreiking', of: 'reeks' };
	await house.app.papers.remove(paper);
	await house.stop();
	copyFileSync(copy, file);
	rmSync(copy);
	await house.start();
	for (const word of words) expect(house.filesWith(word)).toEqual([]);
	await house.app.papers.keep(paper, 0, { zien: 'Anders.' }, ellen, day('2028-01-01'));
	await house.stop();
	await house.start();
	expect(house.app.papers.words(paper)).toEqual({ zien: 'Anders.' });
});
