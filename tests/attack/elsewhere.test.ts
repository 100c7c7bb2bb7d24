import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../src/lib/domain/id.ts';
import { planSeries, playToTheEnd, Visitor } from '../drive.ts';
import { asks } from '../live/asks.ts';
import { House, say, underWay } from '../live/house.ts';
import type { UnderWay } from '../live/house.ts';
import { at, doors, formAt, plain, said } from './doors.ts';
import { theirTeam } from './theirs.ts';

// Ellen leads Team Noord. Zoë leads another team, in which Ellen is nobody; and Ellen tries every id of it at every door.

let house: House;
let theirs: Record<string, string>;
let stored: () => string;
let ours: UnderWay;
let other: UnderWay;
/** What is our own, for the places beside the one where something of theirs is tried. */
let own: Record<string, string>;
/** Somebody who sat with us, with their link back. */
let returned: Visitor;

beforeAll(async () => {
	house = await House.open();
	({ ids: theirs, other, stored } = await theirTeam(house));
	ours = await underWay(house, ['Fien', 'Gijs']);
	const closed = await house.meeting(['Jet'], {});
	await playToTheEnd(closed.leader, closed.seats);
	const { link } = await closed.seats[0]!.client.send('seat:return', {});
	const [planned] = await planSeries(house.ellen, house.team);
	returned = new Visitor(house.url);
	await returned.submit('/terug?/open', { link });
	const one = (sql: string, of: string) => house.read((db) => db.prepare(sql).pluck().get(of) as string);
	own = {
		session: closed.session,
		planned: planned!,
		series: one('select id from series where team = ?', house.team),
		answer: one('select id from answer where session = ? and value is not null', closed.session)
	};
	Object.assign(own, { id: own.answer!, about: own.answer! });
}, 60_000);
afterAll(() => house.close());

const ghostOf = (id: string) =>
	/^[0-9a-z]{26}$/.test(id) ? newId() : [...id].map((sign) => (/[0-9a-f]/.test(sign) ? '0' : sign)).join('');

/** For every place in an address or a form: the ids of theirs that could be meant there. */
const meant: Record<string, string[]> = {
	session: ['session', 'closed', 'planned'],
	series: ['series'],
	method: ['method'],
	of: ['session', 'closed', 'series', 'team'],
	round: ['round'],
	after: ['round'],
	field: ['field'],
	id: ['answer', 'kept', 'seat', 'session', 'series', 'afterword', 'search'],
	about: ['kept', 'answer'],
	item: ['kept'],
	member: ['person'],
	invitation: ['invitation'],
	answer: ['kept', 'answer'],
	seat: ['seat'],
	hold: ['hold'],
	end: ['kept', 'closed'],
	key: ['virtue'],
	hash: ['screen'],
	device: ['device']
};
/** Forms in which the id is that of a thing that is made. */
const NEW = ['ahead', 'add'];

/** Not found, or asked to sign in first; in data of pages too, which always comes well. */
const NOTHING = /^404|^30\d|"type":"error".*"status":404|"type":"redirect"/;

test('R10: at every page and form of every page, what is of another team is answered like what never was', async () => {
	const before = stored();
	const wrong: string[] = [];
	let tried = 0;
	const visitors = { Ellen: house.ellen, 'who takes part': ours.seats[0]!.visitor, nobody: new Visitor(house.url) };
	for (const { route, forms } of doors())
		for (const team of route.includes('[team]') ? [theirs.team!, house.team] : [''])
			for (const of of [0, 1, 2]) {
				const pick = (name: string) => (meant[name] ? theirs[meant[name][of % meant[name].length]!]! : undefined);
				const names = [...route.matchAll(/\[(\w+)\]/g)].map((match) => match[1]!).filter((name) => name !== 'team');
				if (!names.length && !team) continue;
				if (of && !names.some((name) => (meant[name]?.length ?? 0) > of)) continue;
				// Of our own team only what of theirs could be put in.
				if (team === house.team && !names.some((name) => meant[name])) continue;
				const things = Object.fromEntries(names.map((name) => [name, pick(name) ?? plain[name] ?? 'niets']));
				const ghosts = Object.fromEntries(Object.entries(things).map(([name, id]) => [name, meant[name] ? ghostOf(id) : id]));
				const there = { ...things, team };
				const nowhere = { ...ghosts, team: team === theirs.team ? newId() : team };
				const asked = [...Object.values(there), ...Object.values(nowhere)].filter((id) => id.length > 12);
				for (const [who, visitor] of Object.entries(of ? { Ellen: house.ellen } : visitors)) {
					for (const more of ['', '/__data.json']) {
						const [one, two] = [
							await said(visitor, at(route, there) + more, null, asked),
							await said(visitor, at(route, nowhere) + more, null, asked)
						];
						tried++;
						if (one !== two || !NOTHING.test(one))
							wrong.push(`${who} GET ${at(route, there)}${more}: ${one.slice(0, 60)} / ${two.slice(0, 60)}`);
					}
					for (const form of forms) {
						const ids = Object.fromEntries(form.fields.filter((field) => meant[field]).map((field) => [field, pick(field)!]));
						const body = (own: boolean) =>
							new URLSearchParams(
								form.fields.map((field) => [field, ids[field] ? (own ? ids[field] : ghostOf(ids[field])) : (plain[field] ?? '')])
							);
						const bodies = [body(true), body(false)];
						const all = [...asked, ...bodies.flatMap((one) => [...one.values()]).filter((id) => id.length > 12)];
						const one = await said(visitor, formAt(at(route, there), form), bodies[0]!, all);
						const two = await said(visitor, formAt(at(route, nowhere), form), bodies[1]!, all);
						tried++;
						if (one !== two || /"type":"success"/.test(one))
							wrong.push(`${who} POST ${formAt(at(route, there), form)}: ${one.slice(0, 80)} / ${two.slice(0, 80)}`);
					}
				}
			}
	expect(wrong).toEqual([]);
	expect(tried).toBeGreaterThan(300);
	expect(stored()).toBe(before);
}, 120_000);

test('R10: in forms of our own ids of another team are answered like ids that never were', async () => {
	const before = stored();
	const wrong: string[] = [];
	let tried = 0;
	// Whoever manages the organisation deals with people and teams of everybody; that stands in the table of rights.
	const ofOurs = doors().filter(({ route }) => !route.startsWith('/beheer'));
	for (const { route, forms } of ofOurs)
		for (const form of forms)
			for (const name of form.fields.filter((field) => meant[field] && !(field === 'id' && NEW.includes(form.name))))
				for (const key of meant[name]!) {
					const id = theirs[key]!;
					const ghost = ghostOf(id);
					const closed = /logboek|bewaren|terugblik/.test(route)
						? own.session!
						: route.endsWith('gesprekken/[session]')
							? own.planned!
							: ours.session;
					const here = { ...plain, ...ours.things, team: house.team, session: closed, method: 'kwartier', of: closed } as Record<
						string,
						string
					>;
					const visitor = route.startsWith('/terug') ? returned : house.ellen;
					const body = (value: string) =>
						new URLSearchParams(form.fields.map((field) => [field, field === name ? value : (own[field] ?? plain[field] ?? '')]));
					const path = formAt(at(route, here), form);
					const [one, two] = [await said(visitor, path, body(id), [id, ghost]), await said(visitor, path, body(ghost), [id, ghost])];
					tried++;
					if (one !== two || one.includes('"type":"redirect"'))
						wrong.push(`${path} ${name}=${key}: ${one.slice(0, 100)} / ${two.slice(0, 100)}`);
				}
	expect(wrong).toEqual([]);
	expect(tried).toBeGreaterThan(80);
	expect(stored()).toBe(before);
}, 120_000);

test('R10: over the wire, ids of another team are answered like ids that never were, whatever is asked', async () => {
	const before = stored();
	const ghosts = Object.fromEntries(Object.entries(other.things).map(([name, id]) => [name, id && ghostOf(id)])) as typeof other.things;
	const same = async (page: UnderWay['leader']) => {
		const [there, nowhere] = [asks(other.things), asks(ghosts)];
		for (const verb of Object.keys(there).filter((verb) =>
			JSON.stringify(there[verb as 'answer:put']).match(/[0-9a-z]{26}/)
		) as (keyof typeof there)[]) {
			// What is about oneself would end the page that asks, and a round of one's own is no question here.
			if (['seat:leave', 'session:stage'].includes(verb)) continue;
			const mine = { writer: newId(), take: 1 };
			const pay = (payload: object) => ('pen' in payload ? { ...payload, pen: mine } : payload);
			const one = await say(page, verb, pay(there[verb]));
			const two = await say(page, verb, pay(nowhere[verb]));
			expect([verb, one.refusal ?? 'done']).toEqual([verb, two.refusal ?? 'done']);
		}
	};
	await same(ours.seats[1]!);
	await same(ours.leader);
	expect(stored()).toBe(before);
});
