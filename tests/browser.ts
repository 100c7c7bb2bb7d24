/** Real browsers for the page tests: one Chromium, and for each person a context of their own (cookies, language, theme, screen). */
import { AxeBuilder } from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';

export type Look = {
	theme?: 'light' | 'dark';
	language?: 'nl' | 'en';
	width?: number;
	height?: number;
	forcedColors?: boolean;
	phone?: boolean;
	more?: BrowserContextOptions;
};

export const howToGetBrowser = 'Install one with apt-get install -y chromium, or say where it is: CHROMIUM=/path/to/chromium npm test';

/** The browser asked for (`CHROMIUM`), or one in the usual places. */
export function findBrowser(): string | undefined {
	const asked = process.env.CHROMIUM;
	const usual = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`);
	const places = asked ? [asked] : usual;
	return places.find((place) => existsSync(place));
}

export async function openBrowser(): Promise<Browser> {
	const executablePath = findBrowser();
	if (!executablePath) throw new Error(`There is no browser here. ${howToGetBrowser}`);
	return chromium.launch({
		executablePath,
		// Nothing of the browser's own on the line: whatever is asked for is asked for by our pages.
		args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
	});
}

/** Goes there, and waits until the page's buttons do what they say. Without JavaScript they do so at once. */
export async function goTo(page: Page, address: string, scripted = true): Promise<void> {
	await page.goto(address);
	if (scripted) await page.locator('html[data-ready]').waitFor();
}

const complaints = new WeakMap<Page, string[]>();

/** A page in a context of its own. Closing it closes nothing else; `page.context().close()` forgets the person. */
export async function openPage(browser: Browser, look: Look = {}): Promise<Page> {
	return pageIn(await openContext(browser, look));
}

/** Somebody's browser: what they are remembered by, and how they look at things. */
export function openContext(browser: Browser, look: Look = {}): Promise<BrowserContext> {
	return browser.newContext({
		colorScheme: look.theme ?? 'light',
		locale: look.language === 'en' ? 'en-GB' : 'nl-NL',
		viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
		forcedColors: look.forcedColors ? 'active' : 'none',
		reducedMotion: 'reduce',
		hasTouch: look.phone ?? false,
		isMobile: look.phone ?? false,
		...look.more
	});
}

export async function pageIn(context: BrowserContext): Promise<Page> {
	const page = await context.newPage();
	const heard: string[] = [];
	complaints.set(page, heard);
	page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
	page.on('console', (message) => {
		if (message.type() === 'error' || message.type() === 'warning') heard.push(`console: ${message.text()}`);
	});
	return page;
}

/** What the browser complained of on this page since it was opened: thrown errors, refused styles and scripts, failed requests. */
export function complaintsOf(page: Page): string[] {
	return complaints.get(page) ?? [];
}

/** `npm run test:long` looks everywhere; otherwise each page is looked at with every rule at least once. */
export const thorough = Boolean(process.env.LONG);

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against WCAG 2.2 AA, as lines one can act on. */
export async function barriers(page: Page): Promise<string[]> {
	return found((await axe(page)).withTags(RULES));
}

/** The same by day and by night: every rule in the theme at hand, and what depends on colours in the other. */
export async function barriersByDayAndNight(page: Page, always = true): Promise<string[]> {
	const here = await barriers(page);
	if (!always && !thorough) return here;
	const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
	await page.emulateMedia({ colorScheme: dark ? 'light' : 'dark' });
	const there = await colourBarriers(page);
	await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
	return [...here, ...there];
}

/** Only what depends on the colours of a look. */
export const colourBarriers = async (page: Page): Promise<string[]> =>
	found((await axe(page)).withRules(['color-contrast', 'link-in-text-block']));

/** Axe is heavy to bring into a page, so that is done once for each document. */
async function axe(page: Page): Promise<AxeBuilder> {
	const there = await page.evaluate(() => 'axe' in window);
	// What is in order is not written out: that took longer than looking.
	const builder = new AxeBuilder({ page, ...(there && { axeSource: ';' }) }).setLegacyMode();
	return builder.options({ resultTypes: ['violations'] });
}

async function found(run: AxeBuilder): Promise<string[]> {
	const { violations } = await run.analyze();
	return violations.flatMap((rule) =>
		rule.nodes.map((node) => `${rule.id}: ${node.target.join(' ')} (${node.failureSummary?.split('\n').slice(1).join(' ').trim()})`)
	);
}

/** Resolves when nothing on the page changed for a moment: what was told over the line a moment ago is there. */
export function settled(page: Page, moment = 120): Promise<void> {
	return page.evaluate(
		(moment) =>
			new Promise<void>((done) => {
				const finish = () => (watch.disconnect(), done());
				let timer = setTimeout(finish, moment);
				const watch = new MutationObserver(() => (clearTimeout(timer), (timer = setTimeout(finish, moment))));
				watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
				setTimeout(finish, 2000);
			}),
		moment
	);
}

/** What sticks out at the side, so that a page has to be read with two hands. Empty when nothing does. */
export function sticksOut(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width) return [];
		return [...document.querySelectorAll('body *')]
			.filter((element) => element.getBoundingClientRect().right > width + 0.5)
			.map((element) => `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}">`);
	});
}
