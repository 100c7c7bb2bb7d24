import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp, type App } from '../app.ts';
import { goTo, openBrowser, openPage } from '../browser.ts';

let app: App;
let browser: Browser;

beforeAll(async () => {
	app = await startApp({ env: { STYLEGUIDE: '1' } });
	browser = await openBrowser();
});

afterAll(async () => {
	await browser?.close();
	await app?.stop();
});

const languageOf = (page: Page) => page.evaluate(() => document.documentElement.lang);

test('changing the language leaves the page, the words typed and the cursor where they were, and is remembered', async () => {
	const page = await openPage(browser, { language: 'nl' });
	await goTo(page, `${app.url}/styleguide`);
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));

	const words = page.locator('textarea:not([disabled], [readonly])').first();
	await words.fill('Een half geschreven zin');
	await words.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(8, 8));
	await page.getByRole('button', { name: 'English' }).first().click();

	await page.getByRole('button', { name: 'Nederlands' }).first().waitFor();
	expect(await languageOf(page)).toBe('en');
	expect(await words.inputValue()).toBe('Een half geschreven zin');
	expect(await words.evaluate((area: HTMLTextAreaElement) => area.selectionStart)).toBe(8);
	expect(asked.filter((path) => !/^\/_app\/immutable\/words\/[\w-]+\.en\.js$/.test(path))).toEqual([]);

	asked.length = 0;
	await page.getByRole('button', { name: 'Nederlands' }).first().click();
	await page.getByRole('button', { name: 'English' }).first().click();
	expect(asked).toEqual([]);

	await page.reload();
	expect(await languageOf(page)).toBe('en');
	await page.context().close();
});

test('a page carries the words of one language, and keeps it while there is no line to fetch the other', async () => {
	const page = await openPage(browser, { language: 'nl' });
	const words: string[] = [];
	page.on('request', (request) => request.url().includes('/words/') && words.push(request.url()));
	await page.goto(`${app.url}/styleguide`, { waitUntil: 'networkidle' });
	expect(words.length).toBeGreaterThan(0);
	expect(words.filter((url) => !url.endsWith('.nl.js'))).toEqual([]);

	const area = page.locator('textarea:not([disabled], [readonly])').first();
	await area.fill('Een half geschreven zin');
	await page.context().setOffline(true);
	await page.getByRole('button', { name: 'English' }).first().click();
	expect(await languageOf(page)).toBe('nl');
	expect(await area.inputValue()).toBe('Een half geschreven zin');
	await page.context().setOffline(false);
	await page.getByRole('button', { name: 'English' }).first().click();
	await page.getByRole('button', { name: 'Nederlands' }).first().waitFor();
	expect(await area.inputValue()).toBe('Een half geschreven zin');
	await page.context().close();
});

test('a page that is not there is found again in the language of who asks', async () => {
	const page = await openPage(browser, { language: 'en', width: 320, theme: 'dark' });
	await page.goto(`${app.url}/nowhere`);
	expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('We cannot find this page');
	await page.context().close();
});
