import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/lib/domain/id.ts';
import { may } from '../../src/lib/domain/actor.ts';
import type { Role, Verb as Ruled } from '../../src/lib/domain/actor.ts';
import { makeTeam, openScreen, planMeeting, play, Player, signedIn, takeSeat, Visitor } from '../drive.ts';
import { aboutThings, asks } from './asks.ts';
import type { Verb } from './asks.ts';
import { gone, House, say, underWay } from './house.ts';

const JORIS = { name: 'Joris', email: 'joris@buurthulp.example', password: 'een fiets zonder bel op zolder' };

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

/** A colleague joins Ellen's team by invitation. */
async function invited(role: 'facilitator' | 'reader', email = JORIS.email): Promise<Visitor> {
	const { link } = (await house.ellen.ask(`/teams/${house.team}?/invite`, { label: JORIS.name, role })) as { link: string };
	const visitor = new Visitor(house.url);
	await visitor.submit('/uitnodiging?/open', { link });
	await visitor.submit('/uitnodiging?/make', { ...JORIS, email });
	return visitor;
}

/** Somebody who prepares a situation, by a link of their own. */
async function preparing(): Promise<Player> {
	const session = await planMeeting(house.ellen, house.team, { meeting: 'gk3' });
	const asked = { fresh: newId(), member: '', name: 'Lotte', brings: 'situation' };
	const { link } = (await house.ellen.ask(`/teams/${house.team}/gesprekken/${session}?/ahead`, asked)) as { link: string };
	const visitor = new Visitor(house.url);
	await visitor.submit('/voorbereiden?/open', { link });
	return house.keep(await play(visitor, session, 'seat'))[0]!;
}

test('R10: what the table does not allow a role is refused over the wire and has no effect', async () => {
	const meeting = await underWay(house, ['Anna', 'Bo']);
	const { seats, code, things } = meeting;
	const knocking = await takeSeat(house.url, code, 'Cees');
	const screen = await openScreen(meeting.leader);
	house.keep(knocking, screen);
	const pages: [Role, Player][] = [
		['seat', seats[1]!],
		['waiting', knocking],
		['ahead', await preparing()],
		['screen', screen],
		['leader', meeting.leader]
	];
	for (const [role, page] of pages) {
		for (const [verb, payload] of Object.entries(asks(things))) {
			if (verb === 'time:ask' || may(role, verb as Ruled)) continue;
			const before = house.stored(page.session);
			expect([role, verb, await say(page, verb, payload)]).toEqual([role, verb, { ok: false, refusal: 'not-allowed' }]);
			expect([role, verb, house.stored(page.session) === before]).toEqual([role, verb, true]);
		}
	}
});

test('R10: foreign ids are not found, whatever is asked, and nothing happens where they come from', async () => {
	const theirTeam = await makeTeam(house.ellen, 'Team Zuid');
	const theirs = await underWay(house, ['Dirk', 'Els'], { team: theirTeam });
	const ours = await underWay(house, ['Fien', 'Gijs']);
	const before = [house.stored(theirs.session), house.stored(ours.session)];
	for (const [role, page] of [
		['seat', ours.seats[1]!],
		['leader', ours.leader]
	] as const)
		for (const verb of aboutThings) {
			if (!may(role, verb as Ruled)) continue;
			const answer = await say(page, verb, asks(theirs.things)[verb]);
			expect([role, verb, answer]).toEqual([role, verb, { ok: false, refusal: 'not-found' }]);
		}
	expect([house.stored(theirs.session), house.stored(ours.session)]).toEqual(before);
});

test('R10: nobody writes over a row of others by taking its id for their own words', async () => {
	const meeting = await underWay(house, ['Hilde', 'Ivo']);
	const { seats, things, session, leader } = meeting;
	const before = house.stored(session);
	for (const id of [things.answer, things.round, things.field, things.seat, session, things.deviation]) {
		const put = { ...asks(things)['answer:put'], id };
		expect(await say(seats[1]!, 'answer:put', put)).toEqual({ ok: false, refusal: 'not-found' });
	}
	for (const id of [things.answer, things.field, things.seat, session]) {
		expect(await say(leader, 'round:add', { ...asks(things)['round:add'], id })).toMatchObject({ ok: false });
		expect(await say(leader, 'round:repeat', { round: things.round, id })).toMatchObject({ ok: false });
	}
	expect(house.stored(session)).toBe(before);
});

test('R10: another seat’s words, name and tickets are not theirs to touch', async () => {
	const { seats, things, session } = await underWay(house, ['Jet', 'Kees']);
	const before = house.stored(session);
	for (const verb of ['answer:give', 'answer:drop', 'answer:out', 'answer:keep', 'answer:stop', 'seat:rename'] satisfies Verb[])
		expect([verb, await say(seats[1]!, verb, asks(things)[verb])]).toEqual([verb, { ok: false, refusal: 'not-found' }]);
	expect(house.stored(session)).toBe(before);
});

test('R10: role, seat, team and author in a payload are refused, not ignored', async () => {
	const { seats, leader, things, session } = await underWay(house, ['Lies', 'Mart']);
	const before = house.stored(session);
	const forged = Object.entries({
		role: 'leader',
		team: house.team,
		author: things.seat,
		person: things.seat,
		session,
		actor: {},
		given: true
	});
	for (const [i, [verb, payload]] of Object.entries(asks(things)).entries()) {
		const some = verb === 'answer:put' ? [...forged, ['seat', things.seat] as const] : [forged[i % forged.length]!];
		for (const [key, value] of some)
			for (const page of [seats[1]!, leader])
				expect([verb, key, await say(page, verb, { ...payload, [key]: value })]).toEqual([
					verb,
					key,
					{ ok: false, refusal: 'wrong-shape' }
				]);
	}
	expect(house.stored(session)).toBe(before);
	const hello = new Player(seats[1]!.visitor, session, 'seat');
	hello.client.socket.auth = { protocol: 1, session, face: 'seat', role: 'leader' };
	hello.client.socket.disconnect().connect();
	await hello.until(() => hello.client.line === 'out');
	hello.close();
});

test('R10: a removed seat hears nothing more within a second, cannot come back with what it holds, and changes nothing', async () => {
	const { seats, leader, session, things } = await underWay(house, ['Nina', 'Otto', 'Pim']);
	const [nina, otto] = [seats[1]!, seats[0]!];
	const seat = nina.seat;
	const heard: string[] = [];
	await leader.client.send('seat:remove', { seat });
	await gone(nina);
	nina.client.socket.onAny((name: string) => heard.push(name));
	await otto.put(things.field, 'Na het weggaan geschreven.').then((id) => otto.share(id));
	const before = house.stored(session);
	await expect(nina.client.send('answer:put', asks(things)['answer:put'])).rejects.toThrow('not-found');
	const again = new Player(nina.visitor, session, 'seat');
	await gone(again, 5000);
	expect(house.stored(session)).toBe(before);
	expect(heard).toEqual([]);
	expect((await nina.visitor.get(`/gesprek/${session}`)).status).toBe(404);
	expect(await (await nina.visitor.get(`/gesprek/${session}/__data.json`)).text()).not.toContain(things.round);
	for (const player of [nina, again]) player.close();
});

test('R10: whoever leaves hears nothing more either', async () => {
	const { seats, session } = await underWay(house, ['Roos', 'Sam']);
	const { visitor } = seats[1]!;
	await seats[1]!.client.send('seat:leave', {});
	await gone(seats[1]!);
	expect((await visitor.get(`/gesprek/${session}`)).status).toBe(404);
});

test('R10: a facilitator who signs out is out on every open page within a second', async () => {
	const visitor = await signedIn(house.url);
	const { session } = await underWay(house, ['Tess']);
	const page = await play(visitor, session, 'lead');
	const cookie = visitor.cookie;
	await visitor.submit('/uitloggen', {});
	await gone(page);
	page.close();
	const before = house.stored(session);
	const response = await fetch(`${house.url}/gesprek/${session}/leiden`, { headers: { cookie }, redirect: 'manual' });
	expect(response.status).toBeGreaterThanOrEqual(300);
	// The address may come back, what is talked about there may not.
	expect(await response.text()).not.toContain('Waar staan we voor?');
	expect(house.stored(session)).toBe(before);
});

test('R10: a facilitator who becomes a reader stops leading within a second, and one who is put out of the team too', async () => {
	const joris = await invited('facilitator');
	const { session, things } = await underWay(house, ['Una']);
	const page = await play(joris, session, 'lead');
	expect(await say(page, 'round:change', { ...asks(things)['round:change'], minutes: 7 })).toEqual({ ok: true });
	const member = house.read((db) => db.prepare('select id from person where email = ?').get(JORIS.email) as { id: string }).id;
	await house.ellen.ask(`/teams/${house.team}?/role`, { member, role: 'reader' });
	await gone(page);
	page.close();
	expect((await joris.get(`/gesprek/${session}/leiden`)).status).toBe(404);
	await house.ellen.ask(`/teams/${house.team}?/role`, { member, role: 'facilitator' });
	const again = await play(joris, session, 'lead');
	await house.ellen.ask(`/teams/${house.team}?/remove`, { member });
	await gone(again);
	again.close();
	expect((await joris.get(`/gesprek/${session}/leiden`)).status).toBe(404);
});

test('R10: screens that are closed by the facilitator hear nothing more, and their right is gone', async () => {
	const { session, leader } = await underWay(house, ['Vic']);
	const screen = await openScreen(leader);
	await leader.visitor.submit(`/gesprek/${session}/leiden?/close`, {});
	await gone(screen);
	expect((await screen.visitor.get(`/scherm/${session}`)).status).toBe(404);
	screen.close();
});

test('R10: a screen or a seat whose right is withdrawn elsewhere is out within a second or so', async () => {
	const { session, leader, seats } = await underWay(house, ['Vera', 'Wout']);
	const screen = await openScreen(leader);
	house.keep(screen);
	const db = new Sqlite(house.file, { timeout: 2000 });
	db.prepare(`delete from access where session = ? and (purpose = 'screen' or seat = ?)`).run(session, seats[1]!.seat);
	db.close();
	await gone(screen, 2000);
	await gone(seats[1]!, 2000);
	expect(seats[0]!.client.line).toBe('live');
});

test('R10: a team that is removed is gone for seats, leaders and screens of its sessions at once', async () => {
	const team = await makeTeam(house.ellen, 'Team Even');
	const { leader, seats, session } = await house.meeting(['Xena', 'Yves'], { team });
	const screen = await openScreen(leader);
	house.keep(screen);
	await house.ellen.submit(`/teams/${team}/instellingen?/remove`, { name: 'Team Even' });
	await Promise.all([leader, screen, ...seats].map((page) => gone(page)));
	expect((await seats[0]!.visitor.get(`/gesprek/${session}`)).status).toBe(404);
	expect(house.stored(session)).not.toContain('Xena');
});

test('a reader finds a conversation in the logbook when it is closed, who leads when it is rounded off', async () => {
	const reader = await invited('reader', 'zita@buurthulp.example');
	const { leader, session } = await underWay(house, ['Zita']);
	const statuses = async (visitor: Visitor) => {
		const line = await (await visitor.get(`/teams/${house.team}/logboek`)).text();
		return [(await visitor.get(`/teams/${house.team}/logboek/${session}`)).status, line.includes(session)];
	};
	expect(await statuses(house.ellen)).toEqual([404, false]);
	await leader.client.send('session:stage', { from: 'running', to: 'done', pen: leader.pen() });
	expect(await statuses(house.ellen)).toEqual([200, true]);
	expect(await statuses(reader)).toEqual([404, false]);
	await leader.client.send('session:stage', { from: 'done', to: 'closed', pen: leader.pen() });
	expect(await statuses(reader)).toEqual([200, true]);
});
