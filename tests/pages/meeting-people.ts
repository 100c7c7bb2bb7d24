/** The people of the big meeting: each a browser of their own, with the hands they have. */
import { expect } from 'vitest';
import type { Browser, Page } from '@playwright/test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { barriers, openPage, sticksOut } from '../browser.ts';
import type { Look } from '../browser.ts';

type Reached = 'button' | 'textbox' | 'checkbox' | 'radio' | 'slider' | 'combobox' | 'link' | 'summary';

/** A page, the bytes of JavaScript it loaded (compressed, each file once), and its name at the table. */
export class Somebody {
	readonly page: Page;
	readonly scripts = new Map<string, { brotli: number; gzip: number }>();

	constructor(page: Page) {
		this.page = page;
		page.setDefaultTimeout(15_000);
		page.on('response', async (response) => {
			const address = new URL(response.url()).pathname;
			if (!address.endsWith('.js') || this.scripts.has(address)) return;
			this.scripts.set(address, { brotli: 0, gzip: 0 });
			const body = await response.body().catch(() => Buffer.alloc(0));
			this.scripts.set(address, { brotli: brotliCompressSync(body).length, gzip: gzipSync(body).length });
		});
	}

	static async comes(browser: Browser, look: Look = {}): Promise<Somebody> {
		return new Somebody(await openPage(browser, look));
	}

	/** Kilobytes of JavaScript so far, compressed as browsers ask for it and as older ones do. */
	weight(how: 'brotli' | 'gzip' = 'brotli'): number {
		return [...this.scripts.values()].reduce((sum, bytes) => sum + bytes[how], 0) / 1000;
	}

	/** Opens a page and waits until its buttons do what they say. */
	async go(address: string): Promise<void> {
		await this.page.goto(address);
		await this.awake();
	}

	async awake(): Promise<void> {
		await this.page.locator('html[data-ready]').waitFor();
	}

	async press(name: string | RegExp): Promise<void> {
		await this.page
			.getByRole('button', { name, exact: typeof name === 'string' })
			.last()
			.click();
	}

	/** The leader's next step, which does nothing for a moment after it became another: pressed until it did something. */
	async step(name: string): Promise<void> {
		const button = this.page.getByRole('button', { name, exact: true }).last();
		await button.waitFor();
		for (let i = 0; i < 12 && (await button.isVisible()); i++) {
			await button.click({ timeout: 1000 }).catch(() => undefined);
			await button.waitFor({ state: 'hidden', timeout: 800 }).catch(() => undefined);
		}
	}

	/** A step that is asked about first: pressed until the question is there, and then agreed to. */
	async agree(name: string): Promise<void> {
		const asked = this.page.getByRole('dialog').getByRole('button', { name, exact: true });
		const button = this.page.getByRole('button', { name, exact: true }).first();
		await button.waitFor();
		for (let i = 0; i < 12 && !(await asked.isVisible()); i++) {
			await button.click({ timeout: 1000 }).catch(() => undefined);
			await asked.waitFor({ timeout: 800 }).catch(() => undefined);
		}
		await asked.click();
	}

	/** Goes along to the round that the leader opened: by itself, or when asked because this person was still writing. */
	async follow(round: string): Promise<void> {
		const there = this.page.getByRole('heading', { name: round, level: 1 });
		const ask = this.page.getByRole('button', { name: 'Ga mee' });
		await there.or(ask).first().waitFor();
		if (!(await there.isVisible())) await ask.click();
		await there.waitFor();
	}

	/** By keyboard alone: goes on until the focus is on it. */
	async tabTo(name: string | RegExp, role: Reached = 'button'): Promise<void> {
		const { page } = this;
		const target = (role === 'summary' ? page.locator('summary').filter({ hasText: name }) : page.getByRole(role, { name })).first();
		await target.waitFor();
		for (let i = 0; i < 120; i++) {
			if (await target.evaluate((element) => element === document.activeElement)) return;
			await page.keyboard.press('Tab');
		}
		throw new Error(`the keyboard does not reach ${name}`);
	}

	/** Goes there and presses a key. */
	async key(name: string | RegExp, role: Reached = 'button', key = 'Enter'): Promise<void> {
		await this.tabTo(name, role);
		await this.page.keyboard.press(key);
	}

	/** Goes there and types. */
	async type(name: string | RegExp, words: string): Promise<void> {
		await this.tabTo(name, 'textbox');
		await this.page.keyboard.type(words);
	}

	/** The question that a step asks first: agreed to with the button in it that has this name. */
	async answer(name: string): Promise<void> {
		const asked = this.page.locator('dialog[open]').getByRole('button', { name, exact: true });
		await asked.waitFor();
		for (let i = 0; i < 12 && !(await asked.evaluate((element) => element === document.activeElement)); i++)
			await this.page.keyboard.press('Tab');
		await this.page.keyboard.press('Enter');
		await asked.waitFor({ state: 'hidden' });
	}

	async sees(text: string | RegExp): Promise<void> {
		await this.page.getByText(text).filter({ visible: true }).first().waitFor();
	}

	box(name: string | RegExp) {
		return this.page.getByRole('textbox', { name }).first();
	}

	/** Nothing in the way of anybody: no axe findings, nothing sticking out. */
	async sound(): Promise<void> {
		expect(await barriers(this.page)).toEqual([]);
		expect(await sticksOut(this.page)).toEqual([]);
	}
}
