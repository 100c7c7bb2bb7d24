/** Ellen and the page she leads on, for the tests of leading and of the screen. */
import type { Browser, Page } from '@playwright/test';
import { startApp, type App } from '../app.ts';
import { goTo, openBrowser, openPage, type Look } from '../browser.ts';
import { firstFacilitator, makeTeam, openLobby, planMeeting, takeSeat, type Player, type Visitor } from '../drive.ts';

/** The app, a browser, and Ellen with her team. What a test opens is closed by `tidy`. */
export class House {
	readonly app: App;
	readonly browser: Browser;
	readonly ellen: Visitor;
	readonly team: string;
	#open: { close(): unknown }[] = [];

	private constructor(app: App, browser: Browser, ellen: Visitor, team: string) {
		this.app = app;
		this.browser = browser;
		this.ellen = ellen;
		this.team = team;
	}

	/** `port`: where `ORIGIN` says it is, when that is told beforehand. */
	static async open(env: Record<string, string> = {}, port = 0): Promise<House> {
		const started = await startApp({ env, port });
		const app = { ...started, url: env.ORIGIN ?? started.url };
		const browser = await openBrowser();
		const ellen = await firstFacilitator(app.url, app.output().match(/welkom#(\S+)/)![1]!);
		return new House(app, browser, ellen, await makeTeam(ellen));
	}

	later<T extends { close(): unknown }>(one: T): T {
		this.#open.push(one);
		return one;
	}

	async tidy(): Promise<void> {
		for (const one of this.#open.splice(0)) await one.close();
	}

	async close(): Promise<void> {
		await this.browser.close();
		await this.app.stop();
	}

	plan(): Promise<string> {
		return planMeeting(this.ellen, this.team);
	}

	async sit(code: string, name: string): Promise<Player> {
		return this.later(await takeSeat(this.app.url, code, name));
	}

	async page(look: Look = {}): Promise<Page> {
		const page = await openPage(this.browser, look);
		this.later(page.context());
		return page;
	}

	/** A page as this visitor gets it, in a browser of its own. */
	async open(path: string, who: Visitor | null, look: Look = {}, prepare?: (page: Page) => Promise<void>): Promise<Page> {
		const page = await this.page(look);
		const cookies = who?.cookie.split('; ').map((pair) => pair.split(/=(.*)/s)) ?? [];
		await page.context().addCookies(cookies.map(([name = '', value = '']) => ({ name, value, url: this.app.url })));
		await prepare?.(page);
		await goTo(page, this.app.url + path);
		return page;
	}

	/** Ellen's page of a session. */
	cockpit(session: string, look: Look = {}, prepare?: (page: Page) => Promise<void>): Promise<Page> {
		return this.open(`/gesprek/${session}/leiden`, this.ellen, look, prepare);
	}

	/** A running session with these people, Ellen's page of it, and a leader's page without a browser beside it. */
	async running(names: string[], look: Look = {}, prepare?: (page: Page) => Promise<void>) {
		const session = await this.plan();
		const { leader, code } = await openLobby(this.ellen, session);
		this.later(leader);
		const seats = await Promise.all(names.map((name) => this.sit(code, name)));
		await leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: leader.pen() });
		const page = await this.cockpit(session, look, prepare);
		return { session, leader, code, seats, page };
	}
}

export const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor();

export const stageOf = (player: Player, key: string) => player.rounds.find((round) => round.key === key)?.stage;

export const primary = (page: Page) => page.locator('.bar.bottom .go');

/** Goes on with the one next step, which has to be called this. The pause is the one in which a second press does nothing. */
export async function goOn(page: Page, label: string, how: 'click' | 'Enter' = 'click'): Promise<void> {
	await primary(page).filter({ hasText: label }).waitFor();
	await page.waitForTimeout(650);
	if (how === 'click') return primary(page).click();
	await primary(page).focus();
	await page.keyboard.press('Enter');
}
