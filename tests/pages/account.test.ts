/**
 * Looking after how one gets in, in real browsers: the second step set up with an app and used, a device ended from another, a link from a
 * mail, a forgotten password, and the organisation's own sign-in, at another site as it is for people. What is only about rules stands in
 * `tests/server/auth`.
 */
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appCode } from '../app-code.ts';
import { barriersByDayAndNight, complaintsOf, goTo, sticksOut } from '../browser.ts';
import { ELLEN } from '../drive.ts';
import { client, openProvider } from '../server/auth/provider.ts';
import { openPostbox } from '../server/mail/postbox.ts';
import { House, says } from './cockpit.ts';

let postbox: Awaited<ReturnType<typeof openPostbox>>;
let provider: Awaited<ReturnType<typeof openProvider>>;
let house: House;
/** Ellen's laptop, in Dutch, and her phone, in English. */
let laptop: Page, phone: Page, tablet: Page;
let secret: string, codes: string[];

beforeAll(async () => {
	postbox = await openPostbox({ keep: true });
	// Told beforehand, because the organisation sends people back to it; and another site than the organisation's.
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	provider = await openProvider(origin, knownThere, true);
	const known = { OIDC_CLIENT_ID: client.client_id, OIDC_CLIENT_SECRET: client.client_secret, OIDC_NAME: 'Buurthulp' };
	const mailed = { SMTP_URL: postbox.settings.smtpUrl, MAIL_FROM: postbox.settings.mailFrom };
	house = await House.open({ ...mailed, ...known, OIDC_ISSUER: provider.issuer, ORIGIN: origin }, port);
	laptop = await house.open('/ik/veilig', house.ellen);
	phone = await house.page({ language: 'en', width: 320, height: 640, theme: 'dark' });
	tablet = await house.page({ width: 768, height: 1024 });
});
afterAll(async () => {
	await house?.tidy();
	await house?.close();
	await postbox?.close();
	provider?.close();
});

const naima = 'naima@buurthulp.example';
const knownThere = {
	ellen: { name: 'Ellen de Wit', email: ELLEN.email },
	naima: { name: 'Naima', email: naima },
	stranger: { email: 'wie@elders.example' }
};

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
	const { port } = server.address() as AddressInfo;
	await new Promise((done) => server.close(done));
	return port;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const sound = async (page: Page) => expect([...(await barriersByDayAndNight(page)), ...(await sticksOut(page))]).toEqual([]);
/** Nothing the browser complains of, apart from refusals a test brings about. */
const faults = (page: Page) => complaintsOf(page).filter((line) => !line.includes('Failed to load resource'));

async function withPassword(page: Page): Promise<void> {
	await goTo(page, `${house.app.url}/inloggen?verder=/ik/veilig`);
	await page.getByLabel('E-mail address').fill(ELLEN.email);
	await page.getByLabel('Password', { exact: true }).fill(ELLEN.password);
	await press(page, 'Sign in');
	await page.getByRole('heading', { name: 'One more step' }).waitFor();
}

test('the second step is set up with the password and a code of the app, and the recovery codes are shown once', async () => {
	await laptop.getByLabel('Je wachtwoord nu').fill('iets anders dan dat');
	await press(laptop, 'Stel dit in');
	await says(laptop, 'Dit is niet je wachtwoord');
	await laptop.getByLabel('Je wachtwoord nu').fill(ELLEN.password);
	await press(laptop, 'Stel dit in');
	await laptop.getByRole('img', { name: 'Plaatje voor je app' }).waitFor();
	await laptop.getByText('Kun je het plaatje niet lezen?').click();
	secret = await laptop.getByLabel('Typ dit over in je app').inputValue();
	await sound(laptop);
	await laptop.getByLabel('De code die nu in je app staat').fill('000000');
	await press(laptop, 'Gebruik voortaan een code');
	await says(laptop, 'Deze code klopt niet');
	await laptop.getByLabel('De code die nu in je app staat').fill(appCode(secret));
	await press(laptop, 'Gebruik voortaan een code');
	await says(laptop, 'Je logt in met je wachtwoord en een code');
	codes = await laptop.locator('code').allTextContents();
	expect(codes).toHaveLength(10);
	await sound(laptop);
	await laptop.reload();
	expect(await laptop.locator('code').count()).toBe(0);
});

test('on another device the password is not enough, a wrong code says so, and the code of the app lets in', async () => {
	await withPassword(phone);
	await sound(phone);
	await phone.getByLabel('Code', { exact: true }).fill('123 45');
	await press(phone, 'Sign in');
	await says(phone, 'This code isn’t right');
	await phone.getByLabel('Code', { exact: true }).fill(appCode(secret, 1));
	await press(phone, 'Sign in');
	await phone.getByRole('heading', { name: 'Where you are signed in' }).waitFor();
	await sound(phone);
});

test('R10 a device gets a name from its owner, and is ended from another', async () => {
	await laptop.reload();
	const here = laptop.locator('li', { hasText: '(hier)' });
	await here.getByText('Wijzig').click();
	await here.getByLabel('Hoe noem je dit apparaat?').fill('Laptop van het werk');
	await here.getByRole('button', { name: 'Bewaar' }).click();
	await here.getByText('Laptop van het werk').first().waitFor();
	await phone.reload();
	const there = phone.locator('li', { hasText: 'Laptop van het werk' });
	await there.getByText('Change').click();
	await there.getByRole('button', { name: /^Sign out there/ }).click();
	await there.waitFor({ state: 'detached' });
	await laptop.reload();
	await laptop.getByRole('heading', { name: 'Fijn dat je er weer bent' }).waitFor();
});

test('an address is confirmed by mail, and from then on a link from a mail signs in, with the second step all the same', async () => {
	const proof = /http\S+\/e-mail\?sleutel=\S+/;
	const first = (await postbox.next()).text.match(proof)?.[0] ?? '';
	await goTo(phone, first);
	expect(phone.url()).toBe(`${new URL(first).origin}/e-mail`);
	await sound(phone);
	await press(phone, 'Yes, this is my address');
	await says(phone, 'Your address is confirmed');
	await goTo(laptop, `${house.app.url}/inloggen/link`);
	await sound(laptop);
	await laptop.getByLabel('E-mailadres').fill(ELLEN.email);
	await press(laptop, 'Stuur me een link');
	await says(laptop, 'Kijk in je mail');
	const link = (await postbox.next()).text.match(/http\S+\/inloggen\/link\?sleutel=\S+/)?.[0] ?? '';
	await goTo(laptop, link);
	expect(laptop.url()).not.toContain('sleutel');
	await sound(laptop);
	await press(laptop, 'Inloggen');
	await laptop.getByRole('heading', { name: 'Nog één stap' }).waitFor();
	await laptop.getByLabel('Code', { exact: true }).fill(codes[0]!.toLowerCase());
	await press(laptop, 'Inloggen');
	await laptop.getByRole('heading', { name: 'Jouw teams' }).waitFor();
	await goTo(laptop, link);
	await laptop.getByLabel('E-mailadres').waitFor();
	expect([laptop, phone].flatMap(faults)).toEqual([]);
});

test('who forgot their password asks for a mail, hears the same whoever has that address, and chooses another: every other device is out', async () => {
	await goTo(tablet, `${house.app.url}/inloggen`);
	await tablet.getByRole('link', { name: 'Wachtwoord vergeten?' }).click();
	await sound(tablet);
	const heard: string[] = [];
	for (const address of ['niemand@elders.example', ELLEN.email]) {
		await goTo(tablet, `${house.app.url}/inloggen/vergeten`);
		await tablet.getByLabel('E-mailadres').fill(address);
		await press(tablet, 'Stuur me een link');
		await says(tablet, 'Kijk in je mail');
		heard.push(await tablet.locator('main').innerHTML());
	}
	expect(heard[0]).toBe(heard[1]);
	const link = (await postbox.next()).text.match(/http\S+\/nieuw-wachtwoord\?sleutel=\S+/)?.[0] ?? '';
	await goTo(tablet, link);
	expect(tablet.url()).toBe(`${house.app.url}/nieuw-wachtwoord`);
	await sound(tablet);
	await tablet.getByLabel('Nieuw wachtwoord').fill('wachtwoord12');
	await press(tablet, 'Bewaar mijn nieuwe wachtwoord');
	await says(tablet, 'Dit wachtwoord kiezen veel mensen');
	await tablet.getByLabel('Nieuw wachtwoord').fill('een koe op het dak');
	await press(tablet, 'Bewaar mijn nieuwe wachtwoord');
	await tablet.getByLabel('Code', { exact: true }).fill(codes[1]!);
	await press(tablet, 'Inloggen');
	await tablet.getByRole('heading', { name: 'Jouw teams' }).waitFor();
	for (const [page, title] of [
		[laptop, 'Fijn dat je er weer bent'],
		[phone, 'Good to see you again']
	] as const) {
		await page.goto(`${house.app.url}/ik/veilig`);
		await page.getByRole('heading', { name: title }).waitFor();
	}
	await goTo(laptop, link);
	await says(laptop, 'Een nieuw wachtwoord kies je met de link');
	expect(faults(tablet)).toEqual([]);
});

test('an account is tied to the organisation’s own sign-in, which then lets in, with the second step all the same', async () => {
	await goTo(tablet, `${house.app.url}/ik/veilig`);
	await tablet.getByRole('link', { name: 'Koppel mijn account' }).click();
	await press(tablet, 'ellen');
	await says(tablet, 'Je kunt hiermee inloggen');
	await goTo(laptop, `${house.app.url}/inloggen`);
	await laptop.getByRole('link', { name: 'Log in via Buurthulp' }).click();
	await press(laptop, 'stranger');
	await says(laptop, 'Er is hier nog geen account dat bij jou hoort');
	await sound(laptop);
	await goTo(phone, `${house.app.url}/inloggen`);
	await phone.getByRole('link', { name: 'Sign in with Buurthulp' }).click();
	await press(phone, 'ellen');
	await phone.getByLabel('Code', { exact: true }).fill(codes[2]!);
	await press(phone, 'Sign in');
	await phone.getByRole('heading', { name: 'Your teams' }).waitFor();
	expect([laptop, phone, tablet].flatMap(faults)).toEqual([]);
});

test('R10 an invitation makes an account at the organisation; without a password, leaving takes a sign-in of a moment ago', async () => {
	await goTo(tablet, `${house.app.url}/teams/${house.team}`);
	await press(tablet, 'Maak een link');
	const link = await tablet.getByLabel('Link om door te geven').inputValue();
	const guest = await house.page({ language: 'en', width: 320, height: 640 });
	await goTo(guest, link);
	await guest.getByRole('link', { name: 'Sign in with Buurthulp' }).click();
	await press(guest, 'naima');
	await press(guest, 'Yes, I’ll join');
	await guest.getByRole('heading', { name: 'Team Noord' }).waitFor();
	const longAgo = new Sqlite(join(house.app.data, 'deugdelijk.db'));
	longAgo.exec('UPDATE sign_in SET createdAt = createdAt - 3600000');
	longAgo.close();
	await goTo(guest, `${house.app.url}/ik`);
	await guest.getByLabel(`Type ${naima}`).fill(naima);
	await press(guest, 'Remove my account');
	await says(guest, 'This takes a sign-in of a moment ago');
	await sound(guest);
	await guest.getByRole('link', { name: 'Sign in again' }).click();
	await press(guest, 'naima');
	await guest.getByLabel(`Type ${naima}`).fill(naima);
	await press(guest, 'Remove my account');
	await guest.waitForURL(`${house.app.url}/`);
	await goTo(guest, `${house.app.url}/inloggen/organisatie`);
	await says(guest, 'There is no account here');
	expect(faults(guest)).toEqual([]);
});

test('R10 leaving takes the password, and the only owner of a team is told to hand it over first', async () => {
	await goTo(tablet, `${house.app.url}/ik`);
	const form = tablet.locator('form[action="?/remove"]');
	await form.getByLabel('Je wachtwoord nu').fill(ELLEN.password);
	await press(tablet, 'Account weghalen');
	await says(tablet, 'Dit is niet je wachtwoord');
	await form.getByLabel('Je wachtwoord nu').fill('een koe op het dak');
	await press(tablet, 'Account weghalen');
	await says(tablet, 'Iemand moet het team blijven beheren');
	expect(faults(tablet)).toEqual([]);
});
