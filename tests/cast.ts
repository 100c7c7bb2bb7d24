/**
 * The people every test tells its story with. Ellen leads, Fenna leads with her; Joris, Mo, Naima, Sander, Tineke en Wim (two at one laptop), Yusuf,
 * Roos and Anouk take part. A `Story` is a session built by its history: everything in it went through the product's own decisions.
 */
import type { Actor } from '#lib/domain/actor.ts';
import type { Command, Commands } from '#lib/domain/command.ts';
import { decide } from '#lib/domain/decide.ts';
import type { Decision } from '#lib/domain/decide.ts';
import type { Id } from '#lib/domain/id.ts';
import type { Moment } from '#lib/domain/moment.ts';
import { planned } from '#lib/domain/plan.ts';
import type { PlannedRound } from '#lib/domain/plan.ts';
import { Refusal } from '#lib/domain/refusal.ts';
import type { RefusalCode } from '#lib/domain/refusal.ts';
import type { AnswerRow, FieldRow, Item, RoundRow, RoundStage, Row, SeatRow, SessionRow } from '#lib/domain/row.ts';
import { Rows } from '#lib/domain/rows.ts';
import type { Rules } from '#lib/domain/rules.ts';
import { expect, join } from '#lib/domain/seat.ts';
import { handed, owed } from '#lib/domain/ticket.ts';
import type { Pen } from '#lib/domain/writers.ts';
import { meeting, virtues } from '#lib/methods/index.ts';

export const NAMES = ['Joris', 'Mo', 'Naima', 'Sander', 'Tineke en Wim', 'Yusuf', 'Roos', 'Anouk'] as const;
export const ELLEN: Actor = { role: 'leader', person: 'ellen' };
export const FENNA: Actor = { role: 'leader', person: 'fenna' };
export const TEAM = 'team-noord';

export const virtueItems: Item[] = virtues.map(({ key, name, means }) => ({ key, label: name, note: means }));

/** Numbers from 0 up to 1 that come back the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

const SIGNS = '0123456789abcdefghjkmnpqrstvwxyz';
/** Ids of the right shape, drawn with chance as the real ones are. */
export const idsFrom = (chance: () => number) => (): Id => Array.from({ length: 26 }, () => SIGNS[Math.floor(chance() * 32)]).join('');

/** A planned session with its copy of a meeting's plan: gk1, unless another one is asked for. */
export function plannedRows(id: () => Id, more: Partial<SessionRow> = {}): [SessionRow, ...Row[]] {
	const { key, title, question, prepare, lead, rounds } = meeting('groeiend-kwaliteitsbewustzijn', more.meeting ?? 'gk1')!;
	const head: SessionRow = {
		...{ kind: 'session', id: id(), team: TEAM, method: 'groeiend-kwaliteitsbewustzijn', methodVersion: 1, meeting: key },
		...{ title, question, prepare, lead, credit: { nl: '', en: '' }, place: { number: 1, of: 7 }, date: '2026-12-01', version: 'normal' },
		...{ words: 'client', smallest: 5, stage: 'planned', at: null, door: 'locked', epoch: 1, quiet: false, namesOnScreen: false },
		...{ mixed: false, unrecorded: false, parking: false, video: null, next: null, series: null, before: null },
		...{ timer: null, starter: null, startedAt: null, doneAt: null, closedAt: null, takes: {} },
		...more
	};
	return [head, ...planned(head.id, rounds as PlannedRound[], 'normal', id)];
}

type Words<V extends keyof Commands> = Omit<Commands[V], 'pen'> & { pen?: Pen };
type Wish = {
	about?: string | null;
	ticket?: string | null;
	spend?: string | null;
	part?: boolean;
	under?: 'writing' | 'shown';
	pen?: Pen;
	id?: Id;
};

export class Story {
	readonly rows: Rows;
	readonly chance: () => number;
	readonly id: () => Id;
	/** Moved on by tests, in milliseconds. */
	steady = 1_000_000;
	/** What earlier conversations give this one. */
	brought: Partial<Moment['brought']> = {};
	#takes = new Map<string, number>();
	#tickets = new Map<string, string[]>();
	#held = new Map<string, string>();

	constructor(seed = 1, more: Partial<SessionRow> = {}) {
		this.chance = seeded(seed);
		this.id = idsFrom(this.chance);
		this.rows = new Rows(plannedRows(this.id, more));
	}

	/** The session runs, with these people in it. */
	static running(names: readonly string[] = NAMES.slice(0, 5), seed = 1, meeting = 'gk1'): Story {
		const story = Story.lobby(names, seed, meeting);
		story.do(ELLEN, 'session:stage', { from: 'lobby', to: 'running' });
		return story;
	}

	static lobby(names: readonly string[] = [], seed = 1, meeting = 'gk1'): Story {
		const story = new Story(seed, { meeting });
		story.do(ELLEN, 'session:stage', { from: 'planned', to: 'lobby' });
		for (const name of names) story.join(name);
		return story;
	}

	get moment(): Moment {
		return {
			...{ wall: Date.UTC(2026, 11, 1, 9) + this.steady, steady: this.steady, id: this.id, chance: this.chance },
			brought: { virtues: virtueItems, agreements: [], harvest: [], before: null, ...this.brought },
			ticketHashes: (field, about, count) => {
				const fresh = Array.from({ length: count }, () => `hash-${this.id()}`);
				const slot = `${field} ${about ?? ''}`;
				this.#tickets.set(slot, [...(this.#tickets.get(slot) ?? []), ...fresh]);
				return fresh;
			}
		};
	}

	/** Decides and applies, as a room does once it is stored. */
	do<V extends keyof Commands>(actor: Actor, verb: V, words: Words<V>): Decision {
		const decision = decide(this.rows, actor, this.command(actor, verb, words), this.moment);
		this.rows.apply(decision.change);
		return decision;
	}

	/** The reason why not. Fails when it was done after all, or when a refusal left a trace. */
	refused<V extends keyof Commands>(actor: Actor, verb: V, words: Words<V>): RefusalCode {
		const before = this.picture();
		try {
			decide(this.rows, actor, this.command(actor, verb, words), this.moment);
		} catch (error) {
			if (this.picture() !== before) throw new Error(`${verb} was refused and had an effect`, { cause: error });
			if (error instanceof Refusal) return error.code;
			throw error;
		}
		throw new Error(`${verb} was not refused`);
	}

	command<V extends keyof Commands>(actor: Actor, verb: V, words: Words<V>): Command {
		return { verb, ...words, pen: words.pen ?? this.pen(actor) } as unknown as Command;
	}

	/** The next take of somebody's tab. */
	pen(actor: Actor, saw?: Record<string, number>): Pen {
		const writer = `tab0${'person' in actor ? actor.person : 'seat' in actor ? actor.seat.slice(0, 12) : actor.role}`;
		const take = (this.#takes.get(writer) ?? 0) + 1;
		this.#takes.set(writer, take);
		return { writer, take, ...(saw && { saw }) };
	}

	/** All rows as text, to see whether anything changed. */
	picture(): string {
		return JSON.stringify([...this.rows.all()].sort((a, b) => (a.id < b.id ? -1 : 1)));
	}

	join(name: string, person: Id | null = null): SeatRow {
		const rows = join(this.rows, { id: this.id(), name, person }, this.moment);
		this.rows.apply({ put: rows, drop: [] });
		return rows[0] as SeatRow;
	}

	/** Somebody who prepares beforehand. */
	ahead(name: string): SeatRow {
		this.rows.apply({ put: expect(this.rows, { id: this.id(), name, person: null }, this.moment), drop: [] });
		return this.seat(name);
	}

	seat(name: string): SeatRow {
		const seat = this.rows.of('seat').find((one) => one.name === name);
		if (!seat) throw new Error(`${name} has no seat`);
		return seat;
	}

	/** Who takes part under this name. */
	as(name: string): Actor & { role: 'seat' } {
		return { role: 'seat', seat: this.seat(name).id };
	}

	round(key: string, visit = 1): RoundRow {
		return this.rows.of('round').find((round) => round.key === key && round.visit === visit)!;
	}

	field(key: string, visit = 1): FieldRow {
		return this.rows.of('field').find((field) => field.key === key && this.rows.get('round', field.round)!.visit === visit)!;
	}

	answers(key: string): AnswerRow[] {
		return this.rows.answers(this.field(key).id);
	}

	answer(id: Id): AnswerRow {
		return this.rows.need('answer', id);
	}

	/** What others read of a field, in the order in which it is shown. */
	read(key: string): unknown[] {
		const given = this.answers(key).flatMap((answer) => answer.given ?? []);
		return given.sort((a, b) => a.place - b.place).map(({ value }) => value);
	}

	step(key: string, to: RoundStage, actor: Actor = ELLEN): Decision {
		const round = this.round(key);
		return this.do(actor, 'round:stage', { round: round.id, from: round.stage, to });
	}

	/** Somebody writes; answers with the answer's id. */
	put(name: string, key: string, value: unknown, wish: Wish = {}): Id {
		return this.do(this.as(name), 'answer:put', this.words(key, value, wish)).reply!.id;
	}

	words(key: string, value: unknown, wish: Wish = {}): Words<'answer:put'> {
		const defaults = { id: this.id(), about: null, under: 'writing' as const, part: false, ticket: null, spend: null };
		return { ...defaults, field: this.field(key).id, value, ...wish };
	}

	give(name: string, id: Id, ticket: string | null = null, give = true): Decision {
		return this.do(this.as(name), 'answer:give', { id, give, ticket });
	}

	/** The ticket of somebody's browser for a slot: handed out once. */
	ticket(name: string, key: string, about: string | null = null, nth = 0): string {
		const field = this.field(key);
		const mine = `${name} ${field.id} ${about ?? ''} ${nth}`;
		let ticket = this.#held.get(mine);
		if (!ticket) {
			ticket = this.#tickets.get(`${field.id} ${about ?? ''}`)!.pop()!;
			this.#held.set(mine, ticket);
			const seat = this.seat(name);
			if (owed(seat, field).includes(about)) this.rows.apply({ put: [handed(seat, field, [about])], drop: [] });
		}
		return ticket;
	}

	/** A round of one question with rules of its own, opened: its field is called `vraag`. */
	ask(rules: Partial<Rules>, form = 'text'): Id {
		const text = { nl: 'Wat zou je missen?', en: 'What would you miss?' };
		const after = this.rows.rounds().at(-1)!.id;
		const all = { reveal: 'live', by: 'named', log: 'yes', ...rules } as const;
		this.do(ELLEN, 'round:add', { id: this.id(), after, title: text, prompt: text, form, rules: all, minutes: 5 });
		this.step('extra', 'writing');
		return this.field('vraag').id;
	}

	/** Rounded off and closed. */
	close(): void {
		this.do(ELLEN, 'session:stage', { from: 'running', to: 'done' });
		this.do(ELLEN, 'session:stage', { from: 'done', to: 'closed' });
	}
}
