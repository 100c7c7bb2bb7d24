/** Zoë's team, in which everything exists that can be named in an address or a form; and what all of it looks like as stored. */
import { makeTeam, planSeries, playToTheEnd, Visitor } from '../drive.ts';
import { underWay, type House, type UnderWay } from '../live/house.ts';

export type Theirs = { ids: Record<string, string>; other: UnderWay; stored(): string };

/** Ellen invites Zoë, who then has a team of her own in which Ellen is nobody. */
export async function theirTeam(house: House): Promise<Theirs> {
	const { link } = (await house.ellen.ask(`/teams/${house.team}?/invite`, { label: 'Zoë', role: 'reader' })) as { link: string };
	const zoe = new Visitor(house.url);
	await zoe.submit('/uitnodiging?/open', { link });
	await zoe.submit('/uitnodiging?/make', { name: 'Zoë', email: 'zoe@elders.example', password: 'een lantaarn achter het hek' });
	await zoe.submit(`/teams/${house.team}/instellingen?/leave`, {});
	const team = await makeTeam(zoe, 'Team Elders');
	const at = (path: string) => `/teams/${team}${path}`;

	const other = await underWay(house, ['Dirk', 'Els'], { team, leader: zoe });
	const closed = await house.meeting(['Hans'], { team, leader: zoe });
	await playToTheEnd(closed.leader, closed.seats);
	const [planned] = await planSeries(zoe, team);
	const method = /werkwijzen\/([^/]+)/.exec(await zoe.submit(at('/werkwijzen/dilemmamethode?/copy'), {}))![1]!;
	await zoe.ask(at('?/invite'), { label: 'Iemand', role: 'reader' });
	await zoe.ask(at('/bewaren/termijnen?/hold'), { session: closed.session, reason: 'Iemand vroeg erom.' });
	await zoe.ask(at('/logboek/zoeken?/keep'), { title: 'Rust', query: '?woorden=rust' });
	await zoe.ask(at(`/logboek/${closed.session}?/reflection`), { session: closed.session, text: 'Later dacht ik: ja.', named: 'yes' });
	await zoe.ask(at('/werkwijzen/deugden?/add'), { 'name/nl': 'Kalmte', 'means/nl': 'x', 'low/nl': 'x', 'high/nl': 'x' });
	await zoe.ask(`/gesprek/${other.session}/leiden?/link`, {});

	const one = (sql: string, ...of: string[]) =>
		house.read(
			(db) =>
				db
					.prepare(sql)
					.pluck()
					.get(...of) as string
		);
	const { answer, field, round, seat, deviation } = other.things;
	const found = {
		invitation: one('select hash from link where team = ?', team),
		series: one('select id from series where team = ?', team),
		person: one('select id from person where name = ?', 'Zoë'),
		device: one('select id from sign_in where userId = (select id from person where name = ?)', 'Zoë'),
		hold: one('select id from hold where team = ?', team),
		search: one('select id from saved_search where team = ?', team),
		afterword: one('select id from afterword where session = ?', closed.session),
		virtue: one('select key from own_virtue where team = ?', team),
		screen: one(`select hash from access where session = ? and purpose = 'screen-link'`, other.session),
		kept: one('select id from answer where session = ? and value is not null', closed.session)
	};
	const ids = {
		...found,
		team,
		session: other.session,
		closed: closed.session,
		planned: planned!,
		method,
		answer,
		field,
		round,
		seat,
		deviation
	};
	const missing = Object.entries(ids).filter(([, id]) => !id);
	if (missing.length) throw new Error(`nothing is there of ${missing.map(([name]) => name).join(', ')}`);

	const ofTeam = ['member', 'link', 'series', 'own_method', 'own_virtue', 'hold', 'keeping', 'saved_search', 'paper'];
	// Entries are made of these, a moment later.
	const ofSession = ['afterword', 'consent', 'aside', 'part', 'heading'];
	const stored = () =>
		[house.stored(other.session), house.stored(closed.session)].join() +
		house.read((db) =>
			JSON.stringify([
				ofTeam.map((table) => db.prepare(`select * from ${table} where team = ?`).all(team)),
				ofSession.map((table) => db.prepare(`select * from ${table} where session in (?, ?)`).all(other.session, closed.session)),
				db.prepare('select * from team where id = ?').all(team),
				db.prepare('select * from person').all(),
				db.prepare('select id, label, userId from sign_in where userId = ?').all(found.person)
			])
		);
	return { ids, other, stored };
}
