/** Two meetings in a row and a third, over the wire: what one yields opens the next, for those it belongs to. */
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLobby, planSeries, play, takeSeat, Visitor } from '../drive.ts';
import type { Player } from '../drive.ts';
import { House, openField, openRound } from './house.ts';
import { Tap } from './tap.ts';

let house: House;
let sessions: string[];
const browsers = new Map<string, Visitor>();

beforeAll(async () => {
	house = await House.open();
	sessions = await planSeries(house.ellen, house.team);
});
afterAll(() => house.close());

/** The nth conversation of the series begins, with these people in the browsers they had. */
async function begin(nth: number, names = ['Mo', 'Naima', 'Joris']) {
	const { leader, code } = await openLobby(house.ellen, sessions[nth]!);
	const seats = await Promise.all(
		names.map((name) => {
			if (!browsers.has(name)) browsers.set(name, new Visitor(house.url));
			return takeSeat(house.url, code, name, {}, browsers.get(name));
		})
	);
	house.keep(leader, ...seats);
	await leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: leader.pen() });
	return { leader, seats };
}

async function end(leader: Player): Promise<void> {
	await leader.client.send('session:stage', { from: 'running', to: 'done', pen: leader.pen() });
	await leader.client.send('session:stage', { from: 'done', to: 'closed', pen: leader.pen() });
}

const agreement = (what: string) => ({ what, who: 'Mo', when: '', notice: '', back: '' });
const abouts = (player: Player, key: string) => (player.field(key)?.abouts ?? []).map(({ label }) => label.nl);

describe('A series over the wire', () => {
	test('five conversations are planned in a row, each saying which of how many it is', async () => {
		expect(sessions).toHaveLength(5);
		for (const id of sessions) expect(await house.ellen.get(`/teams/${house.team}/gesprekken/${id}`)).toMatchObject({ status: 200 });
		expect(await (await house.ellen.get(`/teams/${house.team}/gesprekken/${sessions[2]}`)).text()).toContain('Gesprek 3 van 5');
	});

	test('R5 rules, virtues and harvest of the first come back in the next; a personal intention to its author alone', async () => {
		const first = await begin(0);
		await openRound(first, 'inchecken');
		const { id: needs } = await openField(first.seats[0]!, 'nodig');
		await first.seats[0]!.share(await first.seats[0]!.put(needs, 'Een half uur zonder telefoon'));
		await openRound(first, 'oogst');
		const { id: harvest } = await openField(first.seats[1]!, 'goed-werk');
		await first.seats[1]!.put(harvest, 'we blijven komen');
		await first.leader.step(first.leader.rounds.find(({ key }) => key === 'oogst')!.id, 'shown');
		await openRound(first, 'afspraak');
		const { id: intention } = await openField(first.seats[0]!, 'voornemen');
		await first.seats[0]!.share(await first.seats[0]!.put(intention, agreement('Ik laat mijn lijstje in de tas')));
		await first.leader.client.send('session:next', { next: { date: '2026-12-18', presenter: 'Naima' }, pen: first.leader.pen() });
		await end(first.leader);

		const prepare = await (await house.ellen.get(`/teams/${house.team}/gesprekken/${sessions[1]}`)).text();
		for (const words of ['Een half uur zonder telefoon', '18 december 2026', 'Naima']) expect(prepare).toContain(words);
		expect(prepare).not.toContain('Ik laat mijn lijstje');

		const second = await begin(1);
		const [mo, naima] = second.seats as [Player, Player];
		await naima.until(() => naima.head?.before);
		expect(naima.head!.before).toMatchObject({ rules: ['Een half uur zonder telefoon'] });
		// The server draws it, for whoever has no scripts yet.
		const drawn = await (await naima.visitor.get(`/gesprek/${sessions[1]}`)).text();
		await openRound(second, 'inchecken');
		const drawnInRound = await (await naima.visitor.get(`/gesprek/${sessions[1]}`)).text();
		expect([drawn, drawnInRound].some((html) => html.includes('<bdi>Een half uur zonder telefoon</bdi>'))).toBe(true);
		const tap = await Tap.open(house.app.port);
		for (const [player, face] of [
			[naima, 'seat'],
			[second.leader, 'lead']
		] as const)
			house.keep(
				await play(
					player.visitor.with(() => true, tap.url),
					sessions[1]!,
					face
				)
			);
		await openRound(second, 'inchecken');
		const { id: field } = await openField(mo, 'terugblik');
		const mine = mo.client.mirror.get('seat', mo.seat)!;
		expect(mine.own).toMatchObject([{ label: { nl: 'Ik laat mijn lijstje in de tas' } }]);
		await mo.put(field, { status: 'partly', learned: 'het was lastig', noticed: '' }, mine.own![0]!.key);
		await second.leader.step(second.leader.rounds[0]!.id, 'closed');
		await second.leader.until(() => second.leader.rounds[0]!.stage === 'closed');
		expect(tap.heard()).toContain('Een half uur zonder telefoon');
		expect(tap.heard()).not.toMatch(/lijstje|lastig|partly/);
		tap.close();
		await end(second.leader);
	});

	test('an agreement of one meeting opens the next check-in, and once it is kept the one after does not ask again', async () => {
		const third = await begin(2);
		await openRound(third, 'oogst');
		const { id: asked } = await openField(third.leader, 'vraag-terug');
		await third.seats[0]!.put(asked, agreement('Vragen wat zij zelf wil'));
		await end(third.leader);

		const fourth = await begin(3);
		await openRound(fourth, 'inchecken');
		const field = await openField(fourth.seats[0]!, 'terugblik');
		expect(abouts(fourth.seats[0]!, 'terugblik')).toEqual(['Vragen wat zij zelf wil']);
		const key = field.abouts![0]!.key;
		await fourth.seats[0]!.share(await fourth.seats[0]!.put(field.id, { status: 'kept', learned: '', noticed: 'zij lachte' }, key));
		await end(fourth.leader);

		const fifth = await begin(4);
		await openRound(fifth, 'inchecken');
		await openField(fifth.seats[1]!, 'terugblik');
		expect(abouts(fifth.seats[1]!, 'terugblik')).toEqual([]);
		await openRound(fifth, 'verdiepen');
		await openField(fifth.seats[1]!, 'teruglezen');
		expect(abouts(fifth.seats[1]!, 'teruglezen')).toContain('we blijven komen');
	});

	test('R13 a conversation that is removed is gone from all that later ones were handed, also from one that is under way', async () => {
		const page = await play(house.ellen, sessions[4]!, 'lead');
		house.keep(page);
		await page.until(() => abouts(page, 'teruglezen').includes('we blijven komen'));
		await house.ellen.submit(`/teams/${house.team}/gesprekken/${sessions[0]}?/remove`, { title: 'Waar staan we voor?' });
		await page.until(() => !abouts(page, 'teruglezen').includes('we blijven komen'));
		const stored = [house.file, `${house.file}-wal`].filter((file) => existsSync(file)).map((file) => readFileSync(file, 'latin1'));
		for (const words of ['Een half uur zonder telefoon', 'we blijven komen', 'Ik laat mijn lijstje'])
			expect(stored.some((bytes) => bytes.includes(words))).toBe(false);
	});

	test('a series is planned from a method of the team’s own too, with the days that were given', async () => {
		const at = `/teams/${house.team}`;
		const copied = await house.ellen.submit(`${at}/werkwijzen/groeiend-kwaliteitsbewustzijn?/copy`, {});
		const method = /werkwijzen\/([^/]+)/.exec(copied)![1]!;
		const plan = { method, title: 'Op onze manier', aim: '', start: '2027-01-05', weeks: '2', version: 'short' };
		const days = { 'date-gk1': '2027-01-05', 'date-gk3': '2027-01-19', 'keeps-gk3': 'nothing' };
		await expect(house.ellen.submit(`${at}/gesprekken?/series`, { ...plan, ...days })).rejects.toThrow('choose');
		await house.ellen.submit(`${at}/werkwijzen/${method}/bewerken?/publish`, { revision: '1' });
		await house.ellen.submit(`${at}/gesprekken?/series`, { ...plan, ...days });
		const planned = house.read((db) =>
			db.prepare('select meeting, date, place, unrecorded from session where method = ? order by date').all(method)
		);
		expect(planned).toEqual([
			{ meeting: 'gk1', date: '2027-01-05', place: '{"number":1,"of":2}', unrecorded: 0 },
			{ meeting: 'gk3', date: '2027-01-19', place: '{"number":2,"of":2}', unrecorded: 1 }
		]);
		// The whole of a series, and one that is added to it.
		await house.ellen.submit(`${at}/gesprekken?/series`, { ...plan, title: 'Zonder verslag', ...days, keeps: 'nothing' });
		const series = house.read((db) => db.prepare("select id from series where title = 'Zonder verslag'").pluck().get()) as string;
		await house.ellen.submit(`${at}/gesprekken?/add`, { series, meeting: 'gk1', date: '2027-02-02', keeps: 'nothing' });
		await house.ellen.submit(`${at}/gesprekken?/add`, { series, meeting: 'gk1', date: '2027-02-16' });
		const kept = house.read((db) => db.prepare('select unrecorded from session where series = ? order by date').pluck().all(series));
		expect(kept).toEqual([1, 1, 1, 0]);
		// Who comes to its door reads that before anything else.
		const [bare] = house.read((db) => db.prepare('select id from session where series = ? order by date').pluck().all(series)) as string[];
		const { code, leader } = await openLobby(house.ellen, bare!);
		house.keep(leader);
		const { lobby } = (await new Visitor(house.url).ask('/meedoen?/look', { code })) as { lobby: { bare: string } };
		expect(lobby.bare).toContain('bewaren we niets');
	});

	test('R5 at the door of a later meeting one’s own link brings one’s own intentions along, in a browser that knows nothing', async () => {
		const [one, two] = await planSeries(house.ellen, house.team, { title: 'Verder kijken', start: '2027-02-02' });
		const first = await openLobby(house.ellen, one!);
		const mo = await takeSeat(house.url, first.code, 'Mo');
		house.keep(first.leader, mo);
		await openRound(first, 'afspraak');
		const { id } = await openField(mo, 'voornemen');
		await mo.put(id, agreement('Ik bel haar zelf'));
		const { link } = await mo.client.send('seat:return', {});
		const asks = async (code: string, visitor: Visitor) =>
			((await visitor.ask('/meedoen?/look', { code })) as { lobby: { asks: Record<string, unknown> } }).lobby.asks;
		expect(await asks(first.code, new Visitor(house.url))).toEqual({});
		await end(first.leader);

		const { leader, code } = await openLobby(house.ellen, two!);
		house.keep(leader);
		await leader.client.send('part:set', {
			what: 'party',
			key: 'bewoners',
			label: { nl: 'Bewoners', en: 'Residents' },
			seats: [],
			pen: leader.pen()
		});
		const phone = new Visitor(house.url);
		expect(await asks(code, phone)).toMatchObject({ back: { label: /eigen link/ }, party: { all: [{ key: 'bewoners' }] } });
		expect(await asks(code, mo.visitor)).not.toHaveProperty('back');
		const intentions = async (visitor: Visitor, name: string, back: string) => {
			await visitor.submit('/meedoen?/sit', { code, name, back, party: 'bewoners' });
			const seat = await play(visitor, two!, 'seat');
			house.keep(seat);
			return { seat, own: seat.client.mirror.get('seat', seat.seat)!.own!.map(({ label }) => label.nl) };
		};
		const known = await intentions(phone, 'mo', link);
		expect(known.own).toEqual(['Ik bel haar zelf']);
		expect(known.seat.client.mirror.of('part')).toMatchObject([{ key: 'bewoners', seats: [known.seat.seat] }]);
		// Under another name, or with somebody else's guess, there is nothing.
		expect((await intentions(new Visitor(house.url), 'Joris', link)).own).toEqual([]);
		expect((await intentions(new Visitor(house.url), 'Mo', 'niets')).own).toEqual([]);
	});

	test('R13 what somebody takes out of a rounded-off meeting leaves the next one too, which began already', async () => {
		const [one, two] = await planSeries(house.ellen, house.team, { title: 'Nog verder', start: '2027-05-04' });
		const first = await openLobby(house.ellen, one!);
		const mo = await takeSeat(house.url, first.code, 'Mo');
		house.keep(first.leader, mo);
		await openRound(first, 'inchecken');
		const { id: needs } = await openField(mo, 'nodig');
		const card = await mo.put(needs, 'Niemand hoeft iets');
		await mo.share(card);
		await first.leader.client.send('session:stage', { from: 'running', to: 'done', pen: first.leader.pen() });
		const next = await openLobby(house.ellen, two!);
		house.keep(next.leader);
		await next.leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: next.leader.pen() });
		await next.leader.until(() => next.leader.head?.before?.rules.includes('Niemand hoeft iets'));
		await mo.client.send('answer:out', { id: card, out: true, ticket: null, pen: mo.pen() });
		await next.leader.until(() => !JSON.stringify(next.leader.head?.before ?? null).includes('Niemand hoeft iets'));
	});
});
