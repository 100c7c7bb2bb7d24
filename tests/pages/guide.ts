/** The styleguide in a real browser, for the tests that look at every part and every form. */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { startApp, type App } from '../app.ts';
import { goTo, openBrowser, openContext, pageIn, type Look } from '../browser.ts';

/** Has the app running for the tests of a file; answers with what opens the styleguide. Its pages are closed after each test. */
export function useStyleguide(): (look?: Look, prepare?: (page: Page) => Promise<unknown>) => Promise<Page> {
	let app: App;
	let browser: Browser;
	const open: Page[] = [];
	/** One a look, so that scripts and fonts are fetched once; what a test leaves behind is taken out. */
	const contexts = new Map<string, BrowserContext>();

	beforeAll(async () => {
		app = await startApp({ env: { STYLEGUIDE: '1' } });
		browser = await openBrowser();
	});
	afterEach(async () => {
		for (const page of open.splice(0)) {
			await page.evaluate(() => localStorage.clear());
			await page.context().clearCookies();
			await page.close();
		}
	});
	afterAll(async () => {
		await browser?.close();
		await app?.stop();
	});

	return async (look = {}, prepare) => {
		const name = JSON.stringify(look);
		const context = contexts.get(name) ?? (await openContext(browser, look));
		contexts.set(name, context);
		const page = await pageIn(context);
		open.push(page);
		await prepare?.(page);
		await goTo(page, `${app.url}/styleguide`);
		// Each form's faces are fetched when they are needed.
		await page.waitForLoadState('networkidle');
		return page;
	};
}
