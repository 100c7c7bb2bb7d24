/**
 * A whole house for one file of tests: the built app in a process of its own, its first facilitator and her team. It can be killed and started
 * again at the same address with the same data, as a power cut does it.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { startApp } from '../app.ts';
import type { App } from '../app.ts';
import { firstFacilitator, makeTeam, openLobby, planMeeting, takeSeat } from '../drive.ts';
import type { Player, Visitor } from '../drive.ts';
import type { Things } from './asks.ts';

export type Meeting = { session: string; leader: Player; code: string; link: string; seats: Player[] };

/** `npm run test:long` tries the full counts. */
export const thorough = Boolean(process.env.LONG);

export class House {
	app!: App;
	ellen!: Visitor;
	team!: string;
	readonly data: string;
	#printed = '';
	#open: { close(): void }[] = [];

	private constructor(data: string) {
		this.data = data;
	}

	static async open({ data, env }: { data?: string; env?: Record<string, string> } = {}): Promise<House> {
		const house = new House(data ?? (await mkdtemp(join(tmpdir(), 'deugdelijk-live-'))));
		house.app = await startApp({ data: house.data, env });
		house.ellen = await firstFacilitator(house.app.url, house.app.output().match(/welkom#([\w-]+)/)![1]!);
		house.team = await makeTeam(house.ellen);
		return house;
	}

	get url(): string {
		return this.app.url;
	}

	/** Everything that was ever printed, over all starts. */
	get printed(): string {
		return this.#printed + this.app.output();
	}

	get file(): string {
		return join(this.data, 'deugdelijk.db');
	}

	/** A lobby with these people in it, their pages open. */
	async meeting(names: string[] = [], wish: { team?: string; leader?: Visitor } = {}): Promise<Meeting> {
		const { team = this.team, leader: visitor = this.ellen } = wish;
		const session = await planMeeting(visitor, team);
		const { leader, code, link } = await openLobby(visitor, session);
		const seats = await Promise.all(names.map((name) => takeSeat(this.url, code, name)));
		this.keep(leader, ...seats);
		return { session, leader, code, link, seats };
	}

	/** Pages that are closed when the house is. */
	keep<P extends { close(): void }>(...players: P[]): P[] {
		this.#open.push(...players);
		return players;
	}

	/** As the plug pulled: nothing is said, nothing is finished. */
	async kill(): Promise<void> {
		await this.app.kill();
		this.#printed += this.app.output();
	}

	async stop(): Promise<void> {
		await this.app.stop();
		this.#printed += this.app.output();
	}

	/** The same house at the same address. */
	async start(): Promise<void> {
		this.app = await startApp({ data: this.data, port: this.app.port });
	}

	/** Reads the database file beside the app. */
	read<T>(look: (db: Sqlite.Database) => T): T {
		const db = new Sqlite(this.file, { readonly: true });
		try {
			return look(db);
		} finally {
			db.close();
		}
	}

	/** All that is stored of a session, as one text: two of them are equal when nothing happened. */
	stored(session: string): string {
		return this.read((db) => {
			const tables = ['round', 'field', 'seat', 'answer', 'ticket', 'deviation', 'stamp', 'access', 'doorway'];
			const rows = tables.map((name) => [name, db.prepare(`select * from ${name} where session = ?`).all(session)]);
			return JSON.stringify([db.prepare('select * from session where id = ?').all(session), ...rows]);
		});
	}

	async close(): Promise<void> {
		for (const player of this.#open) player.close();
		await this.app.stop();
		await rm(this.data, { recursive: true, force: true });
	}
}

/** Starts a meeting and opens its rounds up to and with this one. */
export async function openRound({ leader }: Pick<Meeting, 'leader'>, key: string): Promise<string> {
	if (leader.head?.stage === 'lobby') await leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: leader.pen() });
	const { id } = await leader.until(() => leader.rounds.find((round) => round.key === key));
	if (leader.client.mirror.get('round', id)?.stage === 'waiting') await leader.step(id, 'writing');
	await leader.until(() => leader.client.mirror.get('round', id)?.stage === 'writing');
	return id;
}

/** The open field with this key, as soon as this page has it. */
export const openField = (player: Player, key: string) =>
	player.until(() => {
		const field = player.field(key);
		return field?.open && field;
	});

export type UnderWay = Meeting & { things: Things; field: string; round: string };

/** A meeting under way in which everything exists that can be asked about: the first of these people shared a card. */
export async function underWay(house: House, names: string[], wish: Parameters<House['meeting']>[1] = {}): Promise<UnderWay> {
	const meeting = await house.meeting(names, wish);
	const { leader, seats } = meeting;
	const round = await openRound(meeting, 'inchecken');
	const { id: field } = await openField(seats[0]!, 'nodig');
	const answer = await seats[0]!.put(field, 'Een half uur zonder telefoon.');
	await seats[0]!.share(answer);
	await leader.client.send('round:change', { round, minutes: 12, pen: leader.pen() });
	const deviation = await leader.until(() => leader.client.mirror.of('deviation')[0]?.id);
	const waiting = leader.rounds.find((one) => one.stage === 'waiting')!.id;
	return { ...meeting, field, round, things: { round, waiting, field, seat: seats[0]!.seat, answer, deviation, about: null } };
}

/** There is nothing here for this page any more, or it was closed for everybody. */
export const gone = (page: Player, milliseconds = 1000) => page.until(() => ['out', 'over'].includes(page.client.line), milliseconds);

export type Said = { ok?: boolean; refusal?: string } & Record<string, unknown>;

/** One event, said as it stands; answers with the bare acknowledgement. Who is told to go slower does. */
export async function say(player: Player, verb: string, payload?: unknown): Promise<Said> {
	for (;;) {
		const said = (await player.client.socket.timeout(5000).emitWithAck(verb, ...(payload === undefined ? [] : [payload]))) as Said;
		if (said.refusal !== 'too-fast') return said;
		await new Promise((done) => setTimeout(done, 1000));
	}
}
