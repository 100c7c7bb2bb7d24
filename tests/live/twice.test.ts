/**
 * Every form of every page a facilitator has, filled in as it stands there and sent twice: the second time changes nothing (R2). What is made is named
 * by the form itself, so it does not matter whether somebody pressed twice, a line dropped, or the answer was loaded again.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#lib/server/storage/database.ts';
import { doors } from '../../src/lib/server/auth/doors.ts';
import { planMeeting, planSeries, play, Visitor } from '../drive.ts';
import { storeTeam } from '../seed/shelf.ts';
import { House } from './house.ts';

let house: House;
let things: Record<string, string[]>;
beforeAll(async () => {
	house = await House.open();
	const planned = await planMeeting(house.ellen, house.team);
	await planSeries(house.ellen, house.team);
	const method = (await house.ellen.submit(`/teams/${house.team}/werkwijzen?/make`, { title: 'Van ons' })).split('/').at(-2)!;
	const database = openDatabase(house.data);
	await storeTeam(database, house.team);
	const held = database.sqlite.prepare(`SELECT id FROM session WHERE stage = 'closed' ORDER BY date`).pluck().all() as string[];
	database.close();
	const one = held[3]!;
	things = {
		team: [house.team],
		session: [planned, one],
		method: [method, 'kwartier'],
		virtue: ['trouw'],
		kind: ['verhaal'],
		of: [house.team, one]
	};
	things.meeting = [method];
	things.round = ['checkin'];
	await house.ellen.ask(`/teams/${house.team}?/invite`, { label: 'Joris', role: 'reader' });
}, 60_000);
afterAll(() => house.close());

/** Ends something the other pages need, or who asks. What it does a second time is asked where it is tested by itself. */
const ENDS = /uitloggen|\?\/(remove|leave|session|everything|everywhere|end|stop|password|email|drop|release|withdraw)$/;

/** What makes something that was not there. */
const MAKES = [
	...[
		'/teams?/make',
		'/beheer?/invite',
		'/teams/·?/invite',
		'/gesprekken?/plan',
		'/gesprekken?/series',
		'/gesprekken?/add',
		'/gesprekken?/repeat'
	],
	...['/gesprekken/·?/add', '/gesprekken/·?/ahead', '/leven-meer?/plan', '/logboek/·?/reflection', '/logboek/·?/correction'],
	...['/afspraken?/followup', '/werkwijzen?/make', '/kwartier?/copy', '/deugden?/add', '/termijnen?/hold']
];

const addresses = (route: string): string[] => {
	const name = /\[(\w+)\]/.exec(route);
	if (!name) return [route.replace('/(people)', '')];
	return (things[name[1]!] ?? []).flatMap((thing) => addresses(route.replace(name[0], thing)));
};

type Form = { action: string; fields: [string, string][] };

/** As a browser would send them: what is hidden, what is filled in or chosen already, and something where nothing stands yet. */
function formsOn(page: string, html: string): Form[] {
	return [...html.matchAll(/<form\b([^>]*)>([^]*?)<\/form>/g)].flatMap(([, head = '', inside = '']) => {
		if (!/method="post"/i.test(head)) return [];
		const action = new URL(/action="([^"]*)"/.exec(head)?.[1] ?? '', `http://here${page}`);
		return [{ action: action.pathname + action.search, fields: fieldsIn(inside) }];
	});
}

function fieldsIn(inside: string): [string, string][] {
	const fields = new Map<string, string>();
	for (const [, tag, head = '', rest = ''] of inside.matchAll(/<(input|textarea|select)\b([^>]*)>([^]*?)(?=<input|<textarea|<select|$)/g)) {
		const of = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(head)?.[1];
		const [name, type] = [of('name'), of('type') ?? 'text'];
		if (!name || type === 'file') continue;
		if (tag === 'select') fields.set(name, [...rest.matchAll(/<option[^>]*value="([^"]*)"/g)].map((one) => one[1]!).find(Boolean) ?? '');
		else if (tag === 'textarea') fields.set(name, /^([^<]*)/.exec(rest)?.[1] || 'Iets van nu');
		else if (type === 'radio' || type === 'checkbox')
			(/\bchecked\b/.test(head) || !fields.has(name)) && fields.set(name, of('value') ?? 'on');
		else fields.set(name, of('value') || (type === 'date' ? '2026-12-24' : type === 'number' ? '5' : type === 'hidden' ? '' : 'Iets'));
	}
	return [...fields];
}

/** How often and when something was written tells nothing of what stands there. */
const withoutWhen = (row: unknown) => JSON.stringify({ ...(row as object), revision: 0, updatedAt: 0 });

/** Everything stored but who looked when. */
const stored = () =>
	house.read((db) => {
		const tables = db.prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`).pluck().all() as string[];
		const quiet = tables.filter((name) => !/^(sign_in|access_log|search.*|index_queue|entry)$/.test(name));
		return Object.fromEntries(quiet.map((name) => [name, db.prepare(`select * from "${name}"`).all().map(withoutWhen).sort()]));
	});

/** The forms of a page, filled in anew: what one made is named by that page as it was then. */
async function formsOf(page: string): Promise<Form[]> {
	const answer = await house.ellen.get(page);
	const html = answer.status === 200 && answer.headers.get('content-type')?.includes('html');
	return html ? formsOn(page, await answer.text()) : [];
}

const kindOf = ({ action }: Form) => action.replace(/[0-9a-z]{26}/g, '·');

/** What a second time changed, if anything. */
async function again({ action, fields }: Form): Promise<{ type: string; changed: string[] }> {
	const send = () => house.ellen.post(action, Object.fromEntries(fields));
	const first = await send();
	const before = stored();
	const second = await send();
	const after = stored();
	const changed = Object.keys(after).filter((table) => JSON.stringify(after[table]) !== JSON.stringify(before[table]));
	return { type: first.type, changed: [...changed, ...(first.location === second.location ? [] : ['where it leads'])] };
}

test('R2 each form of each page, sent twice, does what it does once', async () => {
	const twice: string[] = [];
	const done = new Set<string>();
	const pages = Object.keys(doors).filter((route) => route.startsWith('/(people)/'));
	for (const page of pages.flatMap(addresses)) {
		const tried = new Map<string, number>();
		for (;;) {
			const forms = await formsOf(page);
			const form = forms.find((one) => !ENDS.test(kindOf(one)) && !done.has(kindOf(one)) && (tried.get(kindOf(one)) ?? 0) < 3);
			if (!form) break;
			const kind = kindOf(form);
			const nth = tried.get(kind) ?? 0;
			tried.set(kind, nth + 1);
			const { type, changed } = await again(forms.filter((one) => kindOf(one) === kind)[nth] ?? form);
			if (type === 'success' || type === 'redirect') done.add(kind);
			if (changed.length) twice.push(`${kind} ${type}: ${changed.join(', ')}`);
		}
	}
	expect(twice).toEqual([]);
	expect(MAKES.filter((made) => ![...done].some((kind) => kind.endsWith(made)))).toEqual([]);
}, 120_000);

test('R2 R10 the form that takes a seat, posted twice at once or later, takes one; once that is left or taken away it leads to another', async () => {
	const { leader, code, session } = await house.meeting();
	const wordOf = async () => ((await new Visitor(house.url).ask('/meedoen?/look', { code })) as { lobby: { fresh: string } }).lobby.fresh;
	const sit = async (fresh: string, name = 'Naima') => {
		const visitor = new Visitor(house.url);
		await visitor.submit('/meedoen?/sit', { code, name, fresh });
		return house.keep(await play(visitor, session, 'seat'))[0]!;
	};
	const fresh = await wordOf();
	const [one, ...again] = [...(await Promise.all([sit(fresh), sit(fresh)])), await sit(fresh)].map(({ seat, visitor }) => [
		seat,
		visitor.cookie
	]);
	expect(again).toEqual([one, one]);
	expect(house.read((db) => db.prepare('select count(*) from seat where session = ?').pluck().get(session))).toBe(1);
	expect(house.stored(session)).not.toContain(fresh);

	// Another name, another page or no word of a page: somebody else.
	const others = [await sit(fresh, 'Mo'), await sit(await wordOf()), await sit(''), await sit(''), await sit(one![0]!)];
	expect(new Set([one![0], ...others.map(({ seat }) => seat)]).size).toBe(6);

	await leader.client.send('seat:remove', { seat: one![0]! });
	const after = await sit(fresh);
	expect([after.seat, after.visitor.cookie].some((held) => one!.includes(held))).toBe(false);
	const left = await wordOf();
	const gone = await sit(left);
	await gone.client.send('seat:leave', {});
	const back = await sit(left);
	expect(back.seat).not.toBe(gone.seat);
	expect(back.visitor.cookie).not.toBe(gone.visitor.cookie);
	const stateOf = (seat: string) => house.read((db) => db.prepare('select state from seat where id = ?').pluck().get(seat));
	expect([stateOf(one![0]!), stateOf(gone.seat)]).toEqual(['removed', 'left']);
});

test('R2 whoever leads and sits down too, posting twice at once, takes one seat', async () => {
	const { session } = await house.meeting();
	const at = `/gesprek/${session}/leiden`;
	const fresh = /fresh:"(\w+)"/.exec(await (await house.ellen.get(at)).text())![1]!;
	const sit = () => house.ellen.post(`${at}?/sit`, { name: 'Ellen', fresh });
	expect((await Promise.all([sit(), sit()])).map(({ type }) => type)).toEqual(['success', 'success']);
	expect((await sit()).type).toBe('success');
	expect(house.read((db) => db.prepare('select count(*) from seat where session = ?').pluck().get(session))).toBe(1);
});
