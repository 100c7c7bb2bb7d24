import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '#lib/domain/id.ts';
import { openLobby, openScreen, planMeeting, play, Player, signedIn, takeSeat, Visitor } from '../drive.ts';
import { asks } from './asks.ts';
import { gone, House, openField, openRound, say, underWay } from './house.ts';

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

/** Asks somebody by name to bring a situation; answers with what stands behind the `#` of their link. */
async function asked(session: string, name: string, id = newId()): Promise<{ path: string; secret: string }> {
	const path = `/teams/${house.team}/gesprekken/${session}`;
	const reply = (await house.ellen.ask(`${path}?/ahead`, { fresh: id, member: '', name, brings: 'situation' })) as { link: string };
	return { path, secret: reply.link.split('#')[1]! };
}
const opened = async (secret: string, by = new Visitor(house.url)) => (await by.submit('/voorbereiden?/open', { link: secret }), by);

test('R5 R10: a presenter writes their situation in a planned session by a link that opens once, and sits in the same seat at the lobby', async () => {
	const session = await planMeeting(house.ellen, house.team, { meeting: 'gk3' });
	const { path, secret } = await asked(session, 'Lotte');
	expect(await (await house.ellen.get(path)).text()).toContain('link nog niet geopend');
	const lotte = await opened(secret);
	await expect(opened(secret)).rejects.toThrow('gone');
	const page = await play(lotte, session, 'seat');
	house.keep(page);
	expect(page.client.mirror.me).toMatchObject({ role: 'ahead' });
	const field = page.client.mirror.of('field')[0]!;
	expect(field).toMatchObject({ key: 'situatie', ahead: page.seat });
	const words = 'Iemand wil niet dat wij binnenkomen.';
	await page.put(field.id, { title: 'De deur', text: words });
	expect(house.stored(session)).not.toContain(secret);
	expect(await (await lotte.get(`/voorbereiden/${session}`)).text()).toContain(words);
	expect(await (await house.ellen.get(path)).text()).not.toContain(words);

	// Their own link opens it elsewhere, again and again; a later one ends it.
	const own = async () => ((await lotte.ask(`/voorbereiden/${session}?/own`, {})) as { link: string }).link.split('#')[1]!;
	const first = await own();
	const phone = await opened(first);
	await opened(first);
	expect(await (await phone.get(`/voorbereiden/${session}`)).text()).toContain(words);
	await own();
	await expect(opened(first)).rejects.toThrow('gone');

	await expect(lotte.submit(`/voorbereiden/${session}?/in`, {})).rejects.toThrow('wait');
	const { leader } = await openLobby(house.ellen, session);
	house.keep(leader);
	expect(leader.client.mirror.of('seat')).toMatchObject([{ name: 'Lotte', state: 'ahead' }]);
	expect(await lotte.submit(`/voorbereiden/${session}?/in`, {})).toBe(`/gesprek/${session}`);
	await leader.until(() => leader.client.mirror.of('seat')[0]?.state === 'in');
	await page.until(() => page.client.mirror.me?.role === 'seat');
	expect(page.client.mirror.of('answer')).toMatchObject([{ seat: page.seat, given: null }]);
	expect(leader.client.mirror.of('answer')).toEqual([]);
});

test('R10 R13: who made a link takes it back: it opens nothing, who opened it is out within a second, and what they wrote is gone', async () => {
	const session = await planMeeting(house.ellen, house.team, { meeting: 'gk3' });
	const { path, secret } = await asked(session, 'Pim');
	const page = await play(await opened(secret), session, 'seat');
	house.keep(page);
	await page.put(page.client.mirror.of('field')[0]!.id, { title: 'De trap', text: 'Hier wil ik over praten.' });
	await house.ellen.submit(`${path}?/unask`, { seat: page.seat });
	await gone(page);
	expect(house.stored(session)).not.toContain('De trap');
	expect((await page.visitor.get(`/voorbereiden/${session}`)).status).toBe(404);
	const unopened = (await asked(session, 'Rik')).secret;
	const seat = house.read((db) => db.prepare("select id from seat where session = ? and state = 'ahead'").get(session)) as { id: string };
	await house.ellen.submit(`${path}?/unask`, { seat: seat.id });
	await expect(opened(unopened)).rejects.toThrow('gone');
});

test('R2 asked twice by a page that heard nothing the first time, there is one seat to prepare with and one link; and one added round', async () => {
	const session = await planMeeting(house.ellen, house.team, { meeting: 'gk3' });
	const id = newId();
	const [{ path, secret }, again] = await Promise.all([asked(session, 'Lotte', id), asked(session, 'Lotte', id)]);
	expect(again.secret).toBe(secret);
	const seats = () => house.read((db) => db.prepare('select name, state from seat where session = ?').all(session));
	expect(seats()).toEqual([{ name: 'Lotte', state: 'ahead' }]);
	const page = await play(await opened(secret), session, 'seat');
	house.keep(page);
	expect(page.client.mirror.of('field')[0]).toMatchObject({ key: 'situatie', ahead: page.seat });
	expect((await asked(session, 'Lotte', id)).secret).toBe(secret);
	await expect(opened(secret)).rejects.toThrow('gone');
	expect(seats()).toHaveLength(1);
	await house.ellen.submit(`${path}?/unask`, { seat: page.seat });
	await expect(asked(session, 'Lotte', id)).rejects.toThrow();

	const rounds = () => house.read((db) => db.prepare('select id, title from round where session = ?').all(session)) as { id: string }[];
	const before = rounds();
	const add = { fresh: newId(), after: before[0]!.id, title: 'Nog even', prompt: 'Wat blijft liggen?', way: 'live', minutes: '5' };
	await Promise.all([house.ellen.ask(`${path}?/add`, add), house.ellen.ask(`${path}?/add`, add)]);
	await house.ellen.ask(`${path}?/add`, add);
	expect(rounds()).toHaveLength(before.length + 1);
});

test('R10: a member of the team needs no link: their account leads to their seat', async () => {
	const session = await planMeeting(house.ellen, house.team, { meeting: 'gk3' });
	const conversations = `/teams/${house.team}/gesprekken`;
	const me = house.read((db) => db.prepare('select id from person').get()) as { id: string };
	const reply = await house.ellen.ask(`${conversations}/${session}?/ahead`, {
		fresh: newId(),
		member: me.id,
		name: '',
		brings: 'situation'
	});
	expect((reply as { link?: string }).link).toBeUndefined();
	expect(await (await house.ellen.get(conversations)).text()).toContain('Jij bereidt iets voor');
	const laptop = await signedIn(house.url);
	expect(await laptop.submit(`${conversations}?/ahead`, { session })).toBe(`/voorbereiden/${session}`);
	expect((await laptop.get(`/voorbereiden/${session}`)).status).toBe(200);
	expect((await house.ellen.get(`/voorbereiden/${session}`)).status).toBe(404);
});

test('who led and missed the closing is told that it was closed; nobody else learns that there was anything', async () => {
	const { leader, session } = await house.meeting(['Ada']);
	const [colleague] = house.keep(await play(house.ellen, session, 'lead'));
	await colleague!.until((page) => page.client.line === 'live');
	colleague!.client.socket.disconnect();
	const stages = ['lobby', 'running', 'done', 'closed'] as const;
	for (let i = 1; i < 4; i++) await leader.client.send('session:stage', { from: stages[i - 1]!, to: stages[i]!, pen: leader.pen() });
	colleague!.client.open();
	const [stranger] = house.keep(new Player(new Visitor(house.url), session, 'lead'));
	await colleague!.until((page) => page.client.line === 'over');
	await leader.until((page) => page.client.line === 'over');
	await stranger!.until((page) => page.client.line === 'out');
	await expect(colleague!.client.send('session:quiet', { quiet: true, pen: colleague!.pen() })).rejects.toThrow('closed');
});

test('R10: a link back to one’s own words is ended by whoever has it, and opens nothing any more wherever it was opened', async () => {
	const { seats, session } = await underWay(house, ['Aad', 'Bea']);
	const { link } = await seats[0]!.client.send('seat:return', {});
	const [laptop, phone] = [new Visitor(house.url), new Visitor(house.url)];
	for (const browser of [laptop, phone]) await browser.submit('/terug?/open', { link });
	const words = async (browser: Visitor) => (await (await browser.get('/terug')).text()).includes('Een half uur zonder telefoon.');
	expect([await words(laptop), await words(phone)]).toEqual([true, true]);
	await laptop.submit('/terug?/end', {});
	expect([await words(laptop), await words(phone)]).toEqual([false, false]);
	await expect(new Visitor(house.url).submit('/terug?/open', { link })).rejects.toThrow('400');
	expect(house.read((db) => db.prepare(`select * from access where session = ? and purpose = 'return'`).all(session))).toEqual([]);
	// The seat itself is not touched, and may have another.
	expect(seats[0]!.client.line).toBe('live');
	const again = await seats[0]!.client.send('seat:return', {});
	await laptop.submit('/terug?/open', { link: again.link });
	expect(await words(laptop)).toBe(true);
});

test('R5: a colleague who is signed in is recognised by their own name, and what they wrote they alone read back', async () => {
	const { link } = (await house.ellen.ask(`/teams/${house.team}?/invite`, { label: '', role: 'reader' })) as { link: string };
	const member = new Visitor(house.url);
	await member.submit('/uitnodiging?/open', { link });
	await member.submit('/uitnodiging?/make', {
		name: 'Joris',
		email: 'joris@buurthulp.example',
		password: 'een fiets zonder bel op zolder'
	});
	const { leader, code, session } = await house.meeting(['Ada']);
	const own = house.keep(await takeSeat(house.url, code, 'joris ', {}, member))[0]!;
	// On a shared laptop: signed in as Ellen, and somebody else sits down.
	const shared = house.keep(await takeSeat(house.url, code, 'Dien', {}, await signedIn(house.url)))[0]!;
	await openRound({ leader }, 'inchecken');
	const field = await openField(own, 'nodig');
	for (const [page, words] of [
		[own, 'De tijd nemen aan de deur.'],
		[shared, 'Een stoel bij het raam.']
	] as const)
		await page.share(await page.put(field.id, words));
	await leader.client.send('session:stage', { from: 'running', to: 'done', pen: leader.pen() });
	await leader.client.send('session:stage', { from: 'done', to: 'closed', pen: leader.pen() });
	const places = ['/ik/terugblik', '/ik/terugblik/__data.json', '/ik/terugblik/bestand', '/ik/gegevens', '/ik/gegevens/bestand'];
	const read = async (visitor: Visitor) => (await Promise.all(places.map(async (path) => (await visitor.get(path)).text()))).join();
	const mine = await read(member);
	expect([mine.includes('De tijd nemen aan de deur.'), mine.includes('Een stoel bij het raam.')]).toEqual([true, false]);
	// Ellen looks after the team and manages the organisation.
	const hers = await read(house.ellen);
	expect([hers.includes('De tijd nemen aan de deur.'), hers.includes('Een stoel bij het raam.')]).toEqual([false, false]);
	const nobody = new Visitor(house.url);
	for (const path of places.filter((path) => !path.includes('__data')))
		expect([path, (await nobody.get(path)).status]).toEqual([path, 303]);
	expect(house.read((db) => db.prepare('select count(*) from seat where session = ? and person is not null').pluck().get(session))).toBe(1);
});
