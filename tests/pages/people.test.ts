/**
 * From the one-time link to a team of two, in real browsers, each with cookies of their own. What is only about rules stands in
 * `tests/server/auth`; this is about the pages: that one leads to the next, and that nothing typed is lost on the way.
 */
import type { Browser, Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publicAddresses } from '#lib/server/http/addresses.ts';
import { startApp, type App } from '../app.ts';
import { barriers, complaintsOf, openBrowser, openPage, sticksOut } from '../browser.ts';

let app: App;
let at: string;
let browser: Browser;
let ellen: Page;
let joris: Page;

beforeAll(async () => {
	// As phones and laptops in the office come: over plain http, where a browser grants less than it does to this machine itself.
	app = await startApp({ host: '0.0.0.0' });
	at = publicAddresses({ origin: null, host: null }, app.port)[0] ?? app.url;
	browser = await openBrowser();
	ellen = await openPage(browser);
	joris = await openPage(browser, { language: 'en', width: 320, height: 640, theme: 'dark' });
});

afterAll(async () => {
	await browser?.close();
	await app?.stop();
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const firstLink = () => app.output().match(/http\S+\/welkom#\S+/)?.[0] ?? '';

async function sound(page: Page): Promise<void> {
	expect(await barriers(page)).toEqual([]);
	expect(await sticksOut(page)).toEqual([]);
}

/** What a browser complains of, apart from refusals and lost lines that a test brings about. */
const faults = (page: Page) => complaintsOf(page).filter((line) => !line.includes('Failed to load resource'));

test('the first link makes the first account, and nothing typed is lost when a password is refused', async () => {
	expect(firstLink()).not.toBe('');
	await ellen.goto(firstLink());
	await ellen.getByLabel('Je naam').fill('Ellen');
	expect(ellen.url()).toBe(`${at}/welkom`);
	await ellen.getByLabel('E-mailadres').fill('ellen@buurthulp.example');
	await ellen.getByLabel('Wachtwoord', { exact: true }).fill('abc');
	await press(ellen, 'Maak mijn account');
	await ellen.getByText('Dit wachtwoord is te kort').waitFor();
	await sound(ellen);
	expect(await ellen.getByLabel('Je naam').inputValue()).toBe('Ellen');
	await ellen.reload();
	await ellen.getByLabel('Je naam').fill('Ellen');
	await ellen.getByLabel('E-mailadres').fill('ellen@buurthulp.example');
	await ellen.getByLabel('Wachtwoord', { exact: true }).fill('dauw op het raamkozijn');
	await press(ellen, 'Maak mijn account');
	await ellen.getByRole('heading', { name: 'Maak je team' }).waitFor();
});

test('the first link works once', async () => {
	const stranger = await openPage(browser);
	await stranger.goto(firstLink());
	await stranger.getByText('Het eerste account is al gemaakt').waitFor();
	await stranger.context().close();
});

test('a team is made, and a colleague invited by a link that is shown once', async () => {
	await ellen.getByLabel('Naam van het team').fill('Team Noord');
	await ellen.getByText('bewoner').click();
	await press(ellen, 'Maak het team');
	await ellen.getByRole('heading', { name: 'Team Noord' }).waitFor();
	await ellen.getByLabel('Voor wie is de uitnodiging?').fill('Joris');
	await press(ellen, 'Maak een link');
	const link = await ellen.getByLabel('Link om door te geven').inputValue();
	expect(link).toMatch(/\/uitnodiging#[\w-]{22}$/);
	await sound(ellen);
	await joris.goto(link.replace(/^http:\/\/[^/]+/, at));
	await joris.getByRole('heading', { name: 'Come and join Team Noord' }).waitFor();
	await sound(joris);
	await joris.getByLabel('Your name').fill('Joris');
	await joris.getByLabel('E-mail address').fill('joris@buurthulp.example');
	await joris.getByLabel('Password', { exact: true }).fill('een fiets zonder bel');
	await press(joris, 'Make my account and join');
	// Not the heading of the invitation, which has the team's name in it too: until the sign-in is there, all that follows leads to a sign-in page.
	await joris.getByRole('heading', { name: 'Team Noord', exact: true }).waitFor();
	await sound(joris);
	await ellen.reload();
	expect(await ellen.getByText('Uitnodigingen die nog open staan').count()).toBe(0);
	expect(await ellen.getByText('Joris').count()).toBeGreaterThan(0);
});

test('somebody who is no member finds no team, and a facilitator cannot invite', async () => {
	expect(await joris.getByRole('heading', { name: 'Invite a colleague' }).count()).toBe(0);
	const team = new URL(ellen.url()).pathname;
	const forged = await joris.evaluate(async (to) => {
		const body = new URLSearchParams({ label: '', role: 'reader' });
		return (await fetch(`${to}?/invite`, { method: 'POST', body, redirect: 'error' })).status;
	}, team);
	expect(forged).toBe(403);
	await joris.goto(`${at}/teams/0123456789abcdefghjkmnpqrs`);
	await joris.getByRole('heading', { name: 'We can’t find this page' }).or(joris.locator('h1')).first().waitFor();
	expect((await joris.request.get(`${at}/teams/0123456789abcdefghjkmnpqrs`)).status()).toBe(404);
});

test('R12 a field that does not belong in a form is refused without effect', async () => {
	const team = new URL(ellen.url()).pathname;
	const status = await ellen.evaluate(async (to) => {
		const body = new URLSearchParams({ name: 'Anders', words: 'client', role: 'owner' });
		return (await fetch(`${to}/instellingen?/change`, { method: 'POST', body })).status;
	}, team);
	expect(status).toBe(400);
	await ellen.reload();
	await ellen.getByRole('heading', { name: 'Team Noord' }).waitFor();
});

test('R12 a form that another site sends is refused, with the cookie and without', async () => {
	const team = new URL(ellen.url()).pathname;
	const form = { name: 'Gekaapt', words: 'client' };
	for (const origin of ['http://elders.example', 'null', `${at}.elders.example`]) {
		expect((await ellen.request.post(`${at}${team}/instellingen?/change`, { headers: { origin }, form })).status()).toBe(403);
	}
	expect((await ellen.request.post(`${at}/uitloggen`, { headers: { origin: 'http://elders.example' } })).status()).toBe(403);
	await ellen.reload();
	await ellen.getByRole('heading', { name: 'Team Noord' }).waitFor();
});

test('a colleague signs out and in again, after a wrong password that leaves the address in its field', async () => {
	await joris.goto(at);
	await joris.getByRole('link', { name: 'Joris' }).click();
	await sound(joris);
	await joris.getByRole('main').getByRole('button', { name: 'Sign out', exact: true }).click();
	await joris.waitForURL(`${at}/`);
	await sound(joris);
	await joris.goto(`${at}/teams`);
	await joris.getByLabel('E-mail address').fill('joris@buurthulp.example');
	await joris.getByLabel('Password', { exact: true }).fill('een fiets met een bel');
	await press(joris, 'Sign in');
	await joris.getByText('don’t belong together').waitFor();
	await joris.context().setOffline(true);
	await press(joris, 'Sign in');
	await joris.getByText('What you typed is still there').waitFor();
	await joris.context().setOffline(false);
	await sound(joris);
	expect(await joris.getByLabel('E-mail address').inputValue()).toBe('joris@buurthulp.example');
	await joris.getByLabel('Password', { exact: true }).fill('een fiets zonder bel');
	await press(joris, 'Sign in');
	await joris.getByRole('link', { name: /Team Noord/ }).waitFor();
});

test('without JavaScript the link is pasted, and the account is made all the same', async () => {
	await ellen.getByRole('group', { name: 'Wat gaat je collega doen?' }).getByText('lezer', { exact: true }).click();
	await press(ellen, 'Maak een link');
	const link = await ellen.getByLabel('Link om door te geven').inputValue();
	const plain = await openPage(browser, { more: { javaScriptEnabled: false } });
	await plain.goto(`${at}/uitnodiging`);
	await plain.getByLabel('Plak hier je hele link').fill(link);
	await press(plain, 'Open de link');
	await plain.getByLabel('Je naam').fill('Naima');
	await plain.getByLabel('E-mailadres').fill('naima@buurthulp.example');
	await plain.getByLabel('Wachtwoord', { exact: true }).fill('kastanjes in een jaszak');
	await press(plain, 'Maak mijn account en doe mee');
	await plain.getByRole('heading', { name: 'Team Noord' }).waitFor();
	await plain.context().close();
});

test('a role is changed, a team renamed and left, and one owner remains', async () => {
	await ellen.reload();
	await ellen.locator('li', { hasText: 'Joris' }).getByText('Wijzig').click();
	await ellen.getByLabel('Wat Joris in het team is').selectOption('reader');
	await ellen.locator('li', { hasText: 'Joris' }).getByRole('button', { name: 'Bewaar' }).click();
	await ellen.locator('li', { hasText: 'Joris' }).getByText('lezer').first().waitFor();
	await ellen.getByRole('link', { name: 'Instellingen van het team' }).click();
	await ellen.getByLabel('Naam van het team').fill('Team Noordwest');
	await press(ellen, 'Bewaar');
	await ellen.getByText('opgeslagen').waitFor();
	await sound(ellen);
	await press(ellen, 'Team verlaten');
	await ellen.getByText('Iemand moet het team blijven beheren').waitFor();
	expect([ellen, joris].flatMap(faults)).toEqual([]);
});

test('name, address and password are changed on one’s own page, the last two with the password, and are what one signs in with', async () => {
	await ellen.goto(`${at}/ik`);
	const form = (of: string) => ellen.locator(`form[action="?/${of}"]`);
	const save = (of: string) => form(of).getByRole('button').last().click();
	await form('name').getByLabel('Je naam').fill('Ellen van Noord');
	await save('name');
	await ellen.getByRole('link', { name: 'Ellen van Noord' }).waitFor();
	const plain = await openPage(browser, { more: { javaScriptEnabled: false } });
	await plain.context().addCookies(await ellen.context().cookies());
	await plain.goto(`${at}/ik`);
	await plain.getByLabel('Je naam').fill('Ellen uit Noord');
	await plain.locator('form[action="?/name"]').getByRole('button').click();
	await plain.getByRole('link', { name: 'Ellen uit Noord' }).waitFor();
	await plain.context().close();
	await ellen.getByText('Ander e-mailadres').click();
	await form('email').getByLabel('Nieuw e-mailadres').fill('ellen@elders.example');
	for (const [password, told] of [
		['dauw op het raam', 'Dit is niet je wachtwoord van nu'],
		['dauw op het raamkozijn', 'opgeslagen']
	] as const) {
		await form('email').getByLabel('Je wachtwoord nu').fill(password);
		await save('email');
		await ellen.getByText(told).last().waitFor();
	}
	await ellen.getByText('ellen@elders.example', { exact: true }).waitFor();
	await form('password').getByLabel('Je wachtwoord nu').fill('dauw op het raamkozijn');
	await form('password').getByLabel('Nieuw wachtwoord').fill('regen op een golfplaat');
	await save('password');
	await form('password').getByText('opgeslagen').waitFor();
	await sound(ellen);
	await press(ellen, 'Uitloggen');
	await ellen.waitForURL(`${at}/`);
	await ellen.goto(`${at}/inloggen`);
	await ellen.getByLabel('E-mailadres').fill('ellen@elders.example');
	await ellen.getByLabel('Wachtwoord', { exact: true }).fill('regen op een golfplaat');
	await press(ellen, 'Inloggen');
	await ellen.getByRole('heading', { name: 'Jouw teams' }).waitFor();
	expect(faults(ellen)).toEqual([]);
});

test('a forgotten password: the link command, a new password, and signed out where it was still open', async () => {
	const printed = execFileSync(process.execPath, ['src/lib/server/auth/link-command.ts', 'joris@buurthulp.example'], {
		env: { ...process.env, DATA_DIR: app.data, PORT: String(app.port), ORIGIN: at },
		encoding: 'utf8'
	});
	const again = await openPage(browser);
	await again.goto(printed.match(/http\S+#\S+/)?.[0] ?? '');
	await again.getByLabel('Nieuw wachtwoord', { exact: true }).fill('qwertyuiop');
	await press(again, 'Bewaar mijn nieuwe wachtwoord');
	await again.getByText('op een rij op het toetsenbord').waitFor();
	await sound(again);
	await again.getByLabel('Nieuw wachtwoord', { exact: true }).fill('mist boven het kanaal');
	await press(again, 'Bewaar mijn nieuwe wachtwoord');
	await again.getByRole('link', { name: /Team Noordwest/ }).waitFor();
	await joris.reload();
	await joris.getByRole('heading', { name: 'Good to see you again' }).waitFor();
	expect(faults(again)).toEqual([]);
	await again.context().close();
});
