/** Two stages to compare: our app with meetings under way, and the bare server with as many rooms; each in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '../../src/lib/domain/id.ts';
import { startApp } from '../app.ts';
import { firstFacilitator, makeTeam, openLobby, planMeeting, takeSeat } from '../drive.ts';
import type { Visitor } from '../drive.ts';
import { Line, WORDS } from './line.ts';

export type Stage = {
	name: string;
	/** Rooms of lines. */
	rooms: Line[][];
	/** One contribution in a room, marked; resolves when it is stored and acknowledged. */
	say(room: number, mark: string): Promise<void>;
	/** One more line in the first room. */
	another(): Promise<Line>;
	/** Of the server. */
	pid: number;
	/** Seconds of processor time the server has used. */
	cpu(): number;
	stop(): Promise<void>;
};

/** Where else to look in our app while meetings are under way: who leads, their team, and its data. */
type House = Stage & { visitor: Visitor; team: string; data: string };

/** Our app: `rooms` meetings with the round of silent writing open; a contribution is a shared passage, stored and seen by all. */
export async function ours(rooms: number, seats: number): Promise<House> {
	const app = await startApp();
	const link = /\S+welkom#\S+/.exec(app.output())![0];
	const visitor = await firstFacilitator(app.url, link);
	const team = await makeTeam(visitor);
	const made: Meeting[] = [];
	for (let i = 0; i < rooms; i++) made.push(await meeting(app.url, visitor, team, seats));
	let take = 0;
	return {
		...{ name: 'Deugdelijk', visitor, team, data: app.data, pid: app.pid },
		rooms: made.map((room) => room.lines),
		say: (room, mark) => {
			const { lines, field, ids } = made[room]!;
			const pen = { writer: 'benchbenchbench', take: ++take };
			// In turn, for what one person may send is bounded.
			const at = take % seats;
			const put = {
				id: ids[at],
				field,
				about: null,
				value: `${mark} ${WORDS}`,
				under: 'writing',
				part: true,
				ticket: null,
				spend: null,
				pen
			};
			return lines[at]!.send((n) => `42${n}${JSON.stringify(['answer:put', put])}`);
		},
		another: () => Line.ours(app.url, made[0]!.cookies[made[0]!.lines.length % seats]!, made[0]!.session, 'seat'),
		cpu: () => cpuOf(app.pid),
		stop: async () => {
			for (const { lines } of made) for (const line of lines) line.socket.terminate();
			await app.stop();
		}
	};
}

type Meeting = { lines: Line[]; field: string; ids: string[]; session: string; cookies: string[] };

async function meeting(url: string, visitor: Visitor, team: string, seats: number): Promise<Meeting> {
	const session = await planMeeting(visitor, team);
	const { leader, link } = await openLobby(visitor, session);
	const secret = link.split('#')[1]!;
	const players = [];
	for (let i = 0; i < seats; i++) players.push(await takeSeat(url, secret, `Stoel ${i + 1}`));
	await leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: leader.pen() });
	await leader.step(leader.rounds[1]!.id, 'writing');
	const field = await players[0]!.until((player) => player.field('moment'));
	const lines = await Promise.all(players.map((player) => Line.ours(url, player.visitor.cookie, session, 'seat')));
	for (const player of [leader, ...players]) player.close();
	return { lines, field: field.id, ids: lines.map(() => newId()), session, cookies: players.map((player) => player.visitor.cookie) };
}

/** The bare `ws` server, with one insert and the same `synchronous`. */
export async function bare(rooms: number, seats: number): Promise<Stage> {
	const folder = mkdtempSync(join(tmpdir(), 'deugdelijk-bare-'));
	const child = spawn(process.execPath, [join(import.meta.dirname, 'bare.ts'), join(folder, 'bare.db')], {
		stdio: ['ignore', 'inherit', 'inherit', 'ipc']
	});
	const port = await new Promise<number>((done) => child.once('message', (message) => done((message as { port: number }).port)));
	const made = await Promise.all(
		Array.from({ length: rooms }, (_, i) => Promise.all(Array.from({ length: seats }, () => Line.bare(port, String(i)))))
	);
	let take = 0;
	return {
		name: 'bare ws',
		pid: child.pid!,
		rooms: made,
		say: (room, mark) => made[room]![take++ % seats]!.send((n) => JSON.stringify({ n, id: newId(), value: `${mark} ${WORDS}` })),
		another: () => Line.bare(port, '0'),
		cpu: () => cpuOf(child.pid!),
		stop: async () => {
			child.kill();
			rmSync(folder, { recursive: true, force: true });
		}
	};
}

/** User and system time of a process, from the kernel's own books. */
function cpuOf(pid: number): number {
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
	return (Number(stat[11]) + Number(stat[12])) / 100;
}
