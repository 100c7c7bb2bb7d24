/**
 * A table to sit at: a lobby with Joris and Mo in it, played through the product's doors, and Naima, who comes in through the pages in a real browser.
 */
import type { Browser, Page } from '@playwright/test';
import { startApp, type App } from '../app.ts';
import { openBrowser, openPage, type Look } from '../browser.ts';
import * as drive from '../drive.ts';

export type Table = { leader: drive.Player; seats: drive.Player[]; code: string; link: string };

/** One app and one browser for a file of tests. `clear` after each test, `end` after all. */
export class House {
	#open: { close(): unknown }[] = [];
	readonly app: App;
	readonly #browser: Browser;
	readonly #visitor: drive.Visitor;
	readonly #team: string;

	private constructor(app: App, browser: Browser, visitor: drive.Visitor, team: string) {
		this.app = app;
		this.#browser = browser;
		this.#visitor = visitor;
		this.#team = team;
	}

	static async open(): Promise<House> {
		const app = await startApp();
		const browser = await openBrowser();
		const visitor = await drive.firstFacilitator(app.url, /#([\w-]+)/.exec(app.output())![1]!);
		return new House(app, browser, visitor, await drive.makeTeam(visitor));
	}

	async lobby(): Promise<Table> {
		const session = await drive.planMeeting(this.#visitor, this.#team);
		const { leader, code, link } = await drive.openLobby(this.#visitor, session);
		const seats = [await drive.takeSeat(this.app.url, code, 'Joris'), await drive.takeSeat(this.app.url, code, 'Mo')];
		this.#open.push(leader, ...seats);
		return { leader, seats, code, link };
	}

	async page(look: Look = {}): Promise<Page> {
		const page = await openPage(this.#browser, look);
		this.#open.push(page.context());
		return page;
	}

	/** Naima scans the link, says her name and is in. */
	async naima(table: Table, look: Look = {}): Promise<Page> {
		const page = await this.page(look);
		await page.goto(this.scanned(table));
		await page.locator('[name=name]').fill('Naima');
		await page.locator('button.go').click();
		await page.waitForURL(/\/gesprek\//);
		return page;
	}

	scanned({ link }: Table): string {
		return `${this.app.url}/meedoen#${link.split('#')[1]}`;
	}

	async clear(): Promise<void> {
		for (const one of this.#open.splice(0)) await one.close();
	}

	async end(): Promise<void> {
		await this.#browser.close();
		await this.app.stop();
	}
}

export async function begin({ leader }: Table): Promise<void> {
	await leader.client.send('session:stage', { from: 'lobby', to: 'running', pen: leader.pen() });
	await leader.until(() => leader.head?.stage === 'running');
}

export const roundOf = ({ leader }: Table, key: string) => leader.rounds.find((round) => round.key === key)!.id;

/** Everybody is brought to this round, in this stage. */
export async function to(table: Table, key: string, stage: 'writing' | 'shown' = 'writing'): Promise<void> {
	const { leader } = table;
	await leader.step(roundOf(table, key), stage);
	await leader.until(() => leader.client.mirror.get('round', roundOf(table, key))?.stage === stage);
}

export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();
export const words = (page: Page) => page.locator('textarea').first();
export const saved = (page: Page) => page.getByText('Opgeslagen').first().waitFor();
/** The cursor out of the field: only then is somebody brought along. */
export const rest = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
