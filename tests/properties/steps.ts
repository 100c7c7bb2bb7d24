/**
 * What may happen in a random meeting: one step is a few numbers drawn by fast-check, made into a command by what the page that sends it knows at that
 * moment. So a sequence can be told again from its seed, and made smaller.
 */
import fc from 'fast-check';
import { virtues } from '#lib/methods/index.ts';
import type { Command } from '#lib/domain/command.ts';
import { isShared } from '#lib/domain/rules.ts';
import type { SeenAnswer, SeenField, SeenRound } from '#lib/domain/view.ts';
import { forged } from './forged.ts';
import type { Meeting } from './meeting.ts';
import type { Page } from './page.ts';
import { aside, order, part, say } from './beside.ts';

const DEEDS = {
	write: 30,
	writeUnsigned: 14,
	both: 4,
	give: 14,
	drop: 5,
	out: 3,
	ready: 3,
	tickets: 6,
	step: 8,
	show: 4,
	setting: 6,
	door: 2,
	pick: 2,
	plan: 3,
	reword: 2,
	focus: 2,
	rename: 3,
	people: 5,
	part: 6,
	aside: 5,
	order: 4,
	say: 4,
	round: 1,
	forge: 5
} as const;
export type Deed = keyof typeof DEEDS;

/** How it reaches the server: at once, together with the next one, twice, or again much later. */
export type Timing = 'now' | 'together' | 'twice' | 'later';
export type Fault = 'none' | 'cut' | 'lose' | 'back' | 'restart' | 'arrive' | 'arriveAll';

export type Step = { deed: Deed; page: number; a: number; b: number; c: number; words: string; timing: Timing; fault: Fault };

const weighted = <T extends string>(weights: Record<T, number>) =>
	fc.oneof(...(Object.entries(weights) as [T, number][]).map(([value, weight]) => ({ weight, arbitrary: fc.constant(value) })));
const words = fc.oneof(
	{ weight: 6, arbitrary: fc.string({ maxLength: 40 }) },
	{ weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
	{
		weight: 1,
		arbitrary: fc.constantFrom('', '   ', '👩🏽‍🌾 \u202Eomgekeerd', '\ud800 half', 'a\u0000b', '<script>', '__proto__', 'x'.repeat(700))
	}
);
const nat = fc.nat({ max: 1000 });

export const step: fc.Arbitrary<Step> = fc.record({
	deed: weighted(DEEDS),
	...{ page: nat, a: nat, b: nat, c: nat, words },
	timing: weighted<Timing>({ now: 6, together: 4, twice: 2, later: 2 }),
	fault: weighted<Fault>({ none: 26, arrive: 12, arriveAll: 14, cut: 4, lose: 4, back: 6, restart: 1 })
});

export const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];
const text = (words: string) => ({ nl: words, en: words });
const known = virtues.map((virtue) => virtue.key);

/** The page and the command of a step; undefined when there is nothing of the kind to do. */
export function commandOf(meeting: Meeting, step: Step): { page: Page; command: Command } | undefined {
	const leads = ['step', 'show', 'setting', 'door', 'pick', 'plan', 'reword', 'focus', 'round', 'people', 'part', 'order'].includes(
		step.deed
	);
	const pages = meeting.pages.filter(({ who }) => (step.deed === 'forge' ? true : leads ? who.kind === 'leader' : who.kind === 'seat'));
	// Mostly who is connected; now and then a page that is behind and does not know.
	const there = pages.filter((page) => page.connected);
	const page = pick(there.length && step.b % 8 ? there : pages, step.page)!;
	const made = make(meeting, page, step);
	return made && { page, command: made as Command };
}

function make(meeting: Meeting, page: Page, step: Step): object | undefined {
	const { a, b, c, words, deed } = step;
	const { mirror } = page;
	const rounds = mirror.of('round').sort((x, y) => x.place - y.place);
	const round = pick(rounds, a);
	const field = fieldFor(page, rounds, step);
	const pen = page.pen();
	switch (deed) {
		case 'write':
		case 'both':
			return field && putIn(meeting, page, field, step, false);
		case 'writeUnsigned':
			return field && putIn(meeting, page, field, step, true);
		case 'give':
		case 'drop':
		case 'out': {
			const answer = pick(mine(meeting, page), a);
			const wish = { give: { give: b % 4 !== 0 }, drop: {}, out: { out: b % 2 === 0 } }[deed];
			return answer && { verb: `answer:${deed}`, ...answer, ...wish, pen };
		}
		case 'ready':
			return round && { verb: 'seat:ready', round: round.id, ready: b % 3 !== 0, pen };
		case 'step':
			return stepOf(rounds, step, pen);
		case 'show':
			return field && { verb: 'field:show', field: field.id, pen };
		case 'setting':
			return setting(step, pen, round);
		case 'door':
			return b % 3 ? { verb: 'door:set', door: pick(['open', 'knock', 'locked'], a), pen } : { verb: 'door:rotate', epoch: a % 4, pen };
		case 'pick': {
			const answer = pick(mirror.of('answer'), a);
			return answer && { verb: 'answer:pick', id: answer.id, pick: b % 2 === 0, pen };
		}
		case 'plan':
			return round && planning(meeting, round, step, pen);
		case 'reword': {
			const any = pick(mirror.of('field'), a);
			return any && { verb: 'field:change', field: any.id, prompt: text(words.slice(0, 100)), reason: words.slice(0, 50), pen };
		}
		case 'focus':
			return field && { verb: 'field:focus', field: field.id, about: pick(field.abouts ?? [], b)?.key ?? null, pen };
		case 'rename':
			return { verb: 'seat:rename', seat: b % 5 ? seatOf(page) : pick(meeting.seats, a), name: words, pen };
		case 'people':
			return { verb: b % 9 ? 'seat:admit' : 'seat:remove', ...(b % 9 ? { seats: meeting.seats } : { seat: pick(meeting.seats, a) }) };
		case 'round':
			return {
				verb: 'session:stage',
				...pick(
					[
						{ from: 'running', to: 'done' },
						{ from: 'done', to: 'running' }
					],
					c
				),
				pen
			};
		case 'part':
			return part(meeting, step, pen);
		case 'aside':
			return aside(meeting, page, step, pen);
		case 'order':
			return order(meeting, page, step, pen);
		case 'say':
			return say(page, step, pen);
		case 'forge':
			return forged(meeting, page, step);
		case 'tickets':
			return undefined;
	}
}

/** Mostly a question of the round that is open; for words without a name one that allows them. */
function fieldFor(page: Page, rounds: SeenRound[], { a, c, deed }: Step): SeenField | undefined {
	const open = new Set(rounds.filter((round) => round.stage === 'writing' || round.stage === 'shown').map((round) => round.id));
	const all = page.mirror.of('field');
	const asked = all.filter((field) => field.open && field.form !== 'spoken');
	const now = asked.filter((field) => open.has(field.round));
	const fit = (c % 5 ? now : asked).filter((field) => !['writeUnsigned', 'both'].includes(deed) || field.rules.by !== 'named');
	return pick(c % 11 ? fit : all, a);
}

export const seatOf = (page: Page) => (page.who.kind === 'seat' ? page.who.seat : 'nobody');

/** Answers of this page's own: signed ones from the mirror, unsigned ones from what this browser wrote. */
function mine(meeting: Meeting, page: Page): { id: string; ticket: string | null }[] {
	const signed = page.mirror.of('answer').filter((answer) => answer.seat === seatOf(page));
	return [...signed.map(({ id }) => ({ id, ticket: null })), ...(meeting.unsigned.get(seatOf(page)) ?? [])];
}

function putIn(meeting: Meeting, page: Page, field: SeenField, { a, b, c, words, deed }: Step, unsigned: boolean): object | undefined {
	const about = pick(field.abouts ?? [], a)?.key ?? null;
	const tickets = meeting.tickets.get(`${seatOf(page)} ${field.id}/${about ?? ''}`) ?? [];
	const ticket = unsigned ? pick(tickets, b) : undefined;
	if (unsigned && !ticket) return undefined;
	const shared = isShared(field);
	const own = page.mirror.of('answer').filter((answer) => answer.field === field.id && answer.seat === (shared ? null : seatOf(page)));
	const row: SeenAnswer | undefined = pick(own, b);
	const part = field.rules.reveal === 'private' && b % 4 === 0;
	return {
		...{ verb: 'answer:put', id: row && b % 3 ? row.id : meeting.id(), field: field.id, about, part },
		...{ value: valueOf(field, a, b, words), under: c % 2 ? 'writing' : 'shown', ticket: ticket ?? null },
		// Somebody who wants to have both names no ticket.
		spend: deed === 'both' || unsigned || shared ? null : (tickets[0] ?? null),
		...(shared && row && b % 7 && { was: row.given?.value }),
		pen: page.pen(b % 5 ? row?.takes : {})
	};
}

function valueOf(field: SeenField, a: number, b: number, words: string): unknown {
	if (b % 13 === 0) return pick([null, 7, [], {}, { key: words }, [{ own: 'a' }, { own: 'A ' }], [{ key: 'nergens' }], true], a);
	switch (field.form) {
		case 'choose':
		case 'rank': {
			const keys = field.items?.map((item) => item.key) ?? known;
			const picks = [...new Set([a, b, a + b].map((n) => pick(keys, n)))].map((key) => ({ key }));
			return b % 4 ? picks.slice(0, 1 + (a % 3)) : [...picks.slice(0, 1), { own: words.slice(0, 60) }];
		}
		case 'columns':
			return { column: pick(field.settings.columns!, a)!.key, text: words };
		case 'agreement':
			return { what: words, who: '', when: words.slice(0, 20), notice: '', back: pick(['', '2027-01-12'], b) };
		case 'confirm':
			return b % 2 === 0;
		case 'situation':
			return { title: words.slice(0, 40), text: words };
		default:
			return words;
	}
}

function stepOf(rounds: SeenRound[], { a, b }: Step, pen: object): object | undefined {
	const open = rounds.find((round) => round.stage === 'writing' || round.stage === 'shown');
	// Mostly on from the open round, as a meeting goes; now and then anything at all.
	if (open && a % 5)
		return { verb: 'round:stage', round: open.id, from: open.stage, to: pick(['shown', 'shown', 'closed', 'writing'], b), pen };
	const round = pick(rounds, a + b);
	return round && { verb: 'round:stage', round: round.id, from: round.stage, to: pick(['writing', 'writing', 'shown', 'closed'], b), pen };
}

function setting({ a, b }: Step, pen: object, round: SeenRound | undefined): object {
	const state = a % 2 ? 'running' : 'paused';
	const all = [
		{ verb: 'session:timer', timer: b % 5 ? { state, left: a * 1000, total: 600_000 } : null },
		{ verb: 'session:quiet', quiet: a % 2 === 0 },
		{ verb: 'session:starter', starter: a % 3 ? 'draw' : 'none' },
		{ verb: 'session:at', at: round?.id ?? 'review' },
		{ verb: 'seat:names', onScreen: a % 2 === 0 }
	];
	return { ...pick(all, b), pen };
}

function planning(meeting: Meeting, round: SeenRound, { a, b, words }: Step, pen: object): object {
	const id = meeting.id();
	const rules = { reveal: pick(['live', 'onShow', 'private'], a), by: pick(['anonymous', 'choice', 'named'], b), log: 'yes' };
	const all = [
		{ verb: 'round:add', id, after: round.id, title: text('extra'), prompt: text('?'), form: 'text', rules, minutes: 3 },
		{ verb: 'round:repeat', round: round.id, id, reason: words.slice(0, 30) },
		{ verb: 'round:skip', round: round.id, skipped: b % 2 === 0, pen },
		{ verb: 'round:change', round: round.id, minutes: 1 + (a % 30), pen }
	];
	return pick(all, b)!;
}
