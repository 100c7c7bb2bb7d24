import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeWhatIsDone } from '#lib/server/upkeep/closing.ts';
import { tellByMail } from '#lib/server/upkeep/retention-mail.ts';
import { dryRun, retain } from '#lib/server/upkeep/retention.ts';
import { daysAfter } from '#lib/domain/retention.ts';
import { Story, TEAM } from '../cast.ts';
import { House, markedMeeting } from './house.ts';

const NAMES = ['Joris', 'Mo', 'Naima', 'Sander', 'Roos'];

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

/** Every day of these, one run. */
async function live(from: string, until: string): Promise<string[]> {
	const told: string[] = [];
	for (let day = from; day <= until; day = daysAfter(day, 1))
		await retain(
			house.app,
			day,
			async ({ name }, notices) => void told.push(...notices.map(({ kind, goes }) => `${day} ${name}: ${kind} ${goes}`))
		);
	return told;
}

test('R13 what was said goes after a year, announced two weeks before, out of every file; the harvest stays', async () => {
	const { story, needs, harvest } = markedMeeting(NAMES, 11);
	const session = house.keep(story);
	expect(await live('2027-11-10', '2027-11-30')).toEqual(['2027-11-17 Team Noord: raw 2027-12-01']);
	expect(house.app.keeping.notices(TEAM)).toMatchObject([{ session, kind: 'raw', goes: '2027-12-01' }]);
	expect(house.filesWith(needs.get('Mo')!)).not.toEqual([]);
	await live('2027-12-01', '2027-12-02');
	for (const words of needs.values()) expect(house.filesWith(words)).toEqual([]);
	for (const words of harvest) expect(house.filesWith(words)).not.toEqual([]);
	expect(house.app.keeping.notices(TEAM)).toEqual([]);
});

test('at the end of the longest period nothing of the conversation is left', async () => {
	const [one] = house.app.sessions.ofTeam(TEAM);
	expect(await live('2028-11-16', '2028-12-01')).toHaveLength(1);
	expect(house.app.sessions.load(one!.id)).toBeUndefined();
	expect(house.filesWith(one!.id)).toEqual(['erased.db']);
});

test('the dry run says exactly what the job then does', async () => {
	const { story } = markedMeeting(NAMES, 12);
	const session = house.keep(story);
	const [going] = await dryRun(house.app, TEAM, '2027-12-10');
	expect(going).toMatchObject({ session, kind: 'raw', on: '2027-12-01', held: false });
	const before = house.rows(session);
	await live('2027-11-17', '2027-12-01');
	const after = house.rows(session);
	const gone = before.of('answer').filter(({ id }) => !after.get('answer', id));
	expect(gone.map(({ id }) => id).toSorted()).toEqual(going!.words.toSorted());
	expect(await dryRun(house.app, TEAM, '2027-12-10')).toEqual([]);
});

test('a hold stops the clock for a conversation, with its reason; letting go announces anew', async () => {
	const { story } = markedMeeting(NAMES, 13);
	const session = house.keep(story);
	expect(await house.app.keeping.hold(TEAM, session, 'De cliëntenraad leest mee.')).toBe(true);
	expect(await live('2027-11-17', '2027-12-03')).toEqual([]);
	expect((await dryRun(house.app, TEAM, '2027-12-10')).filter((one) => one.session === session)).toMatchObject([
		{ kind: 'raw', held: true }
	]);
	const [hold] = house.app.keeping.holds(TEAM);
	expect(hold!.reason).toBe('De cliëntenraad leest mee.');
	await house.app.keeping.release('another-team', hold!.id);
	expect(house.app.keeping.holds(TEAM)).toHaveLength(1);
	await house.app.keeping.release(TEAM, hold!.id);
	expect(await live('2027-12-04', '2027-12-17')).toEqual(['2027-12-04 Team Noord: raw 2027-12-18']);
	expect(house.rows(session).of('answer')).toHaveLength(10);
});

test('stopped half way it goes on where it was, and running twice does nothing twice', async () => {
	const sessions = [14, 15, 16].map((seed) => house.keep(markedMeeting(NAMES, seed).story));
	await live('2027-11-17', '2027-11-17');
	let left = 1;
	const rooms = { ...house.app.rooms, room: (id: string) => (left-- > 0 ? house.app.rooms.room(id) : undefined) };
	await retain({ ...house.app, rooms }, '2027-12-18');
	await retain(house.app, '2027-12-18');
	await retain(house.app, '2027-12-18');
	for (const session of sessions) expect(house.rows(session).of('answer')).toHaveLength(5);
});

test('periods are a team’s own, and one that is under way is left alone', async () => {
	await house.app.keeping.setPeriods(TEAM, { situation: 1, raw: 1, late: 1, yield: 2, paper: 24 });
	const running = Story.running(NAMES, 17);
	house.keep(running);
	expect((await dryRun(house.app, TEAM, '2040-01-01')).some(({ session }) => session === running.rows.session.id)).toBe(false);
	expect(house.app.keeping.periods(TEAM).raw).toBe(1);
	expect(house.app.keeping.periods('another-team').raw).toBe(12);
});

test('where there is a mail server everybody of the team reads beforehand on which day, in their own language, and nothing of what', async () => {
	const { people, teams } = house.app.auth;
	const ellen = people.add({ name: 'Ellen', email: 'ellen@buurthulp.example', password: 'x' });
	const team = await teams.make({ name: 'Team West', words: 'client' }, ellen);
	const sent: { to: string; subject: string; text: string }[] = [];
	const mail = { on: true, send: async (one: (typeof sent)[number]) => sent.push(one) > 0, close: () => undefined };
	await tellByMail({ auth: house.app.auth, mail }, { id: team, name: 'Team West' }, [{ session: 's', kind: 'raw', goes: '2027-12-01' }]);
	expect(sent).toHaveLength(1);
	expect(sent[0]).toMatchObject({ to: 'ellen@buurthulp.example', subject: 'Binnenkort verdwijnt er iets' });
	expect(sent[0]!.text).toContain('1 december 2027');
	await tellByMail({ auth: house.app.auth, mail: { ...mail, on: false } }, { id: team, name: 'Team West' }, []);
	expect(sent).toHaveLength(1);
});

test('R3 a conversation that nobody rounded off is, a week after it began, and closes a day later', async () => {
	const DAY = 24 * 3600_000;
	const id = house.keep(Story.running(NAMES, 18));
	const { app } = house;
	const stageWhen = async (column: 'startedAt' | 'doneAt', days: number) => {
		app.database.sqlite.prepare(`UPDATE session SET ${column} = ? WHERE id = ?`).run(Date.now() - days * DAY, id);
		await closeWhatIsDone(app);
		return house.rows(id).session.stage;
	};
	expect(await stageWhen('startedAt', 6.9)).toBe('running');
	expect(await stageWhen('startedAt', 7.1)).toBe('done');
	expect(await stageWhen('doneAt', 0.9)).toBe('done');
	expect(await stageWhen('doneAt', 1.1)).toBe('closed');
});
