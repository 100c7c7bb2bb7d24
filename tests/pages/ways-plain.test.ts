/** The editor of ways of working in a browser that runs no scripts. */
import type { Browser } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from '../app.ts';
import { openBrowser, openPage } from '../browser.ts';
import { firstFacilitator, makeTeam, type Visitor } from '../drive.ts';

let app: App;
let browser: Browser;
let ellen: Visitor;

beforeAll(async () => {
	app = await startApp();
	browser = await openBrowser();
	ellen = await firstFacilitator(app.url, /#([\w-]+)/.exec(app.output())![1]!);
});

afterAll(async () => {
	await browser?.close();
	await app?.stop();
});

test('without JavaScript a round is written and a question added all the same', async () => {
	const plain = await openPage(browser, { more: { javaScriptEnabled: false } });
	const cookies = ellen.cookie.split('; ').map((pair) => /^([^=]+)=(.*)$/.exec(pair)!);
	await plain.context().addCookies(cookies.map(([, name = '', value = '']) => ({ name, value, url: app.url })));
	const press = (name: string) => plain.getByRole('button', { name, exact: true }).click();
	const team = await makeTeam(ellen);
	const made = await ellen.submit(`/teams/${team}/werkwijzen?/make`, { title: 'Op papier' });
	await plain.goto(app.url + made);
	await press('Delen');
	await plain.getByRole('link', { name: 'Delen', exact: true }).click();
	await plain.getByLabel('Titel van de ronde', { exact: true }).fill('Vertellen');
	await press('Zet de vraag erbij');
	await plain.getByLabel('Wat vraag je?', { exact: true }).fill('Wat gebeurde er?');
	await press('Bewaar');
	await plain.getByRole('heading', { name: 'Vertellen' }).waitFor();
	expect(await plain.getByLabel('Wat vraag je?', { exact: true }).inputValue()).toBe('Wat gebeurde er?');
});
