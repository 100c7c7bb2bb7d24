/** The meeting that is attacked: real rooms and sockets, people who write without a name as a page does it, and all that lies about afterwards. */
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';
import { newId } from '../../src/lib/domain/id.ts';
import { drawn } from '../../src/lib/domain/moment.ts';
import { Drafts } from '../../src/lib/live/drafts.ts';
import { memoryStore } from '../../src/lib/live/store.ts';
import type { Store } from '../../src/lib/live/store.ts';
import { Tickets } from '../../src/lib/live/tickets.ts';
import { play } from '../drive.ts';
import type { Player } from '../drive.ts';
import type { House } from '../live/house.ts';

const NAMES = ['Anna', 'Bo', 'Cees', 'Dirk', 'Els', 'Fien'];

/** What was written in one round, and all orders of the writers that could be seen from outside. */
export type Round = { field: string; wrote: Map<string, string>; seen: Record<string, string[]> };
/** Orders in which things show the words; a thing that has not all of them shows nothing. */
export type Shown = Record<string, string[]>;

/** In the order in which they stand in a text; once each. */
const within = (text: string, words: Iterable<string>): string[] =>
	[...words]
		.map((word) => ({ word, at: text.indexOf(word) }))
		.filter(({ at }) => at >= 0)
		.sort((a, b) => a.at - b.at)
		.map(({ word }) => word);

export class Scene {
	readonly #house: House;
	readonly #leader: Player;
	readonly #seats: Player[];
	readonly #session: string;
	readonly #first: string;
	/** What people who wrote nothing were sent, as it came. */
	readonly #heard: Record<string, string> = {};

	private constructor(house: House, leader: Player, seats: Player[], session: string, first: string, listener: Player) {
		this.#house = house;
		this.#leader = leader;
		this.#seats = seats;
		this.#session = session;
		this.#first = first;
		for (const [name, player] of Object.entries({ leader, 'somebody who listens': listener })) {
			this.#heard[name] = '';
			player.client.socket.onAny((...event: unknown[]) => (this.#heard[name] += JSON.stringify(event)));
		}
	}

	static async set(house: House): Promise<Scene> {
		const { leader, seats, session } = await house.meeting([...NAMES, 'Gijs']);
		await leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: leader.pen() });
		const { id } = await leader.until(() => leader.rounds.find(({ key }) => key === 'oogst'));
		return new Scene(house, leader, seats.slice(0, NAMES.length), session, id, seats.at(-1)!);
	}

	/** Everybody writes without a name, at their own moment, some more than once; then it is shown, or five have given theirs. */
	async play(live: boolean): Promise<Round> {
		const { id, key } = await this.#opened(live);
		const fieldOf = (player: Player) => player.until(() => player.fields(id).find((field) => field.key === key && field.open));
		const { id: field } = await fieldOf(this.#leader);
		await Promise.all(this.#seats.map(fieldOf));
		const chance = Math.random;
		const took = drawn(this.#seats, chance);
		const tickets = new Map<Player, string>();
		for (const seat of took) {
			const purse = new Tickets(seat.client, memoryStore());
			await purse.take(field);
			tickets.set(seat, purse.of(field, null)[0]!);
		}
		const began = drawn(this.#seats, chance);
		const edits = new Map(drawn(this.#seats, chance).map((seat, i) => [seat, 1 + i]));
		const reloads = new Map(drawn(this.#seats, chance).map((seat, i) => [seat, i]));
		const wrote = new Map<string, string>();
		const pens = new Map<Player, { drafts: Drafts; id: string; store: Store }>();
		/** A page of its own, or the same page once more: the device keeps what lies there. */
		const load = (seat: Player) => {
			const { id, store } = pens.get(seat) ?? { id: newId(), store: memoryStore() };
			pens.set(seat, { drafts: new Drafts(seat.client, store, () => undefined), id, store });
		};
		began.forEach(load);
		const word = new Map(this.#seats.map((seat) => [seat, `woord ${newId()}`]));
		const save = async (seat: Player, text: string) => {
			const { drafts, id } = pens.get(seat)!;
			drafts.write({ id, field, about: null, ticket: tickets.get(seat)!, spend: null, part: false }, text, 'writing');
			await drafts.flush(id);
		};
		for (const seat of began) await save(seat, word.get(seat)!.slice(0, 9));
		const ended = drawn(this.#seats, chance);
		const change = async (seat: Player) => {
			for (let i = 1; i < edits.get(seat)!; i++) await save(seat, `${word.get(seat)!.slice(0, 9)} ${i}`);
			for (let i = 0; i < reloads.get(seat)!; i++) (load(seat), await save(seat, `${word.get(seat)!.slice(0, 9)} ${'.'.repeat(i)}`));
		};
		await Promise.all(this.#seats.map(change));
		for (const seat of ended) await save(seat, word.get(seat)!);
		let gave = drawn(this.#seats, chance);
		if (live) {
			gave = gave.slice(0, 5);
			for (const seat of gave) {
				const { drafts, id } = pens.get(seat)!;
				const ticket = tickets.get(seat)!;
				await seat.client.send('answer:give', { id, give: true, ticket, pen: drafts.pen(undefined, ticket) });
			}
		} else await this.#leader.step(id, 'shown');
		for (const seat of live ? gave : this.#seats) wrote.set(word.get(seat)!, seat.seat);
		await this.#leader.until((leader) => leader.answers(field).filter((answer) => answer.given).length === wrote.size);
		const ids = (seats: Player[]) => seats.map(({ seat }) => seat);
		const most = (counts: Map<Player, number>) => [...counts].sort(([, a], [, b]) => a - b).map(([seat]) => seat);
		const seen = {
			'who sat down first': ids(this.#seats),
			'the seats’ ids': ids(this.#seats).sort(),
			'who took a ticket first': ids(took),
			'who began first': ids(began),
			'who was ready first': ids(ended),
			'who changed most': ids(most(edits)),
			'who loaded their page anew most': ids(most(reloads)),
			...(live && { 'who gave it first': ids(gave) })
		};
		return { field, wrote, seen };
	}

	async #opened(live: boolean): Promise<{ id: string; key: string }> {
		const { client } = this.#leader;
		const id = newId();
		if (live) {
			const text = { nl: 'Wat zou je missen?', en: 'What would you miss?' };
			const rules = { reveal: 'live', by: 'anonymous', log: 'yes' } as const;
			await client.send('round:add', { id, after: this.#first, title: text, prompt: text, form: 'text', rules, minutes: 5 });
		} else await client.send('round:repeat', { round: this.#first, id });
		await this.#leader.until(() => client.mirror.get('round', id));
		await this.#leader.step(id, 'writing');
		return { id, key: live ? 'vraag' : 'goed-werk' };
	}

	/** Right after showing: what stands in the file and was heard, for this round. */
	after({ field, wrote }: Round): Shown {
		const words = [...wrote.keys()];
		const rows = this.#rows(field);
		const places = [...this.#leader.answers(field)].sort((a, b) => a.given!.place - b.given!.place);
		const heard = Object.entries(this.#heard).map(([who, text]) => [`frames to ${who}`, within(text, words)]);
		for (const who of Object.keys(this.#heard)) this.#heard[who] = '';
		return {
			...this.#files('after showing', words),
			...Object.fromEntries(heard),
			'rows as stored': named(rows, words),
			'rows by id': named(rows.toSorted(by('id')), words),
			'rows by the hash of their ticket': named(rows.toSorted(by('ticket')), words),
			'rows by where their ticket is stored': named(rows.toSorted(by('ticketAt')), words),
			'rows by how often they were saved': named(rows.toSorted(by('saves')), words),
			'rows by how many tabs wrote them': named(rows.toSorted(by('tabs')), words),
			'the order on the screen': named(
				places.map(({ given }) => ({ value: JSON.stringify(given!.value) })),
				words
			)
		};
	}

	/** Later: the same once more, with pages, search, a fresh copy of all rows, and a backup. */
	async whole({ field, wrote }: Round, when: string, pages: Record<string, string>): Promise<Shown> {
		const words = [...wrote.keys()];
		const rows = this.#rows(field);
		const read = Object.entries(pages).map(([name, text]) => [`${name} ${when}`, within(text, words)]);
		return {
			...this.#files(when, words),
			...Object.fromEntries(read),
			[`rows as stored ${when}`]: named(rows, words),
			[`rows by id ${when}`]: named(rows.toSorted(by('id')), words)
		};
	}

	async read(where: '' | 'logboek'): Promise<Record<string, string>> {
		const { ellen, team, data, file } = this.#house;
		const out: Record<string, string> = {};
		const backup = `${data}/copy.db`;
		const db = new Sqlite(file, { readonly: true });
		await db.backup(backup);
		db.close();
		out['a backup'] = readFileSync(backup).toString('latin1');
		if (!where) {
			const fresh = await play(this.#seats[0]!.visitor, this.#session, 'seat');
			out['a page opened later'] = JSON.stringify([...fresh.client.mirror.rows.values()]);
			fresh.close();
		}
		const paths = where
			? [
					...[`logboek/${this.#session}`, 'logboek?zoek=woord', 'logboek/zoeken?woorden=woord', `logboek/${this.#session}/stappen`],
					...['md', 'csv', 'json'].map((format) => `documenten/gesprek/${this.#session}/${format}`)
				].map((path) => `/teams/${team}/${path}`)
			: [`/gesprek/${this.#session}/leiden`];
		for (const path of paths) out[path.replace(team, '…').replace(this.#session, '…')] = await (await ellen.get(path)).text();
		return out;
	}

	async close(): Promise<void> {
		const { client } = this.#leader;
		await client.send('session:stage', { from: 'running', to: 'done', pen: this.#leader.pen() });
		await client.send('session:stage', { from: 'done', to: 'closed', pen: this.#leader.pen() });
		// What closing leaves behind is written beside it.
		await pause(300);
	}

	#files(when: string, words: string[]): Shown {
		const { file } = this.#house;
		const bytes = (name: string) => (existsSync(name) ? within(readFileSync(name).toString('latin1'), words) : []);
		return { [`bytes of the database ${when}`]: bytes(file), [`bytes of the journal ${when}`]: bytes(`${file}-wal`) };
	}

	#rows(field: string): Row[] {
		return this.#house.read((db) => {
			const tickets = db.prepare('select id from ticket where field = ?').pluck().all(field) as string[];
			return (
				db
					.prepare('select id, ticket, value, takes from answer where field = ? and value is not null and given is not null')
					.all(field) as Stored[]
			).map((row) => {
				const takes = Object.entries(JSON.parse(row.takes) as Record<string, number>);
				const tabs = takes.filter(([writer]) => !writer.includes('/')).length;
				const saves = Math.max(0, ...takes.map(([, take]) => take));
				return { ...row, ticket: row.ticket ?? '', ticketAt: tickets.indexOf(row.ticket ?? ''), saves, tabs };
			});
		});
	}
}

type Stored = { id: string; ticket: string | null; value: string; takes: string };
type Row = { id: string; ticket: string; value: string; ticketAt: number; saves: number; tabs: number };

const by = (key: 'id' | 'ticket' | 'ticketAt' | 'saves' | 'tabs') => (a: Row, b: Row) => (a[key] < b[key] ? -1 : 1);
const named = (rows: { value: string }[], words: string[]) => rows.flatMap(({ value }) => words.find((word) => value.includes(word)) ?? []);
