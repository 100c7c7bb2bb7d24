import { afterAll, beforeAll, expect, test } from 'vitest';
import { openScreen, play, signedIn } from '../drive.ts';
import type { Player } from '../drive.ts';
import { asks } from './asks.ts';
import { gone, House, say, underWay } from './house.ts';

let house: House;
beforeAll(async () => {
	house = await House.open();
});
afterAll(() => house.close());

/** Who is asked to lead along: a part of this conversation, and no account. */
const ask = (leader: Player, seats: string[]) =>
	leader.client.send('part:set', { what: 'lead', key: 'lead', label: null, seats, pen: leader.pen() });

test('R10: a seat that is asked to lead along leads from its own browser, without an account', async () => {
	const { leader, seats, session, things } = await underWay(house, ['Fenna', 'Joris']);
	const [fenna] = seats as [Player, Player];
	const address = `/gesprek/${session}/leiden`;
	expect((await fenna.visitor.get(address)).status).toBe(404);

	await ask(leader, [fenna.seat]);
	const page = await fenna.visitor.get(address);
	expect(page.status).toBe(200);
	expect(await page.text()).not.toContain(`/teams/`);
	const guest = await play(fenna.visitor, session, 'lead');
	house.keep(guest);
	expect(await say(guest, 'round:change', { ...asks(things)['round:change'], minutes: 9 })).toEqual({ ok: true });
	const screen = await openScreen(guest);
	house.keep(screen);
	expect(screen.client.mirror.me).toEqual({ role: 'screen' });
	expect((await fenna.visitor.get(`/teams/${house.team}`)).status).not.toBe(200);
});

test('R10: its rights end within a second when the part is taken back, when it is shown out, and when the session closes', async () => {
	const { leader, seats, session, things } = await underWay(house, ['Gijs', 'Hilde', 'Ivo']);
	const [gijs, hilde, ivo] = seats as [Player, Player, Player];
	await ask(leader, [gijs.seat, hilde.seat, ivo.seat]);
	const guests = await Promise.all([gijs, hilde, ivo].map((seat) => play(seat.visitor, session, 'lead')));
	house.keep(...guests);

	await ask(leader, [hilde.seat, ivo.seat]);
	await gone(guests[0]!);
	const before = house.stored(session);
	await expect(guests[0]!.client.send('round:change', asks(things)['round:change'])).rejects.toThrow('not-found');
	expect(house.stored(session)).toBe(before);
	expect((await gijs.visitor.get(`/gesprek/${session}/leiden`)).status).toBe(404);
	expect((await gijs.visitor.get(`/gesprek/${session}`)).status).toBe(200);

	await leader.client.send('seat:remove', { seat: hilde.seat });
	await gone(guests[1]!);

	await leader.client.send('session:stage', { from: 'running', to: 'done', pen: leader.pen() });
	await leader.client.send('session:stage', { from: 'done', to: 'closed', pen: leader.pen() });
	await gone(guests[2]!);
	expect((await ivo.visitor.get(`/gesprek/${session}/leiden`)).status).toBe(404);
});

test('R15: a leader goes on from another laptop, with everything that was there; one who leads along hands over to another seat', async () => {
	const { leader, seats, session } = await underWay(house, ['Jet', 'Kees']);
	const [jet, kees] = seats as [Player, Player];
	leader.close();
	const laptop = await play(await signedIn(house.url), session, 'lead');
	house.keep(laptop);
	expect(laptop.rounds.find((round) => round.key === 'inchecken')?.stage).toBe('writing');

	await ask(laptop, [jet.seat]);
	const guest = await play(jet.visitor, session, 'lead');
	house.keep(guest);
	await ask(guest, [kees.seat]);
	await gone(guest);
	const next = await play(kees.visitor, session, 'lead');
	house.keep(next);
	expect(next.client.mirror.me).toEqual({ role: 'leader' });
});
