import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/lib/domain/id.ts';
import { Tickets } from '../../src/lib/live/tickets.ts';
import { memoryStore } from '../../src/lib/live/store.ts';
import { openScreen, Player, takeSeat } from '../drive.ts';
import { House, openField, openRound } from './house.ts';
import type { Meeting } from './house.ts';
import { Marks } from './marks.ts';

let house: House;
const marks = new Marks();
beforeAll(async () => {
	// At every level: whatever is logged, no word of it is anybody's. And with an ear to what the server asks of others.
	house = await House.open({ env: { LOG_LEVEL: 'debug', NODE_OPTIONS: `--import=${join(import.meta.dirname, 'outgoing.mjs')}` } });
});
afterAll(() => (marks.close(), house.close()));

async function seat(name: string, code: string, called: string, options = {}): Promise<Player> {
	const { url } = await marks.browser(name, house.app.port);
	const player = await takeSeat(url, code, called, options);
	house.keep(player);
	return player;
}

test('R5: over a whole meeting nobody is sent a byte of what they may not see, before joining, during, after removal and after the end', async () => {
	const lead = await marks.browser('leader', house.app.port, house.ellen);
	const { leader, code, link, session } = (await house.meeting([], { leader: lead })) as Meeting;
	const secrets = { [code]: 'the join code', [link.split('#')[1]!]: 'the secret of the link' };
	for (const [word, what] of Object.entries(secrets)) marks.add(word, what, 'leader', 'screen');

	const names = Object.fromEntries(
		['anna', 'bo', 'cees', 'dirk', 'els', 'fien'].map((name) => [name, marks.mark(`the name of ${name}`, 'leader', name)])
	);
	const [anna, bo, cees, dirk, els, fien] = await Promise.all(
		Object.entries(names).map(([name, called], i) => seat(name, code, called, i === 3 ? { transports: ['polling'] } : {}))
	);
	const seats = [anna!, bo!, cees!, dirk!, els!, fien!];
	for (const called of Object.values(names)) marks.allow(called, ...Object.keys(names), 'removed');
	for (const name of ['leader', ...Object.keys(names)]) marks.everybody.add(name);

	// Somebody is shown out of the lobby, a stranger looks around, a screen is opened.
	const removedName = marks.mark('the name of somebody removed', 'leader', 'removed', ...Object.keys(names));
	const removed = await seat('removed', code, removedName);
	await leader.client.send('seat:remove', { seat: removed.seat });
	await removed.until(() => removed.client.line === 'out');
	const stranger = await marks.browser('stranger', house.app.port);
	await marks.browser('screen', house.app.port, house.ellen);
	const projector = await openScreen({ ...leader, visitor: house.ellen.with(() => true, marks.url('screen')), session } as Player);
	house.keep(projector);
	await projector.client.send('door:read', {});
	marks.everybody.add('screen');
	const strange = async () => {
		await marks.lookAround(stranger, session, house.team);
		await marks.lookAround(removed.visitor, session);
		for (const face of ['seat', 'lead', 'screen'] as const) {
			const page = new Player(stranger, session, face);
			await page.until(() => page.client.line === 'out');
			page.close();
		}
		await stranger.post('/meedoen?/look', { code: 'BCDF-GHJK' });
		await stranger.post('/meedoen?/sit', { code: 'BCDF-GHJK', name: 'Vreemde' });
	};
	await strange();
	marks.search();

	// What leaders prepare for themselves: another wording of a question not asked yet, and reasons.
	const wording = marks.mark('the wording of a question that is not asked yet', 'leader');
	const reason = marks.mark('why a round was changed', 'leader');
	const harvest = leader.rounds.find((round) => round.key === 'oogst')!.id;
	const later = leader.fields(harvest).find((field) => field.key === 'verschil-en-vraag')!;
	await leader.client.send('field:change', { field: later.id, prompt: { nl: wording, en: wording }, reason, pen: leader.pen() });
	for (const round of leader.rounds) for (const text of [round.say!, round.tip!, round.pitfall!]) script(text);
	const opening = await openRound({ leader }, 'inchecken');

	// Somebody knocks after the start.
	const knock = marks.mark('the name of somebody who knocks', 'leader', 'late');
	const late = await seat('late', code, knock);
	expect(late.client.mirror.me).toMatchObject({ role: 'waiting' });
	await leader.until(() => leader.client.mirror.of('seat').some((one) => one.name === knock));
	marks.search();

	// Live: written, shared, taken back.
	const need = await openField(anna!, 'nodig');
	const unshared = marks.mark('a card that was not shared', 'anna');
	await anna!.put(need.id, unshared);
	const sharedCard = marks.mark('a shared card', 'bo');
	const card = await bo!.put(need.id, sharedCard);
	marks.search();
	marks.open(sharedCard);
	await bo!.share(card);
	const takenBack = marks.mark('a card that was taken back', 'cees');
	const back = await cees!.put(need.id, takenBack);
	marks.open(takenBack);
	await cees!.share(back);
	await fien!.until(() => fien!.answers(need.id).filter((answer) => answer.given).length === 2);
	await cees!.client.send('answer:give', { id: back, give: false, ticket: null, pen: cees!.pen() });
	await cees!.client.send('answer:drop', { id: back, ticket: null, pen: cees!.pen() });
	await leader.client.send('seat:ready', { round: opening, ready: true, pen: leader.pen() }).catch(() => undefined);

	// Who comes in now hears what stands, and nothing of what was taken back.
	for (const called of [...Object.values(names), sharedCard]) marks.allow(called, 'late');
	marks.allow(knock, ...Object.keys(names));
	await leader.client.send('seat:admit', { seats: [late.seat] });
	await late.until(() => late.client.mirror.me?.role === 'seat' && late.answers(need.id).length === 1);
	marks.everybody.add('late');
	await marks.lookAround(late.visitor, session);
	marks.search();

	// Private, with one passage shared.
	await openRound({ leader }, 'stilschrijven');
	const story = await openField(anna!, 'moment');
	const stories = seats.map((_, i) => marks.mark('a private story', Object.keys(names)[i]!));
	for (const [i, player] of seats.entries()) await player.put(story.id, stories[i]);
	const passage = marks.mark('a passage from private words', 'dirk');
	marks.open(passage);
	await dirk!.put(story.id, passage, null, { part: true });
	await anna!.client.send('sign:give', { sign: 'touched' });
	await leader.until(() => 'signs' in (leader.client.presence ?? {}) && JSON.stringify(leader.client.presence).includes('touched'));
	marks.search();
	for (const player of [...seats, leader, projector]) await marks.lookAround(player.visitor, session);
	marks.search();

	// Everybody tells in turn, under their own name; of somebody who is shown out then, who comes after that hears nothing.
	await openRound({ leader }, 'delen');
	await openField(anna!, 'gehoord');
	await late.until(() => late.field('gehoord')?.open);
	await leader.client.send('seat:remove', { seat: late.seat });
	await late.until(() => late.client.line === 'out');
	marks.everybody.delete('late');
	const newName = marks.mark('the name of who came last', 'leader', 'newcomer', ...Object.keys(names));
	const newcomer = await seat('newcomer', code, newName);
	for (const called of [...Object.values(names), sharedCard, passage]) marks.allow(called, 'newcomer');
	await leader.client.send('seat:admit', { seats: [newcomer.seat] });
	await newcomer.until(() => newcomer.client.mirror.me?.role === 'seat' && newcomer.field('gehoord')?.open);
	marks.everybody.add('newcomer');
	await marks.lookAround(newcomer.visitor, session);
	await marks.lookAround(late.visitor, session);
	marks.search();

	// Shown together: own words beside the virtues, and why.
	await openRound({ leader }, 'oordelen');
	const why = await openField(bo!, 'waarom');
	const reasons: string[] = [];
	for (const [i, player] of seats.entries()) {
		reasons.push(marks.mark('a reason before it is shown', Object.keys(names)[i]!));
		await player.put(why.id, reasons[i]);
	}
	marks.search();
	for (const player of [...seats, leader, projector]) await marks.lookAround(player.visitor, session);
	marks.search();
	marks.open(...reasons);
	await leader.step(why.round, 'shown');
	await fien!.until(() => fien!.answers(why.id).filter((answer) => answer.given).length === 6);

	// Unsigned: the words are nobody's until they are shown, and then nobody's in particular.
	await openRound({ leader }, 'oogst');
	marks.open(wording);
	const good = await openField(anna!, 'goed-werk');
	const unsigned: string[] = [];
	for (const [i, player] of seats.entries()) {
		const name = Object.keys(names)[i]!;
		const tickets = new Tickets(player.client, memoryStore());
		await tickets.take(good.id);
		for (const ticket of tickets.of(good.id, null)) marks.add(ticket, 'a ticket', name);
		unsigned.push(marks.mark('unsigned words before they are shown'));
		const pen = { writer: newId(), take: 1 };
		await player.put(good.id, unsigned[i], null, { ticket: tickets.of(good.id, null)[0], pen });
	}
	marks.search();
	for (const player of [...seats, leader, projector]) await marks.lookAround(player.visitor, session);
	marks.search();
	marks.open(...unsigned);
	await leader.step(good.round, 'shown');
	await fien!.until(() => fien!.answers(good.id).filter((answer) => answer.given).length === 6);
	expect(leader.answers(good.id).map((answer) => answer.seat)).toEqual([null, null, null, null, null, null]);

	// An agreement kept to oneself; then the end.
	await openRound({ leader }, 'afspraak');
	const intention = await openField(els!, 'voornemen');
	const mine = marks.mark('an intention kept to oneself', 'els');
	await els!.put(intention.id, { what: mine, who: '', when: '', notice: '', back: '2026-12-22' });
	await leader.client.send('session:at', { at: 'review', pen: leader.pen() });
	const returning = await els!.client.send('seat:return', {});
	marks.add(returning.link.split('#')[1]!, 'a return link', 'els');
	await leader.client.send('session:stage', { from: 'running', to: 'done', pen: leader.pen() });
	marks.search();
	await strange();
	await leader.client.send('session:stage', { from: 'done', to: 'closed', pen: leader.pen() });
	await strange();

	// After the end every browser there was, and one that comes only now.
	const afterwards = await marks.browser('afterwards', house.app.port, house.ellen);
	for (const word of [sharedCard, reason, ...reasons, ...unsigned, ...Object.values(names), wording, newName])
		marks.allow(word, 'afterwards');
	for (const visitor of [...seats.map((player) => player.visitor), lead, projector.visitor, late.visitor, afterwards])
		await marks.lookAround(visitor, session, house.team);
	marks.allow(code, 'stranger');
	expect(await stranger.post('/meedoen?/look', { code })).toMatchObject({ type: 'failure', status: 404 });
	marks.search();

	// The marks that were meant to be heard were heard: the search is not blind.
	expect(marks.heardBy(sharedCard)).toEqual(expect.arrayContaining(['leader', 'anna', 'dirk', 'screen']));
	for (const word of [...reasons, ...unsigned])
		expect(marks.heardBy(word)).toEqual(expect.arrayContaining(['leader', 'screen', 'newcomer', 'dirk']));
	expect(marks.within(house.printed)).toEqual([]);
	// And what is erased at the end stands nowhere in the file or beside it.
	const files = [house.file, `${house.file}-wal`].map((file) => readFileSync(file, 'latin1')).join();
	expect([...stories, unshared, takenBack, passage, removedName, knock].filter((word) => files.includes(word))).toEqual([]);
	expect(house.printed).not.toMatch(/Vreemde|ellen@|Ellen|Team Noord|gesprek\/[0-9a-z]{26}/);
	// In all that time the server asked nothing of anybody else.
	expect(house.printed).toContain('WATCHED');
	expect(house.printed.match(/OUTGOING.*/g) ?? []).toEqual([]);

	function script(text: { nl: string; en: string }): void {
		for (const words of [text.nl, text.en]) {
			const piece = words
				.split(/["\\<>&\n]/)
				.sort((a, b) => b.length - a.length)[0]!
				.slice(0, 60);
			if (piece.length > 25) marks.add(piece, 'the facilitator’s script', 'leader', 'afterwards');
		}
	}
});
