/**
 * The table walked through the doors of the built app: every page, form action and file as everybody who may not come in there, with the
 * database looked at before and after; and as those who may. The same over the sockets stands in `rights.test.ts`.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayInOffice, mayInTeam, type Office, type TeamRole } from '../../src/lib/domain/rights.ts';
import { doors, isOfficeVerb, isTeamVerb, ruleOf, type Rule } from '../../src/lib/server/auth/doors.ts';
import { makeTeam, planMeeting, play, signedIn, Visitor } from '../drive.ts';
import { openPostbox } from '../server/mail/postbox.ts';
import { gone, House } from './house.ts';

type Somebody = { who: Visitor; team: TeamRole | null; offices: Office[]; account: boolean };
type Step = { route: string; action: string | null; rule: Rule };

let postbox: Awaited<ReturnType<typeof openPostbox>>;
let house: House;
let session: string;
let method: string;
const everybody: Record<string, Somebody> = {};

const steps: Step[] = Object.entries(doors).flatMap(([route, door]) => {
	const actions = typeof door === 'string' ? [] : Object.keys(door.actions);
	return [null, 'default', 'nothing-of-that-name', ...actions].map((action) => ({ route, action, rule: ruleOf(route, action) }));
});
const ruled = steps.filter(({ rule }) => isTeamVerb(rule) || isOfficeVerb(rule) || rule === 'account');

beforeAll(async () => {
	postbox = await openPostbox({ keep: true });
	house = await House.open({ env: { SMTP_URL: postbox.settings.smtpUrl, MAIL_FROM: postbox.settings.mailFrom } });
	session = await planMeeting(house.ellen, house.team);
	method = (await house.ellen.submit(`/teams/${house.team}/werkwijzen?/make`, { title: 'Van ons' })).split('/').at(-2)!;
	const [reader, facilitator, owner, stranger, admin, officer] = await Promise.all(
		['lezer', 'leider', 'beheerder', 'vreemd', 'directie', 'privacy'].map((name) => invited(name))
	);
	const people = (await (await house.ellen.get('/beheer')).text()).matchAll(/name="person" value="([0-9a-z]{26})"/g);
	expect([...people].length).toBeGreaterThan(0);
	const id = (name: string) =>
		house.read((db) => db.prepare('select id from person where email = ?').pluck().get(`${name}@buurthulp.example`) as string);
	await house.ellen.ask(`/teams/${house.team}?/role`, { member: id('leider'), role: 'facilitator' });
	await house.ellen.ask(`/teams/${house.team}?/role`, { member: id('beheerder'), role: 'owner' });
	for (const [name, office] of [
		['directie', 'admin'],
		['privacy', 'officer']
	] as const)
		await house.ellen.ask('/beheer?/office', { person: id(name), office, holds: 'yes' });
	for (const who of [stranger!, admin!, officer!]) await who.submit(`/teams/${house.team}/instellingen?/leave`, {});
	await makeTeam(stranger!, 'Team Zuid');
	const somebody = (who: Visitor, team: TeamRole | null, offices: Office[] = []) => ({ who, team, offices, account: true });
	everybody.visitor = { who: new Visitor(house.url), team: null, offices: [], account: false };
	everybody.reader = somebody(reader!, 'reader');
	everybody.facilitator = somebody(facilitator!, 'facilitator');
	everybody.owner = somebody(owner!, 'owner');
	everybody['owner of another team'] = somebody(stranger!, null);
	everybody.admin = somebody(admin!, null, ['admin']);
	everybody.officer = somebody(officer!, null, ['officer']);
});
afterAll(async () => {
	await house.close();
	await postbox.close();
});

async function invited(name: string): Promise<Visitor> {
	const { link } = (await house.ellen.ask(`/teams/${house.team}?/invite`, { label: '', role: 'reader' })) as { link: string };
	const visitor = new Visitor(house.url);
	await visitor.submit('/uitnodiging?/open', { link });
	await visitor.submit('/uitnodiging?/make', { name, email: `${name}@buurthulp.example`, password: 'een fiets zonder bel op zolder' });
	return visitor;
}

/** The address of a door, about things that are there. */
function addressOf({ route, action }: Step, team = house.team): string {
	const own = route.includes('bewerken') ? method : 'kwartier';
	const things: Record<string, string> = { team, session, method: own, meeting: method, round: 'checkin', virtue: 'geduld' };
	const more: Record<string, string> = { ...things, kind: 'verhaal', of: session, format: 'md' };
	const path = route.replace('/(people)', '').replace(/\[(\w+)\]/g, (_all, name: string) => more[name] ?? 'niets');
	return action === null || action === 'default' ? path : `${path}?/${action}`;
}

/** Asked as a page's own script asks; a field no form has, so that nothing is done by those who may. */
async function ask({ who }: Somebody, step: Step, team?: string): Promise<{ status: number; body: string }> {
	const headers = { cookie: who.cookie, origin: house.url };
	const wish =
		step.action === null
			? { headers, redirect: 'manual' as const }
			: {
					headers: { ...headers, accept: 'application/json', 'x-sveltekit-action': 'true' },
					...{ method: 'POST', body: new URLSearchParams({ 'no/field': 'x' }), redirect: 'manual' as const }
				};
	const answer = await fetch(house.url + addressOf(step, team), wish);
	const body = await answer.text();
	const said = step.action !== null && /^\{"type":"(error|redirect)","status":(\d+)/.exec(body)?.[2];
	return { status: said ? Number(said) : answer.status, body };
}

function mayCome({ account, team, offices }: Somebody, rule: Rule): boolean {
	if (isTeamVerb(rule)) return team !== null && mayInTeam(team, rule);
	return isOfficeVerb(rule) ? mayInOffice(offices, rule) : rule === 'account' ? account : true;
}

/** How a refusal sounds: to sign in first, not found for who is no member, or that their role does not do this. */
function refusal({ account, team }: Somebody, rule: Rule): number {
	if (!account) return 303;
	return isTeamVerb(rule) && team ? 403 : 404;
}

/** Everything stored but when a sign-in was last used. */
const stored = () =>
	house.read((db) => {
		const tables = db.prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`).pluck().all() as string[];
		return tables.filter((name) => name !== 'sign_in').map((name) => [name, db.prepare(`select * from "${name}"`).all()]);
	});

describe('R10 R12 every role at every door', () => {
	test.each(['visitor', 'reader', 'facilitator', 'owner', 'owner of another team', 'admin', 'officer'])(
		'%s comes in where the table says so, and is refused without effect everywhere else',
		async (name) => {
			const one = everybody[name]!;
			const refused = ruled.filter(({ rule }) => !mayCome(one, rule));
			const before = stored();
			for (const step of refused)
				expect([step.route, step.action, (await ask(one, step)).status]).toEqual([step.route, step.action, refusal(one, step.rule)]);
			expect(stored()).toEqual(before);
			for (const step of ruled.filter(
				({ rule, route, action }) => mayCome(one, rule) && !(action === 'default' && route.includes('uitloggen'))
			)) {
				const { status, body } = await ask(one, step);
				expect([step.route, step.action, [403, 500].includes(status)], body.slice(0, 200)).toEqual([step.route, step.action, false]);
			}
		},
		120_000
	);

	test('who is refused reads so on a page of ours, in their language, and not that something broke', async () => {
		const shut = ruled.find(({ action, rule }) => action === null && isTeamVerb(rule) && !mayInTeam('reader', rule))!;
		const pages = [
			['reader', addressOf(shut), 403, 'Dat kan hier niet', 'You cannot do that here'],
			['owner of another team', `/teams/${house.team}`, 404, 'Deze pagina vinden we niet', 'We cannot find this page']
		] as const;
		for (const [name, path, status, nl, en] of pages)
			for (const [language, title] of [
				['nl', nl],
				['en', en]
			] as const) {
				const headers = { cookie: everybody[name]!.who.cookie, accept: 'text/html', 'accept-language': language };
				const answer = await fetch(house.url + path, { headers });
				const html = await answer.text();
				expect([answer.status, html.includes(title), html.includes('Dat ligt aan ons')], `${name} ${language}`).toEqual([
					status,
					true,
					false
				]);
				expect(answer.headers.get('content-security-policy')).toContain("'nonce-");
			}
	});

	test('a team of others and one that does not exist are answered alike, at every door', async () => {
		const one = everybody['owner of another team']!;
		for (const step of ruled.filter(({ rule }) => isTeamVerb(rule))) {
			const [theirs, none] = [await ask(one, step), await ask(one, step, '0123456789abcdefghjkmnpqrs')];
			const plain = (body: string) =>
				body
					.replaceAll(house.team, '·')
					.replaceAll('0123456789abcdefghjkmnpqrs', '·')
					.replace(/nonce(=|-)"?[\w+/=]+/g, '');
			expect([step.route, step.action, theirs.status]).toEqual([step.route, step.action, none.status]);
			expect(plain(theirs.body).length, step.route).toBe(plain(none.body).length);
		}
	}, 60_000);
});

describe('R10 what ends somebody’s rights closes their open pages within a second', () => {
	const idOf = (who: Visitor) =>
		house.read(
			(db) =>
				db
					.prepare('select id from person where name = ?')
					.pluck()
					.get([...names].find(([, one]) => one === who)?.[0]) as string
		);
	const names = new Map<string, Visitor>();

	/** Somebody who leads, with their page open. */
	async function leading(name: string) {
		const who = await invited(name);
		names.set(name, who);
		await house.ellen.ask(`/teams/${house.team}?/role`, { member: idOf(who), role: 'facilitator' });
		const { session } = await house.meeting();
		return { who, page: house.keep(await play(who, session, 'lead'))[0]!, id: idOf(who) };
	}

	const account = (name: string) => ({ name, email: `${name}@buurthulp.example`, password: 'een fiets zonder bel op zolder' });

	test('signed out from another of their devices', async () => {
		const { who, page } = await leading('mira');
		const phone = await signedIn(house.url, account('mira'));
		const devices = [...(await (await phone.get('/ik/veilig')).text()).matchAll(/name="device" value="([0-9a-z]{26})"/g)].map(
			([, id]) => id!
		);
		expect(new Set(devices).size).toBe(2);
		await phone.ask('/ik/veilig?/end', { device: devices.at(-1)! });
		await gone(page);
		expect((await who.get('/teams')).status).toBe(303);
	});

	test('another password, chosen elsewhere', async () => {
		const { page } = await leading('noor');
		const phone = await signedIn(house.url, account('noor'));
		await phone.ask('/ik?/password', { present: account('noor').password, password: 'regen op een golfplaten dak' });
		await gone(page);
	});

	test('the second step reset, or the account removed, by who manages', async () => {
		const [one, two] = [await leading('olaf'), await leading('puck')];
		await everybody.admin!.who.ask('/beheer?/steps', { person: one.id });
		await gone(one.page);
		await everybody.admin!.who.ask('/beheer?/remove', { person: two.id });
		await gone(two.page);
		expect((await two.who.get('/teams')).status).toBe(303);
	});

	test('an office taken back: the next question is not found', async () => {
		const id = house.read((db) => db.prepare('select id from person where email = ?').pluck().get('directie@buurthulp.example') as string);
		expect((await everybody.admin!.who.get('/beheer')).status).toBe(200);
		await house.ellen.ask('/beheer?/office', { person: id, office: 'admin', holds: 'no' });
		expect((await everybody.admin!.who.get('/beheer')).status).toBe(404);
	});

	test('in need somebody else looks after a team: its people are mailed, and read who did it and when', async () => {
		const stranger = everybody['owner of another team']!.who;
		const team = await makeTeam(stranger, 'Team West');
		const id = (name: string) => house.read((db) => db.prepare('select id from person where name = ?').pluck().get(name) as string);
		expect((await house.ellen.post('/beheer?/rescue', { team, person: id('Ellen de Wit') })).type).toBe('failure');
		expect((await house.ellen.get(`/teams/${team}`)).status).toBe(404);
		postbox.letters.splice(0);
		await house.ellen.ask('/beheer?/rescue', { team, person: id('lezer') });
		const told = [await postbox.next(), await postbox.next()];
		expect(told.flatMap(({ to }) => to).toSorted()).toEqual(['lezer@buurthulp.example', 'vreemd@buurthulp.example']);
		for (const { text } of told) expect(text).toContain('Team West');
		const page = await (await everybody.reader!.who.get(`/teams/${team}`)).text();
		expect(page).toContain('iemand anders dit team laten beheren');
		expect(await (await stranger.get(`/teams/${team}/toegang`)).text()).toContain('Ellen de Wit');
		expect((await house.ellen.get(`/teams/${team}`)).status).toBe(404);
	});
});
