import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/lib/domain/id.ts';
import { Tickets } from '../../src/lib/live/tickets.ts';
import { memoryStore } from '../../src/lib/live/store.ts';
import { openScreen, play, Player, takeSeat, Visitor } from '../drive.ts';
import { House, openField, openRound } from './house.ts';
import type { Meeting } from './house.ts';
import { Tap } from './tap.ts';

let house: House;
const taps: Record<string, Tap> = {};
beforeAll(async () => {
	house = await House.open();
});
afterEach(() => {
	for (const tap of Object.values(taps)) tap.close();
});
afterAll(() => house.close());

/** Who may have heard which mark by now; nobody else may. */
const marks = new Map<string, { what: string; may: Set<string> }>();
const everybody = new Set<string>();

function mark(what: string, ...may: string[]): string {
	const word = `m${newId()}`;
	marks.set(word, { what, may: new Set(may) });
	return word;
}

/** From now on everybody who is here may know it. */
function open(...words: string[]): void {
	for (const word of words) for (const name of everybody) marks.get(word)!.may.add(name);
}

/** Searches all that every browser was ever sent. */
function search(): void {
	const wrong: string[] = [];
	for (const [name, tap] of Object.entries(taps)) {
		const heard = tap.heard();
		for (const [word, { what, may }] of marks) if (!may.has(name) && heard.includes(word)) wrong.push(`${name} was told ${what}`);
	}
	expect(wrong).toEqual([]);
}

const heardBy = (word: string) => Object.keys(taps).filter((name) => taps[name]!.heard().includes(word));

async function tapped(name: string, visitor?: Visitor): Promise<Visitor> {
	taps[name] = await Tap.open(house.app.port);
	return visitor ? visitor.with(() => true, taps[name].url) : new Visitor(taps[name].url);
}

async function seat(name: string, code: string, called: string, options = {}): Promise<Player> {
	const { url } = await tapped(name);
	const player = await takeSeat(url, code, called, options);
	house.keep(player);
	return player;
}

/** Every page there might be about this session, asked for by this browser. */
async function lookAround(visitor: Visitor, session: string): Promise<void> {
	const paths = [`/gesprek/${session}`, `/gesprek/${session}/leiden`, `/scherm/${session}`, `/teams/${house.team}/logboek/${session}`];
	const more = [
		`/teams/${house.team}/gesprekken/${session}`,
		`/teams/${house.team}/gesprekken`,
		`/teams/${house.team}/logboek`,
		'/meedoen',
		'/'
	];
	for (const path of [...paths, ...more]) for (const end of ['', '/__data.json']) await (await visitor.get(path + end)).text();
}

test('R5: over a whole meeting nobody is sent a byte of what they may not see, before joining, during, after removal and after the end', async () => {
	const lead = await tapped('leader', house.ellen);
	const { leader, code, link, session } = (await house.meeting([], { leader: lead })) as Meeting;
	const secrets = { [code]: 'the join code', [link.split('#')[1]!]: 'the secret of the link' };
	for (const [word, what] of Object.entries(secrets)) marks.set(word, { what, may: new Set(['leader', 'screen']) });

	const names = Object.fromEntries(
		['anna', 'bo', 'cees', 'dirk', 'els', 'fien'].map((name) => [name, mark(`the name of ${name}`, 'leader', name)])
	);
	const [anna, bo, cees, dirk, els, fien] = await Promise.all(
		Object.entries(names).map(([name, called], i) => seat(name, code, called, i === 3 ? { transports: ['polling'] } : {}))
	);
	const seats = [anna!, bo!, cees!, dirk!, els!, fien!];
	for (const called of Object.values(names)) for (const name of [...Object.keys(names), 'removed']) marks.get(called)!.may.add(name);
	for (const name of ['leader', ...Object.keys(names)]) everybody.add(name);

	// Somebody is shown out of the lobby, a stranger looks around, a screen is opened.
	const removedName = mark('the name of somebody removed', 'leader', 'removed', ...Object.keys(names));
	const removed = await seat('removed', code, removedName);
	await leader.client.send('seat:remove', { seat: removed.seat });
	await removed.until(() => removed.client.line === 'out');
	const stranger = await tapped('stranger');
	await tapped('screen', house.ellen);
	const projector = await openScreen({ ...leader, visitor: house.ellen.with(() => true, taps.screen!.url), session } as Player);
	house.keep(projector);
	await projector.client.send('door:read', {});
	everybody.add('screen');
	const strange = async () => {
		await lookAround(stranger, session);
		await lookAround(removed.visitor, session);
		for (const face of ['seat', 'lead', 'screen'] as const) {
			const page = new Player(stranger, session, face);
			await page.until(() => page.client.line === 'out');
			page.close();
		}
		await stranger.post('/meedoen?/look', { code: 'BCDF-GHJK' });
		await stranger.post('/meedoen?/sit', { code: 'BCDF-GHJK', name: 'Vreemde' });
	};
	await strange();
	search();

	// What leaders prepare for themselves: another wording of a question not asked yet, and reasons.
	const wording = mark('the wording of a question that is not asked yet', 'leader');
	const reason = mark('why a round was changed', 'leader');
	const harvest = leader.rounds.find((round) => round.key === 'oogst')!.id;
	const later = leader.fields(harvest).find((field) => field.key === 'verschil-en-vraag')!;
	await leader.client.send('field:change', { field: later.id, prompt: { nl: wording, en: wording }, reason, pen: leader.pen() });
	for (const round of leader.rounds) for (const text of [round.say!, round.tip!, round.pitfall!]) script(text);
	const opening = await openRound({ leader }, 'inchecken');

	// Somebody knocks after the start.
	const knock = mark('the name of somebody who knocks', 'leader', 'late');
	const late = await seat('late', code, knock);
	expect(late.client.mirror.me).toMatchObject({ role: 'waiting' });
	await leader.until(() => leader.client.mirror.of('seat').some((one) => one.name === knock));
	search();

	// Live: written, shared, taken back.
	const need = await openField(anna!, 'nodig');
	const unshared = mark('a card that was not shared', 'anna');
	await anna!.put(need.id, unshared);
	const sharedCard = mark('a shared card', 'bo');
	const card = await bo!.put(need.id, sharedCard);
	search();
	open(sharedCard);
	await bo!.share(card);
	const takenBack = mark('a card that was taken back', 'cees');
	const back = await cees!.put(need.id, takenBack);
	open(takenBack);
	await cees!.share(back);
	await fien!.until(() => fien!.answers(need.id).filter((answer) => answer.given).length === 2);
	await cees!.client.send('answer:give', { id: back, give: false, ticket: null, pen: cees!.pen() });
	await cees!.client.send('answer:drop', { id: back, ticket: null, pen: cees!.pen() });
	await leader.client.send('seat:ready', { round: opening, ready: true, pen: leader.pen() }).catch(() => undefined);

	// Who comes in now hears what stands, and nothing of what was taken back.
	for (const called of [...Object.values(names), sharedCard]) marks.get(called)!.may.add('late');
	marks.get(knock)!.may = new Set([...everybody].filter((name) => name !== 'screen').concat('late'));
	await leader.client.send('seat:admit', { seats: [late.seat] });
	await late.until(() => late.client.mirror.me?.role === 'seat' && late.answers(need.id).length === 1);
	everybody.add('late');
	await lookAround(late.visitor, session);
	search();

	// Private, with one passage shared.
	await openRound({ leader }, 'stilschrijven');
	const story = await openField(anna!, 'moment');
	for (const [i, player] of seats.entries()) await player.put(story.id, mark('a private story', Object.keys(names)[i]!));
	const passage = mark('a passage from private words', 'dirk');
	open(passage);
	await dirk!.put(story.id, passage, null, { part: true });
	await anna!.client.send('sign:give', { sign: 'touched' });
	await leader.until(() => 'signs' in (leader.client.presence ?? {}) && JSON.stringify(leader.client.presence).includes('touched'));
	search();
	for (const player of [...seats, leader, projector]) await lookAround(player.visitor, session);
	search();

	// Shown together: own words beside the virtues, and why.
	await openRound({ leader }, 'oordelen');
	const why = await openField(bo!, 'waarom');
	const reasons: string[] = [];
	for (const [i, player] of seats.entries()) {
		reasons.push(mark('a reason before it is shown', Object.keys(names)[i]!));
		await player.put(why.id, reasons[i]);
	}
	search();
	for (const player of [...seats, leader, projector]) await lookAround(player.visitor, session);
	search();
	open(...reasons);
	await leader.step(why.round, 'shown');
	await fien!.until(() => fien!.answers(why.id).filter((answer) => answer.given).length === 6);

	// Unsigned: the words are nobody's until they are shown, and then nobody's in particular.
	await openRound({ leader }, 'oogst');
	open(wording);
	const good = await openField(anna!, 'goed-werk');
	const unsigned: string[] = [];
	for (const [i, player] of seats.entries()) {
		const name = Object.keys(names)[i]!;
		const tickets = new Tickets(player.client, memoryStore());
		await tickets.take(good.id);
		for (const ticket of tickets.of(good.id, null)) marks.set(ticket, { what: 'a ticket', may: new Set([name]) });
		unsigned.push(mark('unsigned words before they are shown'));
		const pen = { writer: newId(), take: 1 };
		await player.put(good.id, unsigned[i], null, { ticket: tickets.of(good.id, null)[0], pen });
	}
	search();
	for (const player of [...seats, leader, projector]) await lookAround(player.visitor, session);
	search();
	open(...unsigned);
	await leader.step(good.round, 'shown');
	await fien!.until(() => fien!.answers(good.id).filter((answer) => answer.given).length === 6);
	expect(leader.answers(good.id).map((answer) => answer.seat)).toEqual([null, null, null, null, null, null]);

	// An agreement kept to oneself; then the end.
	await openRound({ leader }, 'afspraak');
	const intention = await openField(els!, 'voornemen');
	const mine = mark('an intention kept to oneself', 'els');
	await els!.put(intention.id, { what: mine, who: '', when: '', notice: '', back: '2026-12-22' });
	await leader.client.send('session:at', { at: 'review', pen: leader.pen() });
	const returning = await els!.client.send('seat:return', {});
	marks.set(returning.link.split('#')[1]!, { what: 'a return link', may: new Set(['els']) });
	await leader.client.send('session:stage', { from: 'running', to: 'done', pen: leader.pen() });
	search();
	await strange();
	await leader.client.send('session:stage', { from: 'done', to: 'closed', pen: leader.pen() });
	await strange();

	// After the end every browser there was, and one that comes only now.
	const afterwards = await tapped('afterwards', house.ellen);
	for (const word of [sharedCard, reason, ...reasons, ...unsigned, ...Object.values(names), wording, knock, passage])
		marks.get(word)!.may.add('afterwards');
	for (const [text, { what, may }] of marks) if (what === 'the facilitator’s script') (marks.get(text), may.add('afterwards'));
	for (const visitor of [...seats.map((player) => player.visitor), lead, projector.visitor, late.visitor, afterwards])
		await lookAround(visitor, session);
	marks.get(code)!.may.add('stranger');
	expect(await stranger.post('/meedoen?/look', { code })).toMatchObject({ type: 'failure', status: 404 });
	search();

	// The marks that were meant to be heard were heard: the search is not blind.
	expect(heardBy(sharedCard)).toEqual(expect.arrayContaining(['leader', 'anna', 'dirk', 'screen']));
	for (const word of [...reasons, ...unsigned]) expect(heardBy(word)).toEqual(expect.arrayContaining(['leader', 'screen', 'late', 'dirk']));
	for (const [word, { what }] of marks)
		if (!what.startsWith('unsigned')) expect([what, house.printed.includes(word)]).toEqual([what, false]);
	expect([...marks.keys()].filter((word) => house.printed.includes(word))).toEqual([]);
	expect(house.printed).not.toMatch(/Vreemde|ellen@|Ellen|Team Noord|gesprek\/[0-9a-z]{26}/);

	function script(text: { nl: string; en: string }): void {
		for (const words of [text.nl, text.en]) {
			const piece = words
				.split(/["\\<>&\n]/)
				.sort((a, b) => b.length - a.length)[0]!
				.slice(0, 60);
			if (piece.length > 25) marks.set(piece, { what: 'the facilitator’s script', may: new Set(['leader']) });
		}
	}
});

/** Frames as they read without ids and times; rows of one change come in an order of their ids, which is chance. */
const plain = (frames: string[]) =>
	frames.map((frame) =>
		inOrder(
			frame
				.replace(/\b[0-9a-hjkmnp-tv-z]{26}\b/g, '#')
				.replace(/\b\d{13}\b/g, '0')
				.replace(/"used":[\d.]+/g, '"used":0')
		)
	);

function inOrder(frame: string): string {
	if (!frame.startsWith('2[')) return frame;
	const [name, told] = JSON.parse(frame.slice(1)) as [string, { rows?: unknown[] }];
	return JSON.stringify([name, told.rows ? { ...told, rows: told.rows.map((row) => JSON.stringify(row)).sort() } : told]);
}

function framesOf(player: Player): string[] {
	const frames: string[] = [];
	// When the clock is asked and pages are counted is a matter of milliseconds, and of nothing anybody writes.
	const besides = /^3\d+\[\{"ok":true,"steady"|^2\["presence"/;
	player.client.socket.io.engine.on('packet', ({ type, data }: { type: string; data?: unknown }) => {
		if (type === 'message' && !besides.test(String(data))) frames.push(String(data));
	});
	return frames;
}

test('R5 R6: what a seat, the leader’s screen and the projector are sent does not depend on what others wrote and did not show', async () => {
	const runs = [];
	for (const busy of [false, true]) runs.push(await run(busy));
	const [quiet, loud] = runs;
	expect(loud!.seat).toEqual(quiet!.seat);
	expect(loud!.screen).toEqual(quiet!.screen);
	expect(loud!.leader).toEqual(quiet!.leader);
	expect(quiet!.seat.length).toBeGreaterThan(10);

	/** The same meeting twice; in the second the others write, mend, take tickets and take back. What they show is the same. */
	async function run(busy: boolean) {
		const meeting = await house.meeting(['Anna', 'Bo', 'Cees']);
		const { leader, seats, session } = meeting;
		const [anna, ...others] = seats;
		for (const [i, one] of seats.entries()) await one.until(() => one.client.mirror.of('seat').length === 3 && i >= 0);
		const projector = await openScreen(leader);
		house.keep(projector);
		const frames = { seat: framesOf(anna!), screen: framesOf(projector), leader: framesOf(leader) };
		await openRound(meeting, 'inchecken');
		const need = await openField(anna!, 'nodig');
		for (const [i, one] of others.entries()) {
			if (busy) for (let n = 0; n < 3 + i; n++) await one.put(need.id, `nooit gedeeld ${n} `.repeat(n + 1));
			const id = await one.put(need.id, 'gedeeld');
			await one.share(id);
			await anna!.until(() => anna!.client.mirror.get('answer', id));
			if (busy) await one.put(need.id, 'gedeeld, en daarna anders geschreven', null, { id, pen: one.pen() });
		}
		await openRound(meeting, 'stilschrijven');
		const story = await openField(anna!, 'moment');
		if (busy) for (const one of others) for (let n = 1; n < 5; n++) await one.put(story.id, 'een lang verhaal '.repeat(n));
		await openRound(meeting, 'oordelen');
		const why = await openField(anna!, 'waarom');
		for (const one of others) if (busy) await one.put(why.id, `want ${'heel '.repeat(4)} veel`);
		await openRound(meeting, 'oogst');
		const good = await openField(anna!, 'goed-werk');
		const tickets = new Tickets(others[0]!.client, memoryStore());
		if (busy) await tickets.take(good.id);
		if (busy) await others[0]!.put(good.id, 'zonder naam, niet getoond', null, { ticket: tickets.of(good.id, null)[0] });
		await openRound(meeting, 'afspraak');
		for (const one of [anna!, leader, projector]) await one.until(() => one.field('voornemen')?.open);
		const fresh = await play(anna!.visitor, session, 'seat');
		const snapshot = fresh.client.mirror.had;
		for (const player of [leader, projector, fresh, ...seats]) player.close();
		return {
			seat: [...plain(frames.seat), JSON.stringify(Object.values(snapshot!))],
			screen: plain(frames.screen),
			leader: plain(frames.leader)
		};
	}
});
