/**
 * Looking after how one gets in, in real browsers: the second step set up with an app and used, a device ended from another, and a link from a
 * mail. What is only about rules stands in `tests/server/auth`.
 */
import type { Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appCode } from '../app-code.ts';
import { barriersByDayAndNight, complaintsOf, goTo, sticksOut } from '../browser.ts';
import { ELLEN } from '../drive.ts';
import { openPostbox } from '../server/mail/postbox.ts';
import { House, says } from './cockpit.ts';

let postbox: Awaited<ReturnType<typeof openPostbox>>;
let house: House;
/** Ellen's laptop, in Dutch, and her phone, in English. */
let laptop: Page, phone: Page;
let secret: string, codes: string[];

beforeAll(async () => {
	postbox = await openPostbox({ keep: true });
	house = await House.open({ SMTP_URL: postbox.settings.smtpUrl, MAIL_FROM: postbox.settings.mailFrom });
	laptop = await house.open('/ik/veilig', house.ellen);
	phone = await house.page({ language: 'en', width: 320, height: 640, theme: 'dark' });
});
afterAll(async () => {
	await house?.tidy();
	await house?.close();
	await postbox?.close();
});

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
