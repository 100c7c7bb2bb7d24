import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { play, Visitor } from '../drive.ts';
import { asks } from './asks.ts';
import { House, say, underWay } from './house.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

/** Holds the file as a backup or another program might; let go when the test is over, however it ends. */
function locked(): () => void {
	const other = new Sqlite(house.file, { timeout: 5000 });
	other.exec('BEGIN EXCLUSIVE');
	onTestFinished(() => void other.close());
	return () => void other.exec('COMMIT');
}

test('R1 R16: while another program locks the file nobody is acknowledged falsely, reading goes on, and afterwards all is stored', async () => {
	const meeting = await underWay(house, ['Anna', 'Bo']);
	const { seats, session, field } = meeting;
	const unlock = locked();
	const heard: string[] = [];
	const writing = seats.map((seat, i) => seat.put(field, `onder slot ${i}`));
	for (const words of writing) void words.then(() => heard.push('stored'));
	void say(seats[1]!, 'answer:put', asks(meeting.things)['answer:put']).then(() => heard.push('given up'));
	// Pages are opened and clocks are asked before anybody who writes has been put off.
	const page = await play(seats[0]!.visitor, session, 'seat');
	page.close();
	expect((await seats[0]!.visitor.get(`/gesprek/${session}`)).status).toBe(200);
	for (let i = 0; i < 5; i++) expect(await say(seats[1]!, 'time:ask', {})).toMatchObject({ ok: true });
	expect(heard).toEqual([]);
	expect(house.stored(session)).not.toContain('onder slot');
	unlock();
	await Promise.all(writing);
	expect(house.stored(session).match(/onder slot \d/g)).toHaveLength(2);
});

test('R1: a lock that stays is told as busy after some seconds, and the words arrive when it is gone', async () => {
	const meeting = await underWay(house, ['Cees']);
	const [cees] = meeting.seats;
	const unlock = locked();
	const joining = new Visitor(house.url).post('/meedoen?/sit', { code: meeting.code, name: 'Onder slot' });
	const asking = cees!.client.socket.timeout(10_000).emitWithAck('answer:put', asks(meeting.things)['answer:put']) as Promise<object>;
	const later = cees!.put(meeting.field, 'Na het slot.');
	expect(await asking).toEqual({ ok: false, refusal: 'busy' });
	expect(house.stored(meeting.session)).not.toMatch(/Na het slot|Onder slot/);
	unlock();
	await later;
	const joined = (await joining).type === 'redirect';
	expect(house.stored(meeting.session)).toContain('Na het slot.');
	expect(house.stored(meeting.session).includes('Onder slot')).toBe(joined);
});

/** A disk of a few megabytes, where this machine lets us make one. */
function smallDisk(): string | undefined {
	const folder = mkdtempSync(join(tmpdir(), 'deugdelijk-disk-'));
	if (process.platform === 'linux' && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder]).status === 0) return folder;
	rmSync(folder, { recursive: true });
	return undefined;
}

const disk = smallDisk();

test.skipIf(!disk)(
	'R1 R12: on a full disk nobody is acknowledged falsely, reading and joining screens go on, and with room again all is stored',
	async () => {
		const there = await House.open({ data: disk });
		try {
			const meeting = await underWay(there, ['Anna', 'Bo']);
			const { seats, session, field, leader } = meeting;
			await seats[0]!.share(await seats[0]!.put(field, 'Voor de schijf vol was.'));
			const { bavail, bsize } = statfsSync(disk!);
			writeFileSync(join(disk!, 'ballon'), Buffer.alloc(bavail * bsize));
			const words = Array.from({ length: 40 }, (_, i) => `op een volle schijf ${i} ${'lang '.repeat(30)}`);
			const acknowledged: string[] = [];
			const writing = words.map((text, i) => seats[i % 2]!.put(field, text).then(() => acknowledged.push(text)));
			await new Promise((refused) => setTimeout(refused, 1500));
			const meanwhile = there.stored(session);
			for (const text of acknowledged) expect(meanwhile).toContain(text.trim());
			expect(acknowledged.length).toBeLessThan(words.length);
			const fresh = await play(seats[1]!.visitor, session, 'seat');
			await fresh.until(() => fresh.answers(field).some((answer) => answer.given?.value === 'Voor de schijf vol was.'));
			fresh.close();
			expect((await leader.visitor.get(`/gesprek/${session}/leiden`)).status).toBe(200);
			rmSync(join(disk!, 'ballon'));
			await Promise.all(writing);
			const afterwards = there.stored(session);
			for (const text of words) expect(afterwards.split(text.trim())).toHaveLength(2);
		} finally {
			await there.close().catch(() => undefined);
			spawnSync('umount', ['-l', disk!]);
			rmSync(disk!, { recursive: true, force: true });
		}
	}
);
