/** A meeting over real storage, with the rooms a server has and pages in place of sockets. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import type { Command, Commands } from '#lib/domain/command.ts';
import type { Decision } from '#lib/domain/decide.ts';
import type { Id } from '#lib/domain/id.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { Row } from '#lib/domain/row.ts';
import { put, Rows } from '#lib/domain/rows.ts';
import type { Rules } from '#lib/domain/rules.ts';
import { planned } from '#lib/domain/plan.ts';
import type { PlannedRound } from '#lib/domain/plan.ts';
import { join } from '#lib/domain/seat.ts';
import { meeting } from '#lib/methods/index.ts';
import { answers } from '#lib/server/live/questions.ts';
import { Room } from '#lib/server/live/room.ts';
import type { House } from '#lib/server/live/room.ts';
import { veiled } from '#lib/server/live/veil.ts';
import { committer } from '#lib/server/storage/commit.ts';
import type { Stamped } from '#lib/server/storage/commit.ts';
import { openDatabase } from '#lib/server/storage/database.ts';
import type { Database } from '#lib/server/storage/database.ts';
import * as schema from '#lib/server/storage/schema.ts';
import { sessions } from '#lib/server/storage/sessions.ts';
import { idsFrom, NAMES, plannedRows, seeded, TEAM, virtueItems } from '../cast.ts';
import { Page } from './page.ts';
import type { Who } from './page.ts';

/** A data folder with a database in it, for as many meetings as are held. */
export class Shelf {
	/** In memory where the machine can: what a flush means is tested with a kill, here it would only cost minutes. */
	readonly folder = mkdtempSync(path(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'deugdelijk-meetings-'));
	database: Database = openDatabase(this.folder);

	constructor() {
		this.database.db.insert(schema.team).values({ id: TEAM, name: 'Team Noord', words: 'client', createdAt: 0 }).run();
	}

	/** As after a restart of the server. */
	reopen(): void {
		this.database.close();
		this.database = openDatabase(this.folder);
	}

	/** Room for a meeting with the same ids once more. */
	remove(): void {
		this.database.db.delete(schema.session).run();
	}

	clear(): void {
		this.database.close();
		rmSync(this.folder, { recursive: true });
	}
}

/** Where a meeting begins: a round of gk1, or a question with rules that gk1 does not have. */
const OPENINGS: (string | Rules)[] = [
	...['inchecken', 'stilschrijven', 'delen', 'oordelen', 'oogst', 'afspraak'],
	...['samen-delen', 'samen-doorvragen', 'samen-afspraak'],
	{ reveal: 'live', by: 'anonymous', log: 'yes' },
	{ reveal: 'live', by: 'choice', log: 'summary' },
	{ reveal: 'onShow', by: 'anonymous', log: 'yes' }
];

/** Rounds of other meetings, for what gk1 does not have: a situation, a note that several write on, agreements of the group. */
function beside(id: () => Id): Row[] {
	const rounds = [
		...['delen', 'doorvragen'].map((key) => roundOf('gk3', key)),
		...['afspraak'].map((key) => roundOf('gk4', key))
	] as PlannedRound[];
	return planned(
		'',
		rounds.map((round) => ({ ...round, key: `samen-${round.key}` })),
		'normal',
		id
	).map((row) => (row.kind === 'round' ? { ...row, place: row.place + 100 } : row));
}

const roundOf = (key: string, round: string) => meeting('groeiend-kwaliteitsbewustzijn', key)!.rounds.find((one) => one.key === round)!;

export type Sent = { page: Page; command: Command; reply?: Decision['reply']; refused?: string };

export class Meeting {
	readonly shelf: Shelf;
	readonly session: Id;
	readonly id: () => Id;
	readonly pages: Page[] = [];
	/** Tickets in the browser of each seat, by `seat field/about`. */
	readonly tickets = new Map<string, string[]>();
	/** Unsigned answers each browser wrote, by seat. */
	readonly unsigned = new Map<string, { id: Id; ticket: string }[]>();
	/** Everything the server told, in order. */
	readonly told: Stamped[] = [];
	/** Looks at each thing told at the moment it is told. */
	onTold: ((told: Stamped[]) => void) | undefined;
	room: Room;
	#house: House;
	#moved = new Set<Id>();
	#chance: () => number;

	constructor(shelf: Shelf, seed: number, people: number, ids = Math.floor(Math.random() * 2 ** 32)) {
		this.shelf = shelf;
		this.#chance = seeded(seed);
		// Ids must not come back when a failing sequence is tried again in the same database.
		this.id = idsFrom(seeded(ids));
		const rows = [...plannedRows(this.id), ...beside(this.id)] as ReturnType<typeof plannedRows>;
		for (const row of rows) if ('session' in row) row.session = rows[0].id;
		this.session = rows[0].id;
		sessions(shelf.database).create(rows);
		this.#house = this.#opened();
		this.room = new Room(this.session, this.#house);
		this.open({ kind: 'leader', person: 'ellen' });
		this.open({ kind: 'leader', person: 'fenna' });
		this.open({ kind: 'screen' });
		this.#people = people;
	}
	readonly #people: number;

	/** Everybody sits down in the lobby, one with two tabs; the session starts and its first question is asked. */
	async start(opening: number): Promise<void> {
		const [ellen] = this.pages as [Page];
		await this.send(ellen, 'session:stage', { from: 'planned', to: 'lobby', pen: ellen.pen() });
		for (const name of NAMES.slice(0, this.#people)) await this.join(name);
		this.open({ kind: 'seat', seat: this.seats[0]! });
		await this.send(ellen, 'session:stage', { from: 'lobby', to: 'running', pen: ellen.pen() });
		const rounds = this.rows().rounds();
		const rules = OPENINGS[opening % OPENINGS.length]!;
		const text = { nl: 'Wat zou je missen?', en: 'What would you miss?' };
		const id = this.id();
		if (typeof rules === 'object')
			await this.send(ellen, 'round:add', { id, after: rounds[0]!.id, title: text, prompt: text, form: 'text', rules, minutes: 5 });
		const round = typeof rules === 'object' ? id : rounds.find(({ key }) => key === rules)!.id;
		await this.send(ellen, 'round:stage', { round, from: 'waiting', to: 'writing', pen: ellen.pen() });
		await this.rest();
	}

	get seats(): Id[] {
		return [...new Set(this.pages.flatMap(({ who }) => (who.kind === 'seat' ? who.seat : [])))];
	}

	open(who: Who): Page {
		const page = new Page(who, `tab${this.pages.length}${this.id().slice(0, 8)}`);
		this.pages.push(page);
		return page;
	}

	async join(name: string): Promise<Page> {
		const id = this.id();
		await this.room.write((rows) => ({ change: put(...join(rows, { id, name, person: null }, this.#house.moment(this.room))) }));
		const page = this.open({ kind: 'seat', seat: id });
		await page.settle(this.room);
		return page;
	}

	/** As a socket's command goes: with the rights of this moment. Tells what came of it; anything but a refusal is a mistake of ours. */
	async send<V extends keyof Commands>(page: Page, verb: V, words: Commands[V]): Promise<Sent> {
		return this.again({ page, command: { verb, ...words } as unknown as Command });
	}

	async again({ page, command }: Sent): Promise<Sent> {
		try {
			const { reply } = await this.room.do((rows) => page.actor(rows), veiled(command));
			return { page, command, reply };
		} catch (error) {
			if (error instanceof Refusal) return { page, command, refused: error.code };
			throw error;
		}
	}

	/** This browser takes its tickets in a field, keeps them and says so. */
	async takeTickets(page: Page, field: Id): Promise<void> {
		if (page.who.kind !== 'seat') return;
		const { seat } = page.who;
		const taken = await answers['ticket:take'](page.asker(this.room, this.#house), { field }).catch((error: unknown) => {
			if (error instanceof Refusal) return { slots: [] };
			throw error;
		});
		for (const { about, tickets } of taken.slots) this.tickets.set(`${seat} ${field}/${about ?? ''}`, tickets);
		const abouts = taken.slots.map(({ about }) => about);
		if (abouts.length) await answers['ticket:stored'](page.asker(this.room, this.#house), { field, abouts });
	}

	/** The server stops and starts again over the same file; every line is lost. */
	restart(): void {
		for (const page of this.pages) page.cut();
		this.shelf.reopen();
		this.#house = this.#opened();
		this.room = new Room(this.session, this.#house);
	}

	/** Pages whose part changed get their new streams, as the server does after it told. */
	async settleMoved(): Promise<void> {
		const moved = [...this.#moved];
		this.#moved.clear();
		for (const page of this.pages)
			if (page.connected && page.who.kind === 'seat' && moved.includes(page.who.seat)) await page.settle(this.room);
	}

	/** Everybody is connected, and all that was on its way has arrived. */
	async rest(): Promise<void> {
		await this.settleMoved();
		for (const page of this.pages) {
			if (!page.connected) await page.settle(this.room);
			if (!page.connected) continue;
			await page.arrive(this.room, this.#house);
			// A frame that was lost at the very end is noticed at the next one, or when the line comes back.
			await page.catchUp(this.room, this.#house);
		}
	}

	async arrive(page: Page): Promise<void> {
		if (page.connected) await page.arrive(this.room, this.#house);
	}

	stored(): Row[] {
		return sessions(this.shelf.database).load(this.session)!.rows;
	}

	/** Rows ever written in the database: rises with every effect on it. */
	get writes(): number {
		return this.shelf.database.sqlite.prepare('SELECT total_changes()').pluck().get() as number;
	}

	rows(): Rows {
		return new Rows(this.stored());
	}

	#opened(): House {
		const { database } = this.shelf;
		let steady = 0;
		return {
			sessions: sessions(database),
			commit: committer(database),
			alongside: () => undefined,
			moment: (room) => ({
				...{ wall: 1_790_000_000_000 + steady, steady: (steady += 1000), id: this.id, chance: this.#chance },
				brought: { virtues: virtueItems, agreements: [], harvest: [], before: null },
				ticketHashes: (field, about, count) => room.purse.fill(field, about, count)
			}),
			tell: (_room, told, moved) => {
				this.told.push(...told);
				this.onTold?.(told);
				for (const page of this.pages) for (const changed of told) page.send(changed);
				for (const seat of moved) this.#moved.add(seat);
			}
		};
	}
}
