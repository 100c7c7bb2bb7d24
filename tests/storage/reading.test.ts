/** Reading back what a team that met ten times said: side by side, before and after. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { story } from '#lib/domain/logbook.ts';
import { Rows } from '#lib/domain/rows.ts';
import { seriesShelf } from '#lib/server/storage/series.ts';
import { agreements } from '#lib/server/logbook/agreements.ts';
import { sideOf } from '#lib/server/logbook/compare.ts';
import { movements } from '#lib/server/logbook/movements.ts';
import { TEAM } from '../cast.ts';
import { Shelf } from '../seed/shelf.ts';

let shelf: Shelf;
let app: Parameters<typeof sideOf>[0];
let ids: string[];
let spring: string;
let autumn: string;
beforeAll(async () => {
	shelf = await Shelf.seeded();
	const { sqlite } = shelf.database;
	app = { entries: shelf.entries, sessions: shelf.sessions, series: seriesShelf(shelf.database) };
	ids = sqlite.prepare('SELECT id FROM session ORDER BY date').pluck().all() as string[];
	[spring, autumn] = app.series.ofTeam(TEAM).map(({ id }) => id) as [string, string];
});
afterAll(() => shelf.clear());

const judged = (what: string) => sideOf(app, TEAM, what)!.held.flatMap(({ stood }) => stood);

test('beside another conversation stands where people stood, each with a line and the reasons, and whose line it is stays out', () => {
	const spreads = judged(`r-${spring}`);
	expect(spreads.some(({ moment }) => moment === 'moved')).toBe(true);
	const standings = spreads.flatMap(({ standings }) => standings);
	expect(standings.some(({ reasons }) => reasons.length)).toBe(true);
	expect(standings.every(({ name }) => name === null)).toBe(true);
	expect(new Set(spreads.flatMap((spread) => Object.keys(spread)))).toEqual(
		new Set(['prompt', 'about', 'moment', 'steps', 'apart', 'standings'])
	);
});

test('beside another conversation stands how long each round was to take and took, also over a series', () => {
	const { held } = sideOf(app, TEAM, `r-${autumn}`)!;
	expect(held).toHaveLength(5);
	expect(held.map(({ date }) => date)).toEqual(held.map(({ date }) => date).sort());
	for (const { id, rounds } of held) expect(rounds).toEqual(story(new Rows(shelf.sessions.load(id)!.rows))!.minutes);
	expect(sideOf(app, TEAM, `s-${ids[0]}`)!.held.map(({ rounds }) => rounds.length > 3)).toEqual([true]);
});

test('what is not this team’s, or not there, is not beside anything (R5)', () => {
	for (const what of [null, '', 's-', `s-${'x'.repeat(26)}`, 'r-other', `r-${ids[0]}`, `x-${ids[0]}`])
		expect(sideOf(app, TEAM, what)).toBe(undefined);
	expect(sideOf(app, 'team-zuid', `s-${ids[0]}`)).toBe(undefined);
	expect(sideOf(app, 'team-zuid', `r-${spring}`)).toBe(undefined);
});

test('every conversation in which people judged twice can be reached, page by page, and of one series alone', () => {
	const all = movements(app, TEAM, null, 0);
	expect(all.held.length).toBeGreaterThan(1);
	expect(all.held.every(({ moved }) => moved.length > 0 && moved.every(({ moment }) => moment === 'moved'))).toBe(true);
	const parts = [spring, autumn].map((series) => movements(app, TEAM, series, 0).held.map(({ id }) => id));
	expect(parts.flat().sort()).toEqual(all.held.map(({ id }) => id).sort());
	expect(movements(app, 'team-zuid', null, 0).held).toEqual([]);
	expect(movements(app, 'team-zuid', spring, 0).held).toEqual([]);
});

test('with more conversations than one page holds, the next page goes on where the last one stopped', () => {
	const { sqlite } = shelf.database;
	const [one] = movements(app, TEAM, null, 0).held;
	const copy = (table: string, own: string) => {
		const columns = sqlite.pragma(`table_info("${table}")`) as { name: string }[];
		const names = columns.map(({ name }) => `"${name}"`).join(', ');
		return (to: string) => {
			const some = columns.map(({ name }) => (name === own ? `'${to}'` : `"${name}"`)).join(', ');
			sqlite.prepare(`INSERT INTO "${table}" (${names}) SELECT ${some} FROM "${table}" WHERE "${own}" = ?`).run(one!.id);
		};
	};
	const copies = [copy('session', 'id'), ...['round', 'field', 'seat', 'answer'].map((table) => copy(table, 'session'))];
	for (let nth = 0; nth < 25; nth++) for (const make of copies) make(`nog-een-${nth}`);
	sqlite.exec(`INSERT OR IGNORE INTO index_queue(session) SELECT id FROM session WHERE id LIKE 'nog-een-%'`);
	while (shelf.entries.catchUp());
	const pages = [0, 1, 2, 3].map((page) => movements(app, TEAM, null, page));
	expect(pages.slice(0, 3).map(({ more }) => more)).toContain(true);
	const read = pages.flatMap(({ held }) => held.map(({ id }) => id));
	expect(pages.at(-1)!.more).toBe(false);
	expect(new Set(read).size).toBe(read.length);
	expect(read.filter((id) => id.startsWith('nog-een'))).toHaveLength(25);
});

test('the page of agreements says that it holds the newest ones as soon as it leaves something out, and no sooner', () => {
	const { sqlite } = shelf.database;
	const kinds = `kind IN ('agreement', 'followup', 'minority', 'correction')`;
	const held = Number(sqlite.prepare(`SELECT count(*) FROM entry WHERE team = ? AND ${kinds}`).pluck().get(TEAM));
	const older = sqlite.prepare(
		`INSERT INTO entry (n, session, team, kind, wider, entry)
		SELECT ?, session, team, kind, wider, json_set(entry, '$.id', 'ouder-' || ?, '$.row', 'ouder-' || ?, '$.date', '2000-01-01')
		FROM entry WHERE team = ? AND kind = 'agreement' AND n > 1000 LIMIT 1`
	);
	const read = () => agreements({ ...app, clock: { wall: () => Date.parse('2026-11-26') } as never }, TEAM);
	const before = read();
	expect(before.newest).toBe(false);
	sqlite.transaction(() => {
		for (let nth = 1000; nth > held; nth--) older.run(nth, nth, nth, TEAM);
	})();
	expect(read()).toMatchObject({ newest: false, agreements: { length: before.agreements.length + 1000 - held } });
	older.run(1, 1, 1, TEAM);
	const cut = read();
	expect(cut.newest).toBe(true);
	expect(cut.agreements.map(({ id }) => id)).not.toContain('ouder-1');
	expect(cut.agreements.slice(0, before.agreements.length)).toEqual(before.agreements);
});
