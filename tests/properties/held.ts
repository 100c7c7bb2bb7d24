/** Plays one random meeting and holds the rules against it, while it goes on and when it has come to rest. */
import { expect } from 'vitest';
import type { Row } from '#lib/domain/row.ts';
import { Rows } from '#lib/domain/rows.ts';
import { view } from '#lib/domain/view.ts';
import type { Stamped } from '#lib/server/storage/commit.ts';
import { hashOf } from '#lib/server/tokens.ts';
import { Meeting } from './meeting.ts';
import type { Sent, Shelf } from './meeting.ts';
import type { Page } from './page.ts';
import { commandOf } from './steps.ts';
import type { Step } from './steps.ts';

export const count = { done: new Map<string, number>(), refused: new Map<string, number>() };

export async function play(shelf: Shelf, seed: number, people: number, steps: Step[]): Promise<Meeting> {
	const meeting = new Meeting(shelf, seed, people);
	meeting.onTold = watch(meeting);
	await meeting.start(seed);
	const sent: Sent[] = [];
	let together: Promise<Sent>[] = [];
	for (const step of steps) {
		await befall(meeting, step);
		if (step.timing !== 'together' || together.length > 4) {
			sent.push(...(await Promise.all(together)));
			together = [];
			await meeting.settleMoved();
		}
		const made = await prepared(meeting, step);
		if (!made) continue;
		const again = sent[step.b % (sent.length || 1)];
		if (step.timing === 'together') together.push(meeting.again(made));
		else sent.push(await alone(meeting, made));
		if (step.timing === 'twice') sent.push(await alone(meeting, made));
		if (step.timing === 'later' && again && again.refused === undefined) await alone(meeting, again);
		remember(meeting, made);
	}
	sent.push(...(await Promise.all(together)));
	for (const { command, refused } of sent) {
		const tally = refused === undefined ? count.done : count.refused;
		const verb = command.verb === 'answer:put' && command.ticket ? 'unsigned' : command.verb;
		const name = refused === undefined ? verb : `${verb} ${refused}`;
		tally.set(name, (tally.get(name) ?? 0) + 1);
	}
	await atRest(meeting);
	await sentAgain(meeting, sent);
	return meeting;
}

async function befall(meeting: Meeting, { fault, a }: Step): Promise<void> {
	const page = meeting.pages[a % meeting.pages.length]!;
	if (fault === 'cut') page.cut();
	if (fault === 'lose') page.lossy = true;
	if (fault === 'back') await page.settle(meeting.room);
	if (fault === 'arrive') await meeting.arrive(page);
	if (fault === 'arriveAll') for (const one of meeting.pages) await meeting.arrive(one);
	if (fault === 'restart') {
		await meeting.room.settled();
		meeting.restart();
	}
}

async function prepared(meeting: Meeting, step: Step): Promise<Sent | undefined> {
	if (step.deed === 'people' && step.c % 4 === 0 && meeting.seats.length < 8) {
		await meeting.join(`Gast ${meeting.seats.length}`).catch(() => undefined);
		return undefined;
	}
	if (step.deed === 'tickets' || step.deed === 'writeUnsigned')
		for (const page of meeting.pages)
			for (const field of page.mirror.of('field')) if (field.open && field.rules.by !== 'named') await meeting.takeTickets(page, field.id);
	return commandOf(meeting, step);
}

/** R12 and R2: what is refused, and what is known already, leaves no trace. */
async function alone(meeting: Meeting, made: Sent): Promise<Sent> {
	const { writes } = meeting;
	const told = meeting.told.length;
	const outcome = await meeting.again(made);
	if (outcome.refused !== undefined) {
		expect(meeting.writes, `R12 ${made.command.verb} was refused`).toBe(writes);
		expect(meeting.told.length, 'R12 nobody is told of a refusal').toBe(told);
	}
	return outcome;
}

function remember(meeting: Meeting, { page, command }: Sent): void {
	if (command.verb !== 'answer:put' || !command.ticket || page.who.kind !== 'seat') return;
	const wrote = meeting.unsigned.get(page.who.seat) ?? [];
	meeting.unsigned.set(page.who.seat, [...wrote, { id: command.id, ticket: command.ticket }]);
}

/** R6 while it goes on: the number of each stream rises by one. R7: what a field shows is told in one piece. */
function watch(meeting: Meeting): (told: Stamped[]) => void {
	const numbers = new Map<string, number>();
	const shown = new Set<string>();
	return (told) => {
		for (const { stream, number, rows } of told) {
			expect(number, `R6 ${stream}`).toBe((numbers.get(stream) ?? 0) + 1);
			numbers.set(stream, number);
			const news = rows.filter((row) => row.kind === 'field' && row.shown && !shown.has(row.id));
			if (!news.length || stream !== 'all') continue;
			const now = meeting.rows();
			for (const field of news) {
				shown.add(field.id);
				const due = now.answers(field.id).filter((answer) => answer.given && !answer.given.late);
				const ids = rows.map((row) => row.id);
				for (const answer of due) expect(ids, 'R7 shown together').toContain(answer.id);
			}
		}
	};
}

async function atRest(meeting: Meeting): Promise<void> {
	await meeting.rest();
	const stored = meeting.stored();
	for (const page of meeting.pages) if (page.connected) converged(page, stored);
	const rows = new Rows(stored);
	await meeting.room.read((held) => expect(picture([...held.all()]), 'memory is what is stored').toBe(picture(stored)));
	ballots(meeting, rows);
	unsigned(meeting, rows);
}

/** R4: what a page has is what it may see of what is stored, no more and no less. */
function converged(page: Page, stored: Row[]): void {
	const me = page.mirror.me!;
	const audience = me.role === 'leader' ? 'leaders' : me.role === 'screen' ? 'all' : (`seat:${me.seat}` as const);
	const mine = stored.filter((row) => me.role !== 'waiting' || row.id === me.seat);
	const may = mine.flatMap((row) => view(row, audience) ?? []);
	const has = [...page.mirror.rows.values()];
	expect(sorted(has), `R4 ${me.role}`).toEqual(sorted(JSON.parse(JSON.stringify(may))));
}

/** R9: one answer a slot for each seat, with a name or without; a used ticket writes nothing; no more picks than there are. */
function ballots(meeting: Meeting, rows: Rows): void {
	for (const field of rows.of('field')) {
		const answers = rows.answers(field.id).filter((answer) => !answer.part);
		if (field.shape === 'one')
			for (const [slot, ones] of Map.groupBy(answers, (answer) => `${answer.seat} ${answer.about}`))
				if (!slot.startsWith('null')) expect(ones.length, 'R9 one a seat').toBe(1);
		expect(new Set(answers.flatMap((answer) => answer.ticket ?? [])).size).toBe(answers.filter((answer) => answer.ticket).length);
		for (const answer of answers) {
			expect(rows.get('ticket', answer.ticket)?.spent ?? false, 'R9 a used ticket writes nothing').toBe(false);
			if (Array.isArray(answer.value)) expect(answer.value.length).toBeLessThanOrEqual(field.settings.most ?? 1);
		}
		const places = answers.flatMap((answer) => answer.given?.place ?? []);
		expect(new Set(places).size, 'R11 nobody stands in one place twice').toBe(places.length);
	}
	for (const [slot, tickets] of meeting.tickets) {
		const [seat, rest] = slot.split(' ') as [string, string];
		const [field, about] = rest.split('/') as [string, string];
		if (rows.need('field', field).shape !== 'one') continue;
		const filled = rows.answers(field).filter((answer) => (answer.about ?? '') === about);
		const own = filled.filter((answer) => answer.seat === seat || tickets.some((ticket) => hashOf(ticket) === answer.ticket));
		expect(own.length, 'R9 never both with a name and without').toBeLessThanOrEqual(1);
	}
}

/** R11: nothing in the row of unsigned words leads to a seat. */
function unsigned(meeting: Meeting, rows: Rows): void {
	const writers = meeting.pages.map((page) => page.writer);
	for (const answer of rows.of('answer').filter((one) => one.ticket)) {
		expect(answer.seat).toBeNull();
		// What others set on it (a pick, a heading, a mark) is written by their tab, and says nothing of the author.
		const takes = Object.keys(answer.takes).filter((writer) => !/\/(pick|group|wider|answer)$/.test(writer));
		const text = JSON.stringify({ ...answer, value: null, given: null, takes });
		expect(takes.filter((writer) => !writer.includes('/')).length, 'R11 as many takes from one tab as from more').toBe(12);
		for (const trace of [...writers, ...meeting.seats.filter((seat) => seat !== answer.about)]) expect(text).not.toContain(trace);
	}
}

/** R2: everything that was acknowledged, sent once more and backwards: nothing changes and nobody is told. */
async function sentAgain(meeting: Meeting, sent: Sent[]): Promise<void> {
	const before = picture(meeting.stored());
	const told = meeting.told.length;
	const done = sent.filter((one) => one.refused === undefined);
	await Promise.all(done.toReversed().map((one) => meeting.again(one)));
	expect(picture(meeting.stored()), 'R2 sending again changes nothing').toBe(before);
	expect(meeting.told.length, 'R2 sending again tells nobody anything').toBe(told);
}

const sorted = <T extends { id: string }>(rows: T[]) => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
const picture = (rows: Row[]) =>
	JSON.stringify(sorted(rows).map((row) => Object.fromEntries(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))));
