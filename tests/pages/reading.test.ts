/** Reading back: every page of the logbook of a team that met ten times, in real browsers, in both languages, on a phone and at a desk. */
import { mkdirSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#lib/server/storage/database.ts';
import * as schema from '#lib/server/storage/schema.ts';
import { hashOf } from '#lib/server/tokens.ts';
import { startApp, type App } from '../app.ts';
import { barriers, complaintsOf, goTo, openBrowser, openContext, pageIn, sticksOut } from '../browser.ts';
import { firstFacilitator, makeTeam, Visitor } from '../drive.ts';
import { storeTeam } from '../seed/shelf.ts';

/** Of a seat. */
const LINK = 'een-link-terug-van-joris';

let app: App;
let browser: Browser;
let ellen: Visitor;
let roos: Visitor;
let team: string;
let home: string;
let sessions: string[];
let series: string;

beforeAll(async () => {
	[app, browser] = await Promise.all([startApp(), openBrowser()]);
	ellen = await firstFacilitator(app.url, app.output().match(/welkom#(\S+)/)![1]!);
	team = await makeTeam(ellen, 'Team Noord', 'bewoner');
	home = `/teams/${team}/logboek`;
	const database = openDatabase(app.data);
	await storeTeam(database, team);
	sessions = database.sqlite.prepare('SELECT id FROM session WHERE team = ? ORDER BY date').pluck().all(team) as string[];
	series = database.sqlite.prepare('SELECT id FROM series WHERE team = ? ORDER BY createdAt').pluck().get(team) as string;
	// Ellen sat there herself, under another name.
	database.sqlite.exec(`UPDATE seat SET person = (SELECT id FROM person) WHERE name = 'Mo'`);
	// Joris has no account: he took a link back along, and when they meet again was agreed.
	const next = JSON.stringify({ date: '2099-12-01', presenter: '' });
	database.sqlite.prepare('UPDATE session SET next = ? WHERE id = ?').run(next, sessions[9]);
	const seat = database.sqlite.prepare(`SELECT id FROM seat WHERE session = ? AND name = 'Joris'`).pluck().get(sessions[9]) as string;
	const access = { hash: hashOf(LINK), session: sessions[9]!, purpose: 'return', seat, ends: Date.UTC(2100, 0, 1) } as const;
	database.db.insert(schema.access).values(access).run();
	database.close();
	await ellen.submit('/terug?/open', { link: `#${LINK}` });
	roos = await invited('reader', 'roos@deugdelijk.example');
});
afterAll(async () => {
	await browser?.close();
	await app?.stop();
});

async function invited(role: string, email: string): Promise<Visitor> {
	const { link } = (await ellen.ask(`/teams/${team}?/invite`, { label: '', role })) as { link: string };
	const visitor = new Visitor(app.url);
	await visitor.submit('/uitnodiging?/open', { link });
	await visitor.submit('/uitnodiging?/make', { name: 'Roos', email, password: 'dauw op het raamkozijn' });
	return visitor;
}

async function opened(who: Visitor, language: 'nl' | 'en', width: number): Promise<Page> {
	const context = await openContext(browser, { language, width, height: 900, theme: width < 1000 ? 'dark' : 'light' });
	const pairs = who.cookie.split('; ').map((pair) => pair.split('='));
	await context.addCookies(pairs.map(([name = '', ...value]) => ({ name, value: value.join('='), url: app.url })));
	return pageIn(context);
}

const pages = () => [
	['line', home],
	['search', `${home}/zoeken?woorden=vragen`],
	['virtues', `${home}/deugden`],
	['virtue', `${home}/deugden/trouw`],
	['movements', `${home}/bewegingen`],
	['agreements', `${home}/afspraken`],
	['harvest', `${home}/oogst?reeks=${series}`],
	['words', `${home}/woorden?reeks=${series}`],
	['compare', `${home}/vergelijken?een=r-${series}&twee=s-${sessions[8]}`],
	['wider', `${home}/leven-meer`],
	['story', `${home}/${sessions[3]}`],
	['mine', '/ik/terugblik'],
	['steps', `${home}/${sessions[3]}/stappen?ronde=3`]
];

/** Without an account, by a link back. */
const byLink = [
	['back', '/terug'],
	['own line', '/terug/lijn']
];

/** On a phone axe looks at the longest page and at one with forms; what does not fit is looked for on all. */
const FORMS = ['line', 'agreements', 'back'];

test.each([
	['nl', 1440],
	['en', 320]
] as const)(
	'every page reads well in %s at %i px',
	async (language, width) => {
		const page = await opened(ellen, language, width);
		for (const [name, path] of [...pages(), ...byLink]) {
			await goTo(page, app.url + path);
			expect(await page.locator('h1').count(), name).toBe(1);
			if (width > 1000 || FORMS.includes(name!)) expect(await barriers(page), name).toEqual([]);
			expect(await sticksOut(page), name).toEqual([]);
			if (process.env.PICTURES) {
				mkdirSync(process.env.PICTURES, { recursive: true });
				await page.screenshot({ path: `${process.env.PICTURES}/${name}-${language}-${width}.png`, fullPage: true });
			}
		}
		expect(complaintsOf(page)).toEqual([]);
		await page.context().close();
	},
	90_000
);

/** An intention, a story for oneself, a situation of which nothing is kept, and who judged. */
const HIDDEN = ['pen neer als iemand', 'zonder reden door de straat', 'Er komt post, er brandt licht', 'deur gaat open. We hebben'];

test('the line says that more was harvested than stands on it', async () => {
	const page = await opened(ellen, 'nl', 1440);
	await goTo(page, app.url + pages().find(([name]) => name === 'line')![1]);
	const more = page.getByRole('link', { name: /^En nog (een zin|\d+ zinnen) uit de oogst$/ }).first();
	const story = (await more.getAttribute('href'))!;
	expect(story).toMatch(/\/logboek\/[^/]+$/);
	if (process.env.PICTURES) await more.locator('xpath=ancestor::li').screenshot({ path: `${process.env.PICTURES}/more.png` });
	await page.context().close();
});

test('what somebody keeps for themselves is on no page, in no hit and in no page data (R5)', async () => {
	for (const who of [ellen, roos])
		for (const path of [
			...pages().flatMap(([name, path]) => (name === 'mine' ? [] : path!)),
			...HIDDEN.map((words) => `${home}/zoeken?woorden=${encodeURIComponent(`"${words}"`)}`)
		]) {
			const html = await (await who.get(path)).text();
			for (const words of HIDDEN) if (!path.includes('zoeken')) expect(html, path).not.toContain(words);
			if (path.includes('%22')) expect(html, path).toContain('Niets gevonden');
		}
});

test('somebody reads their own line, intentions too, and takes it along; nobody else’s', async () => {
	for (const path of ['/ik/terugblik', '/ik/terugblik/bestand']) {
		const own = await (await ellen.get(path)).text();
		expect(own, path).toContain('zonder reden door de straat');
		expect(own, path).not.toContain('pen neer als iemand');
		expect(await (await roos.get(path)).text(), path).not.toContain('door de straat');
	}
});

test('who took part without an account has their own line, and the days to come for their calendar, by the link alone', async () => {
	const who = new Visitor(app.url);
	expect((await who.get('/terug/lijn')).status).toBe(303);
	expect((await who.get('/terug/agenda')).status).toBe(404);
	await who.submit('/terug?/open', { link: `#${LINK}` });
	const own = await (await who.get('/terug/lijn')).text();
	expect(own).toContain('Jouw eigen lijn door de gesprekken');
	expect(own).not.toContain('zonder reden door de straat');
	expect(await (await who.get('/terug')).text()).toContain('/terug/agenda');
	const days = await who.get('/terug/agenda');
	expect(days.headers.get('content-type')).toContain('text/calendar');
	expect(await days.text()).toContain('DTSTART;VALUE=DATE:20991201');
});

test('who was there puts a note beside what the group kept, under their name and marked as late; who was not cannot', async () => {
	const path = `${home}/${sessions[9]}`;
	const who = new Visitor(app.url);
	await who.submit('/terug?/open', { link: `#${LINK}` });
	const [, about] = /action="\?\/remark"[^]*?<option value="(\w{26})"/.exec(await (await who.get('/terug')).text())!;
	const note = { about: about!, text: 'Zo was het niet helemaal: het waren er drie.' };
	await who.submit('/terug?/remark', note);
	const story = await (await roos.get(path)).text();
	expect(story).toContain(note.text);
	expect(story).not.toContain('?/remark');
	await expect(roos.submit(`${path}?/remark`, { ...note, session: sessions[9]! })).rejects.toThrow();
	const found = await (await roos.get(`${home}/zoeken?woorden=${encodeURIComponent('"het waren er drie"')}&soort=minority`)).text();
	expect(found).toContain('Kanttekening');
});

test('for who is not in the team there is no such page', async () => {
	const other = new Visitor(app.url);
	for (const [name, path] of pages()) {
		const answer = await other.get(path!);
		expect([303, 302, 404], name).toContain(answer.status);
	}
});

test('a search without scripts finds a sentence, leads to its place, and is kept for oneself', async () => {
	const page = await opened(roos, 'nl', 1440);
	await goTo(page, `${app.url}${home}/zoeken`);
	await page.getByLabel('Waar zoek je naar?').fill('gereedschap lenen');
	await page.getByRole('button', { name: 'Zoek', exact: true }).click();
	const hit = page.locator('li.note', { hasText: 'Gereedschap lenen is ook begeleiden' });
	await hit.getByRole('link').click();
	await page.locator('.said:target', { hasText: 'Gereedschap lenen' }).waitFor();
	await page.goBack();
	await page.getByLabel('Bewaar deze zoekvraag als').fill('lenen');
	await page.getByRole('button', { name: 'Bewaar', exact: true }).click();
	await page.getByText('Je zoekvraag is bewaard.').waitFor();
	expect(await (await ellen.get(`${home}/zoeken`)).text()).not.toContain('>lenen<');
	await page.context().close();
});

test('a reader tells how an agreement goes between two meetings, and adds a thought; leaders put a correction beside words', async () => {
	const html = await (await roos.get(`${home}/afspraken`)).text();
	const [, session, about] = /name="session" value="(\w{26})"[^]*?name="about" value="(\w{26})"/.exec(html)!;
	const told = { session: session!, about: about!, state: 'kept', text: 'De eerste straat hangt er.', more: 'Dat er iemand zwaaide.' };
	await roos.submit(`${home}/afspraken?/followup`, told);
	expect(await (await ellen.get(`${home}/afspraken`)).text()).toContain('Dat er iemand zwaaide.');
	await roos.submit(`${home}/${session}?/reflection`, { session: session!, text: 'Ik denk nog aan de lamp.', named: 'no' });
	const page = await (await ellen.get(`${home}/${session}`)).text();
	expect(page).toContain('Ik denk nog aan de lamp.');
	expect(page).not.toContain('>Roos</bdi> <form');
	const wish = { session: session!, about: about!, text: 'De kaart hangt bij de voordeur.', more: 'De gang wordt verbouwd.' };
	await expect(roos.submit(`${home}/${session}?/correction`, wish)).rejects.toThrow();
	await ellen.submit(`${home}/${session}?/correction`, wish);
	expect(await (await roos.get(`${home}/afspraken`)).text()).toContain('De kaart hangt bij de voordeur.');
	await expect(ellen.submit(`${home}/afspraken?/followup`, { ...told, session: sessions[0]! })).rejects.toThrow();
});

test('what plays in more lives begins a conversation, with its sentences as material', async () => {
	const html = await (await ellen.get(`${home}/leven-meer`)).text();
	expect(html).toContain('Wat mensen er zelf van vinden dat we komen.');
	const item = /name="item" value="([\w.]+)"/.exec(html)![1]!;
	const planned = await ellen.submit(`${home}/leven-meer?/plan`, { item, method: 'kwesties-en-keuzes', date: '2026-12-08' });
	expect(await (await ellen.get(planned)).text()).toContain('Dit hoorden we in meer levens');
	await expect(roos.submit(`${home}/leven-meer?/plan`, { item, method: 'kwesties-en-keuzes', date: '2026-12-08' })).rejects.toThrow();
});
